//! One answer: status, headers, body.
//!
//! Invariant: it starts with the headers of `headers.rs` for its path.

use super::connection::Request;
use super::fault::Act;
use crate::headers;

pub(super) struct Reply {
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Reply {
    pub(super) fn new(path: &str, status: u16, mime: &str, body: Vec<u8>) -> Self {
        let mut reply = Self { status, headers: Vec::new(), body };
        // A file under development may change at any time; a hashed one says otherwise below.
        reply.set("Cache-Control", "no-cache".to_owned());
        for (name, value) in headers::of(path) {
            reply.set(name, value);
        }
        reply.set("Content-Type", mime.to_owned());
        if status >= 400 {
            reply.set("Cache-Control", "no-store".to_owned());
        }
        reply
    }

    pub(super) fn text(path: &str, status: u16, text: &str) -> Self {
        Self::new(path, status, "text/plain; charset=utf-8", text.as_bytes().to_vec())
    }

    /// Sets a header, in place of one of the same name.
    pub(super) fn set(&mut self, name: &str, value: String) {
        self.remove(name);
        self.headers.push((name.to_owned(), value));
    }

    fn remove(&mut self, name: &str) {
        self.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
    }

    pub(super) fn is_html(&self) -> bool {
        self.headers.iter().any(|(name, value)| name == "Content-Type" && value.starts_with("text/html"))
            && !self.headers.iter().any(|(name, _)| name == "Content-Encoding")
    }

    /// Applies a fault that changes the answer itself.
    pub(super) fn spoil(&mut self, act: &Act) {
        match act {
            Act::Status(status) => {
                self.status = *status;
                self.replace_body(format!("Answered with {status} on purpose.").into_bytes());
                self.set("Content-Type", "text/plain; charset=utf-8".to_owned());
                self.set("Cache-Control", "no-store".to_owned());
            }
            Act::Mime(mime) => self.set("Content-Type", mime.clone()),
            Act::Body(bytes) => {
                self.replace_body(bytes.clone());
                // Kept for ever under its hashed name, it would meet the next site on this port.
                self.set("Cache-Control", "no-store".to_owned());
            }
            Act::DropPolicy => self.remove(headers::POLICY_HEADER),
            Act::Policy(policy) => self.set(headers::POLICY_HEADER, policy.clone()),
            Act::Header(name, value) => self.set(name, value.clone()),
            Act::Delay(_) | Act::HangUp => {}
        }
    }

    fn replace_body(&mut self, bytes: Vec<u8>) {
        self.body = bytes;
        self.remove("Content-Encoding");
    }

    pub(super) fn send(self, request: Request) {
        let head_only = request.method == "HEAD";
        let mut bytes = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        // A fault may ask for a header that cannot be sent; it is left out.
        for (name, value) in self.headers.iter().filter(|(name, value)| sendable(name) && sendable(value)) {
            bytes.push_str(&format!("{name}: {value}\r\n"));
        }
        // One request a connection: nothing of one case is left open for the next.
        bytes.push_str(&format!("Content-Length: {}\r\nConnection: close\r\n\r\n", self.body.len()));
        let mut bytes = bytes.into_bytes();
        if !head_only {
            bytes.extend(self.body);
        }
        request.answer(&bytes);
    }
}

fn sendable(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

/// The words beside a status, which nobody but people reads.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        308 => "Permanent Redirect",
        404 => "Not Found",
        405 => "Method Not Allowed",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Other",
    }
}

/// Breaks an answer off: what should be the length of its first piece is none, which every
/// browser reports as a network error.
pub(super) fn break_off(request: Request) {
    request.answer(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnone\r\n");
}

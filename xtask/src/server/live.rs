//! Reloads open pages after a build and shows what went wrong in one.
//!
//! Invariant: only the development server adds this to pages, as a file of the same origin, so
//! that the policy of the published site holds here too.

use std::io::Write;
use std::sync::Mutex;
use std::time::{SystemTime, UNIX_EPOCH};

use super::lock;
use super::reply::Reply;

/// Where pages listen.
pub(super) const STREAM: &str = "/~reload";
/// The script that listens.
pub(super) const SCRIPT: &str = "/~reload.js";

const TAG: &str = "<script type=\"module\" src=\"/~reload.js\"></script>";

pub(super) struct Live {
    state: Mutex<Pages>,
}

/// The open pages that listen for builds, and what they are told.
struct Pages {
    build: u128,
    problem: Option<String>,
    pages: Vec<Box<dyn Write + Send>>,
}

impl Live {
    pub(super) fn new() -> Self {
        // A page that was open before a restart must see another number.
        let build = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_millis());
        Self { state: Mutex::new(Pages { build, problem: None, pages: Vec::new() }) }
    }

    /// Takes in a page that listens.
    pub(super) fn join(&self, mut page: Box<dyn Write + Send>) {
        let mut state = lock(&self.state);
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
        let mut text = format!("{head}{}", event("build", &state.build.to_string()));
        if let Some(problem) = &state.problem {
            text.push_str(&event("problem", problem));
        }
        if send(&mut page, &text) {
            state.pages.push(page);
        }
    }

    /// A new build is there.
    pub(super) fn built(&self) {
        let mut state = lock(&self.state);
        state.build += 1;
        state.problem = None;
        let text = event("build", &state.build.to_string());
        state.tell(&text);
    }

    /// The build failed.
    pub(super) fn problem(&self, text: &str) {
        let mut state = lock(&self.state);
        state.problem = Some(text.to_owned());
        state.tell(&event("problem", text));
    }

    pub(super) fn ping(&self) {
        lock(&self.state).tell(":\n\n");
    }

    /// Adds the script to a page.
    pub(super) fn add_to(&self, mut reply: Reply) -> Reply {
        if reply.is_html() {
            let html = String::from_utf8_lossy(&reply.body);
            reply.body = match html.split_once("</head>") {
                Some((head, rest)) => format!("{head}{TAG}</head>{rest}"),
                None => format!("{html}{TAG}"),
            }
            .into_bytes();
        } else if reply.status == 404 && lock(&self.state).problem.is_some() {
            // No build has succeeded yet: the page says why.
            let page = format!("<!doctype html><html lang=\"en\"><title>Not built</title>{TAG}");
            return Reply::new("/", 404, "text/html; charset=utf-8", page.into_bytes());
        }
        reply
    }
}

impl Pages {
    fn tell(&mut self, text: &str) {
        self.pages.retain_mut(|page| send(page, text));
    }
}

/// The script that listens.
pub(super) fn script() -> Reply {
    let text = include_str!("reload.js");
    Reply::new(SCRIPT, 200, "text/javascript; charset=utf-8", text.as_bytes().to_vec())
}

fn send(page: &mut Box<dyn Write + Send>, text: &str) -> bool {
    page.write_all(text.as_bytes()).and_then(|()| page.flush()).is_ok()
}

/// A server-sent event; each line of the data is a line of its own.
fn event(name: &str, data: &str) -> String {
    let mut text = format!("event: {name}\n");
    for line in data.lines() {
        text.push_str(&format!("data: {line}\n"));
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_keep_their_lines() {
        assert_eq!(event("problem", "a\nb"), "event: problem\ndata: a\ndata: b\n\n");
    }

    #[test]
    fn pages_get_the_script_in_their_head() {
        let page = Reply::new("/", 200, "text/html; charset=utf-8", b"<head></head><p>".to_vec());
        let body = Live::new().add_to(page).body;
        assert_eq!(String::from_utf8_lossy(&body), format!("<head>{TAG}</head><p>"));
    }
}

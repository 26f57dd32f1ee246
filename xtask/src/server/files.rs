//! From a request's path to a file, its headers and its best coding.
//!
//! Invariant: only plain names are joined to the root; `..`, drive letters and separators inside
//! a name never are.

use std::fs;
use std::path::{Path, PathBuf};

use rolescope::text::percent::{self, Case};

use super::connection::Request;
use super::reply::Reply;
use crate::compress::beside;
use crate::mime;

/// The decoded path of a request's address, without its query; a path with a broken escape as it is.
pub(super) fn path_of(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    percent::decode(path).unwrap_or_else(|| path.to_owned())
}

/// The file, redirect or nothing that a path leads to.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    File(PathBuf),
    /// A folder asked for without its slash.
    Folder,
    Nothing,
}

fn find(root: &Path, path: &str) -> Target {
    let mut file = root.to_owned();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return Target::Nothing;
        }
        file.push(part);
    }
    if path.ends_with('/') {
        file.push("index.html");
    } else if file.is_dir() {
        return Target::Folder;
    }
    if file.is_file() { Target::File(file) } else { Target::Nothing }
}

/// The answer to a request for a path.
pub(super) fn reply(root: &Path, path: &str, request: &Request) -> Reply {
    let accepted = request.header("Accept-Encoding");
    match find(root, path) {
        Target::File(file) => {
            let name = if path.ends_with('/') { "index.html" } else { path };
            read(&file, path, name, 200, accepted)
        }
        Target::Folder => {
            let query = request.url.split_once('?').map_or(String::new(), |(_, q)| format!("?{q}"));
            let mut reply = Reply::text(path, 308, "This page has a slash at its end.");
            reply.set("Location", format!("{}/{query}", encoded(path)));
            reply
        }
        Target::Nothing => {
            let file = root.join("404.html");
            if file.is_file() {
                read(&file, path, "404.html", 404, accepted)
            } else {
                Reply::text(path, 404, "There is nothing here.")
            }
        }
    }
}

fn read(file: &Path, path: &str, name: &str, status: u16, accepted: &str) -> Reply {
    let coding = ["br", "gzip"].into_iter().filter(|coding| accepts(accepted, coding)).find_map(|coding| {
        let suffix = if coding == "gzip" { "gz" } else { coding };
        fs::read(beside(file, suffix)).ok().map(|bytes| (coding, bytes))
    });
    let (coding, bytes) = match coding {
        Some((coding, bytes)) => (Some(coding), bytes),
        None => match fs::read(file) {
            Ok(bytes) => (None, bytes),
            Err(error) => {
                return Reply::text(path, 500, &format!("The file could not be read: {error}"));
            }
        },
    };
    let mut reply = Reply::new(path, status, mime::of(name), bytes);
    if let Some(coding) = coding {
        reply.set("Content-Encoding", coding.to_owned());
    }
    if mime::compressible(name) {
        reply.set("Vary", "Accept-Encoding".to_owned());
    }
    reply
}

/// True if the value of `Accept-Encoding` allows a coding.
fn accepts(header: &str, coding: &str) -> bool {
    header.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let name = parts.next().unwrap_or("");
        let refused = parts.any(|part| part.strip_prefix("q=").and_then(|q| q.trim().parse::<f32>().ok()) == Some(0.0));
        name.eq_ignore_ascii_case(coding) && !refused
    })
}

/// A path in the form that a header may hold.
fn encoded(path: &str) -> String {
    // Two slashes at the start would name another host.
    let mut out = String::from("/");
    let keeps = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '/' | '-' | '.' | '_' | '~');
    percent::push_encoded(path.trim_start_matches('/'), keeps, Case::Upper, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_decoded() {
        assert_eq!(path_of("/a%20b/?q=%20#x"), "/a b/");
        assert_eq!(path_of("/%zz%4"), "/%zz%4");
        assert_eq!(path_of("/%C3%A9"), "/é");
    }

    #[test]
    fn nothing_outside_the_root_is_found() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert_eq!(find(&root, "/server"), Target::Folder);
        assert!(matches!(find(&root, "/server.rs"), Target::File(_)));
        for path in ["/../Cargo.toml", "/server/../../Cargo.toml", "/..\\Cargo.toml", "/.hidden", "/server.rs/"] {
            assert_eq!(find(&root, path), Target::Nothing, "{path}");
        }
    }

    #[test]
    fn codings_are_negotiated() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("BR;q=0.5", "br"));
        assert!(!accepts("gzip, br;q=0", "br"));
        assert!(!accepts("", "gzip"));
    }

    #[test]
    fn a_redirect_stays_on_this_host() {
        assert_eq!(encoded("//other.example/a b"), "/other.example/a%20b");
    }
}

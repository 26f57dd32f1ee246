//! The response headers of the site: the policy and what goes with each kind of file.
//!
//! Invariant: the policy stands here and nowhere else; the published `_headers` file and the
//! server of `xtask serve` and of the tests are both made from these functions.

use crate::mime;

/// The policy of every page, word for word.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The name of the header that carries the policy.
pub const POLICY_HEADER: &str = "Content-Security-Policy";

/// The pages that other sites may show in a frame.
const FRAME: &str = "/embed/frame/";

/// The host pages of the builder's preview, which the site alone shows in a frame.
const PREVIEW: &str = "/embed/preview/";

/// Asked of a frame by a page that is isolated from other origins before it shows it: that the frame lets itself be
/// embedded, and takes nothing that does not.
const FRAMED: [(&str, &str); 2] =
    [("Cross-Origin-Embedder-Policy", "require-corp"), ("Cross-Origin-Resource-Policy", "cross-origin")];

/// Folders whose files any site may read.
const SHARED: [&str; 2] = ["/data/", "/oembed/"];

const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// A header's name and value.
pub type Header = (&'static str, String);

/// The policy of the pages that other sites may show in a frame.
#[must_use]
pub fn frame_policy() -> String {
    POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
}

/// The policy of the pages that the site alone may show in a frame.
#[must_use]
pub fn preview_policy() -> String {
    POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
}

/// Folders whose pages have a policy of their own.
fn others() -> [(&'static str, String); 2] {
    [(FRAME, frame_policy()), (PREVIEW, preview_policy())]
}

/// Every header that the path is served with, but for those of the transfer itself.
#[must_use]
pub fn of(path: &str) -> Vec<Header> {
    let other = others().into_iter().find(|(folder, _)| path.starts_with(folder));
    let policy = other.map_or_else(|| POLICY.to_owned(), |(_, policy)| policy);
    let mut headers = vec![(POLICY_HEADER, policy)];
    headers.extend(common());
    if path.starts_with(FRAME) {
        headers.extend(framed());
    }
    headers.extend(of_file(path));
    headers
}

/// Headers of every response beside the policy.
fn common() -> [Header; 2] {
    [("X-Content-Type-Options", "nosniff".to_owned()), ("Referrer-Policy", "no-referrer".to_owned())]
}

/// Headers that pages in frames have beside those of all pages.
fn framed() -> impl Iterator<Item = Header> {
    FRAMED.into_iter().map(|(name, value)| (name, value.to_owned()))
}

/// Headers of some files alone: sharing with other origins, caching, the type of wasm.
fn of_file(path: &str) -> Vec<Header> {
    let mut headers = Vec::new();
    if is_shared(path) || matches!(mime::extension(path), "js" | "css" | "wasm" | "bin") {
        headers.push(("Access-Control-Allow-Origin", "*".to_owned()));
        headers.push(("Cross-Origin-Resource-Policy", "cross-origin".to_owned()));
    }
    if is_hashed(path) {
        headers.push(("Cache-Control", IMMUTABLE.to_owned()));
    }
    if mime::extension(path) == "wasm" {
        headers.push(("Content-Type", mime::of(path).to_owned()));
    }
    headers
}

fn is_shared(path: &str) -> bool {
    SHARED.iter().any(|folder| path.starts_with(folder))
}

/// True for a name that holds the hash of the content: `app-0123456789abcdef.js`.
#[must_use]
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-')
        .is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
}

/// The text of `_headers` for a site of these paths (each from the root, `/` first).
///
/// Hosts join the values of all rules that match and two joined policies are both enforced, so
/// a folder with a policy of its own takes the general one off (`!`) before it sets it. Everything else
/// is named file by file, which keeps rules from meeting.
#[must_use]
pub fn file<'a>(paths: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::from("# Generated with the site.\n");
    let general: Vec<Header> = [(POLICY_HEADER, POLICY.to_owned())].into_iter().chain(common()).collect();
    rule(&mut text, "/*", &general);
    for (folder, policy) in others() {
        text.push_str(&format!("{folder}*\n  ! {POLICY_HEADER}\n  {POLICY_HEADER}: {policy}\n"));
        if folder == FRAME {
            framed().for_each(|(name, value)| text.push_str(&format!("  {name}: {value}\n")));
        }
    }
    for folder in SHARED {
        rule(&mut text, &format!("{folder}*"), &of_file(folder));
    }
    let mut paths: Vec<&str> = paths.into_iter().filter(|path| !is_shared(path)).collect();
    paths.sort_unstable();
    for path in paths {
        let headers = of_file(path);
        if !headers.is_empty() {
            rule(&mut text, path, &headers);
        }
    }
    text
}

fn rule(text: &mut String, path: &str, headers: &[Header]) {
    text.push_str(path);
    text.push('\n');
    for (name, value) in headers {
        text.push_str(&format!("  {name}: {value}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(path: &str, name: &str) -> Option<String> {
        of(path).into_iter().find(|(n, _)| *n == name).map(|(_, v)| v)
    }

    #[test]
    fn only_frame_and_preview_may_be_framed() {
        let page = value("/embed/", POLICY_HEADER).unwrap_or_default();
        let frame = value("/embed/frame/", POLICY_HEADER).unwrap_or_default();
        assert!(page.contains("frame-ancestors 'none'"));
        assert!(frame.contains("frame-ancestors *;") && !frame.contains("frame-ancestors 'none'"));
        assert_eq!(page.len(), POLICY.len());
        let preview = value("/embed/preview/?page=dark", POLICY_HEADER).unwrap_or_default();
        assert!(preview.contains("frame-ancestors 'self';") && !preview.contains("frame-ancestors 'none'"));
        assert_eq!(preview.replace("frame-ancestors 'self'", "frame-ancestors 'none'"), POLICY);
    }

    #[test]
    fn hashed_files_are_shared_and_kept() {
        let path = "/app-0123456789abcdef.wasm";
        assert_eq!(value(path, "Cache-Control").as_deref(), Some(IMMUTABLE));
        assert_eq!(value(path, "Access-Control-Allow-Origin").as_deref(), Some("*"));
        assert_eq!(value(path, "Content-Type").as_deref(), Some("application/wasm"));
        assert_eq!(value("/rolescope.js", "Cache-Control"), None);
        assert_eq!(value("/", "Access-Control-Allow-Origin"), None);
        assert_eq!(value("/data/rolescope.json", "Access-Control-Allow-Origin").as_deref(), Some("*"));
        assert_eq!(value("/oembed/roles/mobile/pay.json", "Access-Control-Allow-Origin").as_deref(), Some("*"));
    }

    #[test]
    fn a_hash_is_sixteen_hex_digits_before_the_first_dot() {
        assert!(is_hashed("/style-00ff00ff00ff00ff.css"));
        assert!(is_hashed("/style-00ff00ff00ff00ff.css.br"));
        assert!(!is_hashed("/style-00FF00ff00ff00ff.css"));
        assert!(!is_hashed("/place/us-ca/"));
    }

    #[test]
    fn the_file_has_one_policy_a_path() {
        let text = file(["/index.html", "/app-0123456789abcdef.js", "/data/rolescope.json", "/oembed/pay.json"]);
        assert!(text.contains(&format!("/*\n  Content-Security-Policy: {POLICY}\n")));
        for folder in ["frame", "preview"] {
            assert!(text.contains(&format!("/embed/{folder}/*\n  ! Content-Security-Policy\n")), "{folder}");
        }
        assert!(text.contains("/app-0123456789abcdef.js\n  Access-Control-Allow-Origin: *\n"));
        assert_eq!((text.matches("/data/*").count(), text.matches("/oembed/*\n  Access-Control").count()), (1, 1));
        assert!(!text.contains("pay.json"));
        assert!(!text.contains("index.html"));
        assert!(text.lines().all(|line| line.len() < 2000));
    }
}

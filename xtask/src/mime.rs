//! The media type of a file by its name.
//!
//! Invariant: every kind of file that the site publishes is here; wasm has the type that
//! streaming compilation asks for.

/// The value of `Content-Type` for a path.
#[must_use]
pub fn of(path: &str) -> &'static str {
    match extension(path) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// True for the compressed copy of another file.
#[must_use]
pub fn is_copy(path: &str) -> bool {
    matches!(extension(path), "br" | "gz")
}

/// True if a compressed copy beside the file is worth its place.
#[must_use]
pub fn compressible(path: &str) -> bool {
    matches!(
        extension(path),
        "html"
            | "js"
            | "mjs"
            | "css"
            | "wasm"
            | "bin"
            | "json"
            | "map"
            | "webmanifest"
            | "svg"
            | "xml"
            | "txt"
            | "csv"
            | "ico"
    )
}

/// The part of the last segment after its last dot; empty when there is none.
#[must_use]
pub fn extension(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_that_browsers_are_strict_about() {
        assert_eq!(of("/app-0123456789abcdef.wasm"), "application/wasm");
        assert_eq!(of("/loader.js"), "text/javascript; charset=utf-8");
        assert_eq!(of("/style.css"), "text/css; charset=utf-8");
        assert_eq!(of("/v1.2/LICENSE"), "application/octet-stream");
    }

    #[test]
    fn pictures_are_not_compressed_again() {
        assert!(compressible("a/index.html"));
        assert!(!compressible("a/picture.png"));
        assert!(!compressible("_headers"));
    }
}

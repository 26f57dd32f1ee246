//! The server over a real connection.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use super::*;

struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> Result<Self> {
        let root = std::env::temp_dir().join(format!("rolescope-server-{}-{name}", std::process::id()));
        fs::create_dir_all(root.join("roles"))?;
        fs::write(root.join("index.html"), "<head></head>home")?;
        fs::write(root.join("404.html"), "lost")?;
        fs::write(root.join("roles/index.html"), "roles")?;
        fs::write(root.join("app-0123456789abcdef.wasm"), b"\0asm")?;
        fs::write(root.join("app-0123456789abcdef.wasm.br"), b"packed")?;
        Ok(Self(root))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn get(server: &Server, path: &str, headers: &str) -> Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port()))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[test]
fn pages_folders_and_missing_pages() -> Result<()> {
    let site = Site::new("pages")?;
    let server = Server::start(&site.0, Options { log_requests: true, ..Options::default() })?;
    let home = get(&server, "/?roles=qa-test", "")?;
    assert!(home.starts_with("HTTP/1.1 200") && home.ends_with("<head></head>home"), "{home}");
    assert!(home.contains(&format!("{}: {}", crate::headers::POLICY_HEADER, crate::headers::POLICY)));
    assert!(get(&server, "/roles/", "")?.ends_with("roles"));
    let moved = get(&server, "/roles?a=b", "")?;
    assert!(moved.starts_with("HTTP/1.1 308") && moved.contains("Location: /roles/?a=b\r\n"), "{moved}");
    let lost = get(&server, "/none/", "")?;
    assert!(lost.starts_with("HTTP/1.1 404") && lost.ends_with("lost"), "{lost}");
    let statuses: Vec<u16> = server.requests().iter().map(|r| r.status).collect();
    assert_eq!(statuses, [200, 200, 308, 404]);
    Ok(())
}

#[test]
fn compressed_copies_are_sent_to_those_who_take_them() -> Result<()> {
    let site = Site::new("codings")?;
    let server = Server::start(&site.0, Options::default())?;
    let path = "/app-0123456789abcdef.wasm";
    let packed = get(&server, path, "Accept-Encoding: gzip, br\r\n")?;
    assert!(packed.contains("Content-Encoding: br\r\n") && packed.ends_with("packed"), "{packed}");
    assert!(packed.contains("Content-Type: application/wasm\r\n") && packed.contains("immutable"));
    assert!(get(&server, path, "")?.ends_with("\0asm"));
    Ok(())
}

#[test]
fn faults_change_answers() -> Result<()> {
    let site = Site::new("faults")?;
    let faults = vec![
        Fault::new("/app-*.wasm", Act::Mime("text/plain".into())),
        Fault::new("/app-*.wasm", Act::Body(b"junk".to_vec())),
        Fault::new("/", Act::DropPolicy),
        Fault::new("/roles/", Act::Status(503)),
    ];
    let server = Server::start(&site.0, Options { faults, ..Options::default() })?;
    let wasm = get(&server, "/app-0123456789abcdef.wasm", "Accept-Encoding: br\r\n")?;
    assert!(wasm.contains("Content-Type: text/plain\r\n") && wasm.ends_with("junk"), "{wasm}");
    assert!(!wasm.contains("Content-Encoding"));
    assert!(!get(&server, "/", "")?.contains(crate::headers::POLICY_HEADER));
    assert!(get(&server, "/roles/", "")?.starts_with("HTTP/1.1 503"));
    server.set_faults(Vec::new());
    assert!(get(&server, "/roles/", "")?.starts_with("HTTP/1.1 200"));
    Ok(())
}

#[test]
fn live_pages_listen_and_a_taken_port_moves_on() -> Result<()> {
    let site = Site::new("live")?;
    let server = Server::start(&site.0, Options { live: true, ..Options::default() })?;
    assert!(get(&server, "/", "")?.contains("/~reload.js"));
    let other = Server::start(&site.0, Options { port: server.port(), ..Options::default() })?;
    assert_ne!(other.port(), server.port());
    let mut stream = TcpStream::connect(("127.0.0.1", server.port()))?;
    write!(stream, "GET /~reload HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
    let mut seen = String::new();
    let mut buffer = [0_u8; 1024];
    while !seen.contains("event: build") {
        let n = stream.read(&mut buffer)?;
        assert_ne!(n, 0, "{seen}");
        seen.push_str(&String::from_utf8_lossy(buffer.get(..n).unwrap_or_default()));
    }
    server.show_problem("one\ntwo");
    while !seen.contains("data: one\ndata: two\n\n") {
        let n = stream.read(&mut buffer)?;
        assert_ne!(n, 0, "{seen}");
        seen.push_str(&String::from_utf8_lossy(buffer.get(..n).unwrap_or_default()));
    }
    Ok(())
}

#[test]
fn silent_connections_keep_nobody_waiting() -> Result<()> {
    let site = Site::new("silent")?;
    let server = Server::start(&site.0, Options::default())?;
    // As browsers do ahead of need: more than any number of threads kept ready.
    let silent: Vec<TcpStream> =
        (0..40).map(|_| TcpStream::connect(("127.0.0.1", server.port()))).collect::<std::io::Result<_>>()?;
    for _ in 0..20 {
        assert!(get(&server, "/roles/", "")?.ends_with("roles"));
    }
    drop(silent);
    Ok(())
}

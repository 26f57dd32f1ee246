//! Connections: a thread and one request for each.
//!
//! Invariant: no connection waits for another. Browsers open connections ahead of need and leave
//! them silent; behind a fixed number of threads, the request of a page would wait for those.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Context, Result};

/// A connection on which nothing is asked for so long is closed.
const SILENCE: Duration = Duration::from_secs(60);
/// The visitor has so long to close a connection whose answer is sent.
const FAREWELL: Duration = Duration::from_secs(1);
/// More than any head of a request that a browser sends.
const LONGEST_HEAD: u64 = 64 * 1024;

/// One request.
pub(super) struct Request {
    pub(super) method: String,
    /// Path and query.
    pub(super) url: String,
    headers: Vec<(String, String)>,
    stream: TcpStream,
}

impl Request {
    /// Reads the head; `None` where the visitor closes without a request or sends no HTTP.
    fn read(stream: TcpStream) -> io::Result<Option<Self>> {
        stream.set_read_timeout(Some(SILENCE))?;
        // Answers are written in one piece: waiting for more would only delay them.
        stream.set_nodelay(true)?;
        let mut lines = BufReader::new((&stream).take(LONGEST_HEAD)).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        let mut words = first.split_whitespace();
        let (Some(method), Some(url)) = (words.next(), words.next()) else { return Ok(None) };
        let (method, url) = (method.to_owned(), url.to_owned());
        let mut headers = Vec::new();
        for line in lines {
            let line = line?;
            if line.is_empty() {
                return Ok(Some(Self { method, url, headers, stream }));
            }
            if let Some((name, value)) = line.split_once(':') {
                headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Ok(None)
    }

    /// The value of a header; empty where it is not sent.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }

    /// Sends the whole answer and ends the connection.
    pub(super) fn answer(mut self, bytes: &[u8]) {
        // The visitor may be gone; nobody is left to tell.
        let _ = self.stream.write_all(bytes).and_then(|()| self.stream.shutdown(Shutdown::Write));
        // What is left unread when a connection closes makes the system take the answer back.
        let _ = self.stream.set_read_timeout(Some(FAREWELL));
        let _ = io::copy(&mut (&self.stream).take(LONGEST_HEAD), &mut io::sink());
    }

    /// The way back to the visitor, for an answer that goes on.
    pub(super) fn into_writer(self) -> Box<dyn Write + Send> {
        Box::new(self.stream)
    }
}

/// Takes connections until it is dropped.
pub(super) struct Acceptor {
    port: u16,
    stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Acceptor {
    /// Hands each request to `answer`, in a thread of its own.
    pub(super) fn start(listener: TcpListener, answer: impl Fn(Request) + Send + Sync + 'static) -> Result<Self> {
        let port = listener.local_addr().context("could not learn the server's port")?.port();
        let stopping = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopping);
        let thread = thread::spawn(move || accept(&listener, &stop, &Arc::new(answer)));
        Ok(Self { port, stopping, thread: Some(thread) })
    }

    /// The port that it listens on.
    pub(super) fn port(&self) -> u16 {
        self.port
    }
}

fn accept(listener: &TcpListener, stop: &AtomicBool, answer: &Arc<impl Fn(Request) + Send + Sync + 'static>) {
    for stream in listener.incoming() {
        if stop.load(Ordering::SeqCst) {
            return;
        }
        match stream {
            Ok(stream) => {
                let answer = Arc::clone(answer);
                thread::spawn(move || {
                    // A connection that breaks before it has asked for anything wants no answer.
                    if let Ok(Some(request)) = Request::read(stream) {
                        answer(request);
                    }
                });
            }
            // Too many open files, say: others must close before the next one can be had.
            Err(_) => thread::park_timeout(Duration::from_millis(20)),
        }
    }
}

impl Drop for Acceptor {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // A connection wakes the thread, which then sees that it is to stop. Threads of open
        // connections are not waited for: they end with the visitor.
        if TcpStream::connect(("127.0.0.1", self.port)).is_ok()
            && let Some(thread) = self.thread.take()
        {
            let _ = thread.join();
        }
    }
}

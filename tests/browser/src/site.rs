//! A small web server for the files of one folder, as an organisation's own server would send them.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::host::{Host, Trouble};
use crate::port;

/// Stands first in every page; see there.
const WATCH: &str = include_str!("watch.js");
const WATCH_TAG: &str = "<script src=\"/watch.js\"></script>";

/// More than any complaint is long.
const LONGEST_COMPLAINT: u64 = 100_000;

/// A running server on a free port of 127.0.0.1. It ends when the last of its clones is dropped.
#[derive(Clone)]
pub(crate) struct Site(Arc<Running>);

struct Running {
    address: SocketAddr,
    is_over: Arc<AtomicBool>,
    served: Arc<Served>,
}

/// What the threads that answer share.
struct Served {
    folder: PathBuf,
    host: Mutex<Host>,
    requests: Mutex<Vec<String>>,
    complaints: Mutex<Vec<String>>,
}

impl Site {
    /// Serves the files of `folder` as `host` does.
    pub(crate) fn serve(folder: PathBuf, host: Host) -> io::Result<Self> {
        let listener = port::listen()?;
        let address = listener.local_addr()?;
        let is_over = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&is_over);
        let host = Mutex::new(host);
        let served = Arc::new(Served { folder, host, requests: Mutex::default(), complaints: Mutex::default() });
        let shared = Arc::clone(&served);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::SeqCst) {
                    break;
                }
                let served = Arc::clone(&shared);
                // A browser that goes away in the middle of an answer is no failure of the journey.
                thread::spawn(move || answer(stream, &served).ok());
            }
        });
        Ok(Self(Arc::new(Running { address, is_over, served })))
    }

    /// The address of a path that begins with `/`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.0.address)
    }

    /// Serves as another host from now on.
    pub(crate) fn change(&self, host: Host) {
        *lock(&self.0.served.host) = host;
    }

    /// What it was asked for so far, such as `GET /content/en.json`, in the order of arrival.
    pub(crate) fn requests(&self) -> Vec<String> {
        lock(&self.0.served.requests).clone()
    }

    /// What pages have complained of since the last call.
    pub(crate) fn take_complaints(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.0.served.complaints))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        // The listener looks at the flag when it next wakes up.
        TcpStream::connect(self.address).ok();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn answer(mut stream: TcpStream, served: &Served) -> io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let request = line(&mut reader)?;
    let mut length = 0;
    loop {
        let header = line(&mut reader)?.to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        length = header.strip_prefix("content-length:").and_then(|text| text.trim().parse().ok()).unwrap_or(length);
    }
    match path_of(&request) {
        _ if request.starts_with("POST /watch ") => {
            let mut complaint = String::new();
            reader.take(length.min(LONGEST_COMPLAINT)).read_to_string(&mut complaint)?;
            lock(&served.complaints).push(complaint);
            send(&mut stream, "204 No Content", "text/plain", "", 0, b"")
        }
        Some(path) if path == Path::new("watch.js") => {
            send(&mut stream, "200 OK", "text/javascript", "", WATCH.len(), WATCH.as_bytes())
        }
        path => {
            // Browsers open connections in advance, and some bring no request.
            if let Some((asked, _protocol)) = request.rsplit_once(' ') {
                lock(&served.requests).push(asked.to_owned());
            }
            let host = lock(&served.host).clone();
            let mut answer = Vec::new();
            answer_file(&mut answer, &host, path, &served.folder)?;
            // Whoever asks for the head gets no more.
            let end = answer.windows(4).position(|at| at == b"\r\n\r\n").map_or(answer.len(), |at| at + 4);
            stream.write_all(if request.starts_with("HEAD ") { answer.get(..end).unwrap_or_default() } else { &answer })
        }
    }
}

fn answer_file(stream: &mut impl Write, host: &Host, path: Option<&Path>, folder: &Path) -> io::Result<()> {
    if host.is_gone() {
        return Ok(());
    }
    if let Some(gate) = path.and_then(|path| host.gate(path)) {
        gate.pass();
    }
    let trouble = path.and_then(|path| host.trouble(path));
    let found = path.filter(|_| trouble != Some(Trouble::Missing)).and_then(|path| content_of(path, folder, host));
    let (Some(path), Some(body)) = (path, found) else {
        return send(stream, "404 Not Found", "text/plain", "", 9, b"not found");
    };
    let media_type = if let Some(Trouble::Called(other)) = trouble { other } else { media_type(path) };
    let mut headers = host.headers();
    let body = match std::fs::read(folder.join(format!("{}.br", path.display()))) {
        Ok(compressed) if host.is_for_speed() => {
            headers.push_str("Content-Encoding: br\r\n");
            compressed
        }
        _ if media_type.starts_with("text/html") && !host.is_for_speed() => watched(body),
        _ => body,
    };
    let sent = match trouble {
        Some(Trouble::CutShort) => body.get(..body.len() / 2).unwrap_or_default(),
        _ => &body,
    };
    send(stream, "200 OK", media_type, &headers, body.len(), sent)
}

fn send(
    stream: &mut impl Write,
    status: &str,
    media_type: &str,
    headers: &str,
    length: usize,
    body: &[u8],
) -> io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\n{headers}\
         X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n\
         Connection: close\r\n\r\n",
    )?;
    stream.write_all(body)
}

/// A line without its end.
fn line(reader: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    reader.read_line(&mut line)?;
    Ok(line.trim_end().to_owned())
}

/// A page with the watch before everything else that it loads.
fn watched(page: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(page) {
        Ok(page) => page.replacen("<head>", &format!("<head>{WATCH_TAG}"), 1).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

/// The path that `GET /path?query HTTP/1.1` asks for, without the `/` in front, if it leads nowhere but down.
fn path_of(request: &str) -> Option<&Path> {
    let target = request.strip_prefix("GET /").or_else(|| request.strip_prefix("HEAD /"))?.split([' ', '?']).next()?;
    let path = Path::new(if target.is_empty() { "index.html" } else { target });
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

fn content_of(path: &Path, folder: &Path, host: &Host) -> Option<Vec<u8>> {
    let page = || std::fs::read(folder.join(path).join("index.html")).ok();
    let file = || std::fs::read(folder.join(path)).ok();
    let named = || std::fs::read(folder.join(path).with_added_extension("html")).ok();
    host.file(path).map(<[u8]>::to_vec).or_else(file).or_else(page).or_else(named)
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") | None => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_that_lead_down_can_be_asked_for() {
        assert_eq!(path_of("GET / HTTP/1.1"), Some(Path::new("index.html")));
        assert_eq!(path_of("GET /content/en.json?v=1 HTTP/1.1"), Some(Path::new("content/en.json")));
        assert_eq!(path_of("GET /../Cargo.toml HTTP/1.1"), None);
        assert_eq!(path_of("GET //etc/passwd HTTP/1.1"), None);
        assert_eq!(path_of("POST / HTTP/1.1"), None);
    }

    #[test]
    fn every_page_is_watched_from_its_first_line() {
        let page = b"<!doctype html><head><title>A</title></head>".to_vec();
        let expected = "<!doctype html><head><script src=\"/watch.js\"></script><title>A</title></head>";
        assert_eq!(String::from_utf8(watched(page)).as_deref(), Ok(expected));
    }

    #[test]
    fn a_file_of_the_host_hides_one_of_the_build() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let host = Host::default().with_file("Cargo.toml", "its own");
        assert_eq!(content_of(Path::new("Cargo.toml"), folder, &host), Some(b"its own".to_vec()));
        assert!(content_of(Path::new("Cargo.toml"), folder, &Host::default()).is_some_and(|toml| toml.len() > 100));
        assert_eq!(content_of(Path::new("none.toml"), folder, &host), None);
    }
}

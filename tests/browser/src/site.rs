//! A small web server for the files of one folder, as an organisation's own server would send them.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

/// The strictest policy that the widget promises to run under.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self'; require-trusted-types-for 'script'";

/// How an organisation serves the widget: under which policy, and with which files of its own beside the build.
#[derive(Debug, Clone)]
pub struct Host {
    policy: &'static str,
    files: BTreeMap<&'static str, String>,
    gates: BTreeMap<&'static str, Gate>,
    is_open: bool,
    is_compressing: bool,
}

/// Holds a file back until a journey lets it go; closed at first. Clones are the same gate.
#[derive(Debug, Clone, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    /// Lets the file go, now and later.
    pub fn open(&self) {
        self.set(true);
    }

    /// Holds the file back from now on.
    pub fn close(&self) {
        self.set(false);
    }

    fn set(&self, open: bool) {
        let (is_open, opened) = &*self.0;
        *is_open.lock().unwrap_or_else(PoisonError::into_inner) = open;
        opened.notify_all();
    }

    fn pass(&self) {
        let (is_open, opened) = &*self.0;
        let held = is_open.lock().unwrap_or_else(PoisonError::into_inner);
        drop(opened.wait_while(held, |is_open| !*is_open));
    }
}

impl Host {
    /// With a file of its own, `path` being without a `/` in front. It hides a file of the build at that path.
    #[must_use]
    pub fn with_file(mut self, path: &'static str, text: impl Into<String>) -> Self {
        self.files.insert(path, text.into());
        self
    }

    /// Under another Content-Security-Policy than the strictest that the widget promises to run under.
    #[must_use]
    pub fn under(mut self, policy: &'static str) -> Self {
        self.policy = policy;
        self
    }

    /// Holding a file back until the gate is opened.
    #[must_use]
    pub fn holding(mut self, path: &'static str, gate: &Gate) -> Self {
        self.gates.insert(path, gate.clone());
        self
    }

    /// Letting pages of any origin read the files.
    #[must_use]
    pub fn open_to_all(mut self) -> Self {
        self.is_open = true;
        self
    }

    /// Sending everything in Brotli, as a server does that is set up for speed.
    #[must_use]
    pub fn compressing(mut self) -> Self {
        self.is_compressing = true;
        self
    }
}

impl Default for Host {
    /// The build alone, under the strictest policy.
    fn default() -> Self {
        Self { policy: POLICY, files: BTreeMap::new(), gates: BTreeMap::new(), is_open: false, is_compressing: false }
    }
}

/// A running server on a free port of 127.0.0.1. It ends when this is dropped.
pub(crate) struct Site {
    address: SocketAddr,
    is_over: Arc<AtomicBool>,
    requests: Requests,
}

/// What a site was asked for so far, such as `GET /content/en.json`. Clones are the same list.
#[derive(Clone, Default)]
pub(crate) struct Requests(Arc<Mutex<Vec<String>>>);

impl Requests {
    /// All of them, in the order of their arrival.
    pub(crate) fn all(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, request: &str) {
        // Browsers open connections in advance, and some bring no request.
        if let Some((asked, _protocol)) = request.rsplit_once(' ') {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(asked.to_owned());
        }
    }
}

impl Site {
    /// Serves the files of `folder` as `host` does.
    pub(crate) fn serve(folder: PathBuf, host: Host) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let is_over = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&is_over);
        let requests = Requests::default();
        let served = Arc::new(Served { folder, host, requests: requests.clone() });
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::SeqCst) {
                    break;
                }
                let served = Arc::clone(&served);
                // A browser that goes away in the middle of an answer is no failure of the journey.
                thread::spawn(move || answer(stream, &served).ok());
            }
        });
        Ok(Self { address, is_over, requests })
    }

    /// The address of a path that begins with `/`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// What it was asked for.
    pub(crate) fn requests(&self) -> &Requests {
        &self.requests
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        // The listener looks at the flag when it next wakes up.
        TcpStream::connect(self.address).ok();
    }
}

/// What the threads that answer share.
struct Served {
    folder: PathBuf,
    host: Host,
    requests: Requests,
}

fn answer(mut stream: TcpStream, Served { folder, host, requests }: &Served) -> io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    requests.note(&request);
    if let Some(gate) = path_of(&request).and_then(Path::to_str).and_then(|path| host.gates.get(path)) {
        gate.pass();
    }
    let file = path_of(&request).and_then(|path| Some((content_of(path, folder, host)?, media_type(path))));
    let (status, (mut body, media_type)) = match file {
        Some(found) => ("200 OK", found),
        None => ("404 Not Found", (b"not found".to_vec(), "text/plain")),
    };
    let policy = host.policy;
    let mut encoding = "";
    if host.is_compressing {
        body = compressed(&body)?;
        encoding = "Content-Encoding: br\r\n";
    }
    let access = if host.is_open { "Access-Control-Allow-Origin: *\r\n" } else { "" };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nContent-Security-Policy: {policy}\r\n\
         {access}{encoding}X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

/// Quickly and well enough: the last tenth would take seconds for a large file.
fn compressed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 7, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters)?;
    Ok(out)
}

/// The path that `GET /path?query HTTP/1.1` asks for, without the `/` in front, if it leads nowhere but down.
fn path_of(request: &str) -> Option<&Path> {
    let target = request.strip_prefix("GET /")?.split([' ', '?']).next()?;
    let path = Path::new(if target.is_empty() { "index.html" } else { target });
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

fn content_of(path: &Path, folder: &Path, host: &Host) -> Option<Vec<u8>> {
    let own = path.to_str().and_then(|path| host.files.get(path));
    own.map(|text| text.clone().into_bytes()).or_else(|| std::fs::read(folder.join(path)).ok())
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
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
    fn requests_are_noted_in_order_and_connections_without_one_are_not() {
        let requests = Requests::default();
        for line in ["GET /b?c=1 HTTP/1.1", "", "POST /a HTTP/1.1"] {
            requests.note(line);
        }
        assert_eq!(requests.all(), ["GET /b?c=1", "POST /a"]);
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

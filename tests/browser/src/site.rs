//! A small web server for the files of one folder, as an organisation's own server would send them.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// The strictest policy that the widget promises to run under.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self'; require-trusted-types-for 'script'";

/// A running server on a free port of 127.0.0.1. It ends when this is dropped.
pub(crate) struct Site {
    address: SocketAddr,
    is_over: Arc<AtomicBool>,
}

impl Site {
    /// Serves the files of `folder`.
    pub(crate) fn serve(folder: PathBuf) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let is_over = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&is_over);
        let folder: Arc<Path> = folder.into();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::SeqCst) {
                    break;
                }
                let folder = Arc::clone(&folder);
                // A browser that goes away in the middle of an answer is no failure of the journey.
                thread::spawn(move || answer(stream, &folder).ok());
            }
        });
        Ok(Self { address, is_over })
    }

    /// The address of a path that begins with `/`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        // The listener looks at the flag when it next wakes up.
        TcpStream::connect(self.address).ok();
    }
}

fn answer(mut stream: TcpStream, folder: &Path) -> io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let file = file_of(&request, folder).and_then(|path| Some((std::fs::read(&path).ok()?, media_type(&path))));
    let (status, (body, media_type)) = match file {
        Some(found) => ("200 OK", found),
        None => ("404 Not Found", (b"not found".to_vec(), "text/plain")),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nContent-Security-Policy: {POLICY}\r\n\
         X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

/// The file that `GET /path?query HTTP/1.1` asks for, below `folder` and nowhere else.
fn file_of(request: &str, folder: &Path) -> Option<PathBuf> {
    let target = request.strip_prefix("GET /")?.split([' ', '?']).next()?;
    let path = Path::new(if target.is_empty() { "index.html" } else { target });
    path.components().all(|part| matches!(part, Component::Normal(_))).then(|| folder.join(path))
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
    fn only_files_below_the_folder_can_be_asked_for() {
        let folder = Path::new("dist");
        assert_eq!(file_of("GET / HTTP/1.1", folder), Some(PathBuf::from("dist/index.html")));
        assert_eq!(file_of("GET /content/en.json?v=1 HTTP/1.1", folder), Some(PathBuf::from("dist/content/en.json")));
        assert_eq!(file_of("GET /../Cargo.toml HTTP/1.1", folder), None);
        assert_eq!(file_of("GET //etc/passwd HTTP/1.1", folder), None);
        assert_eq!(file_of("POST / HTTP/1.1", folder), None);
    }
}

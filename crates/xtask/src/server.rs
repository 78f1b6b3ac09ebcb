//! A small server for the built page, on this machine only.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::shell::Result;

/// How many ports after the wanted one are tried.
const TRIES: u16 = 50;

/// A browser that keeps a connection open without asking is let go after this.
const PATIENCE: Duration = Duration::from_secs(30);

/// A folder, served.
pub(crate) struct Server {
    listener: TcpListener,
    port: u16,
    folder: Arc<Path>,
    /// What stands in the place of the page's service worker.
    instead: Option<Arc<Path>>,
}

impl Server {
    /// Takes the port, or the next one that is free; 0 takes any.
    pub(crate) fn bind(folder: PathBuf, port: u16) -> Result<Self> {
        let ports = port..=if port == 0 { 0 } else { port.saturating_add(TRIES) };
        let listener =
            ports.clone().find_map(|port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).ok());
        let listener = listener
            .ok_or_else(|| format!("no port from {} to {} is free: name another with --port.", port, ports.end()))?;
        let port = listener.local_addr().map_err(|error| format!("the port cannot be read: {error}"))?.port();
        Ok(Self { listener, port, folder: folder.into(), instead: None })
    }

    /// Hands out this script instead of the page's service worker: whoever builds the page again wants to
    /// see it, and not what the browser has kept.
    pub(crate) fn with_worker(self, script: PathBuf) -> Self {
        Self { instead: Some(script.into()), ..self }
    }

    /// The page's address.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves for as long as the process lives.
    pub(crate) fn serve(self) -> Result {
        for stream in self.listener.incoming().flatten() {
            let (folder, instead) = (Arc::clone(&self.folder), self.instead.clone());
            // A browser that goes away in the middle of an answer is nobody's trouble.
            thread::spawn(move || converse(&stream, &folder, instead.as_deref()).is_ok());
        }
        Ok(())
    }
}

/// Answers one connection's requests until the browser closes it.
fn converse(stream: &TcpStream, folder: &Path, instead: Option<&Path>) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    // The limit keeps a wrong client from filling the memory.
    while reader.by_ref().take(64 * 1024).read_line(&mut line)? > 0 {
        let request = std::mem::take(&mut line);
        while reader.by_ref().take(64 * 1024).read_line(&mut line)? > 2 {
            line.clear();
        }
        line.clear();
        answer(stream, &request, folder, instead)?;
    }
    Ok(())
}

fn answer(mut stream: &TcpStream, request: &str, folder: &Path, instead: Option<&Path>) -> std::io::Result<()> {
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let replaced = instead.filter(|_| target == "/service-worker.js").map(Path::to_path_buf);
    let found = replaced.or_else(|| file(folder, target)).and_then(|path| Some((kind(&path), fs::read(path).ok()?)));
    let (status, kind, body) = match (method, found) {
        ("GET" | "HEAD", Some((kind, body))) => ("200 OK", kind, body),
        ("GET" | "HEAD", None) => ("404 Not Found", "text/plain; charset=utf-8", b"There is no such file.\n".to_vec()),
        _ => ("405 Method Not Allowed", "text/plain; charset=utf-8", b"Only GET is answered.\n".to_vec()),
    };
    // no-cache: a rebuilt page is seen on reload. A sandboxed frame has no origin of its own, so to it
    // everything comes from elsewhere and has to be allowed.
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         Access-Control-Allow-Origin: *\r\nX-Content-Type-Options: nosniff\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The file that an address names, never one outside of the folder.
fn file(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    // No file of the page has a name that would have to be escaped.
    let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let path = folder.join(if path.is_empty() { "index.html" } else { path });
    (plain && path.is_file()).then_some(path)
}

/// The type that the browser is told: wasm and modules are refused with a wrong one.
fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::file;

    #[test]
    fn serves_only_what_lies_in_the_folder() {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(file(&folder, "/Cargo.toml?query"), Some(folder.join("Cargo.toml")));
        assert_eq!(file(&folder, "/../xtask/Cargo.toml"), None);
        assert_eq!(file(&folder, "//etc/passwd"), None);
        assert_eq!(file(&folder, "/src"), None);
        assert_eq!(file(&folder, "Cargo.toml"), None);
    }
}

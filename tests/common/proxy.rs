//! What stands between a desk and the hub: passes what is said, or plays the network's tricks.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicU16, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What becomes of a request.
#[derive(Clone)]
pub enum Way {
    /// To the hub and back.
    Through,
    /// To the hub, which answers; the answer never arrives.
    AnswerLost,
    /// Nobody listens.
    Cut,
    /// Somebody else answers.
    Instead(String),
    /// To the hub and back, this long after.
    Slow(Duration),
}

pub struct Proxy {
    pub address: String,
    way: Arc<Mutex<Way>>,
    target: Arc<AtomicU16>,
    /// Requests since the last question about them.
    seen: Arc<AtomicU32>,
}

impl Proxy {
    pub fn before(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = Self {
            address: format!("http://{}", listener.local_addr().unwrap()),
            way: Arc::new(Mutex::new(Way::Through)),
            target: Arc::new(AtomicU16::new(port)),
            seen: Arc::default(),
        };
        let (way, target, seen) = (
            Arc::clone(&proxy.way),
            Arc::clone(&proxy.target),
            Arc::clone(&proxy.seen),
        );
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                seen.fetch_add(1, Ordering::SeqCst);
                let (way, port) = (way.lock().unwrap().clone(), target.load(Ordering::SeqCst));
                thread::spawn(move || serve(stream, &way, port));
            }
        });
        proxy
    }

    pub fn go(&self, way: Way) {
        *self.way.lock().unwrap() = way;
    }

    pub fn requests(&self) -> u32 {
        self.seen.swap(0, Ordering::SeqCst)
    }
}

fn serve(mut desk: TcpStream, way: &Way, port: u16) {
    if matches!(way, Way::Cut) {
        return;
    }
    let request = read_request(&mut desk);
    if let Way::Instead(answer) = way {
        let _ = desk.write_all(answer.as_bytes());
        return;
    }
    let Ok(mut hub) = TcpStream::connect(("127.0.0.1", port)) else {
        return;
    };
    if hub.write_all(&request).is_err() {
        return;
    }
    let mut answer = Vec::new();
    let _ = hub.read_to_end(&mut answer);
    match way {
        Way::AnswerLost => return,
        Way::Slow(time) => thread::sleep(*time),
        _ => {}
    }
    let _ = desk.write_all(&answer);
}

/// A request up to the end of its body, asking the hub to close after it.
fn read_request(stream: &mut impl Read) -> Vec<u8> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap_or(0) == 1 {
        head.push(byte[0]);
    }
    let low = String::from_utf8_lossy(&head).to_lowercase();
    let length = low
        .split("content-length: ")
        .nth(1)
        .and_then(|rest| rest.split("\r\n").next()?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    let _ = stream.read_exact(&mut body);
    let mut request = head;
    if request.ends_with(b"\r\n\r\n") {
        request.truncate(request.len() - 2);
        request.extend(b"connection: close\r\n\r\n");
    }
    request.extend(body);
    request
}

/// An HTTP answer.
pub fn http(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    )
}

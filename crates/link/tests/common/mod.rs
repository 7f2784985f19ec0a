//! Servers that are not the hub, or not a good one, on a port of this machine.

#![allow(dead_code, reason = "each test binary uses its part of it")]

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

/// Listens on a free port and hands every connection to `serve`, with its number from 0.
pub fn listen(mut serve: impl FnMut(usize, TcpStream) + Send + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for (number, stream) in listener.incoming().flatten().enumerate() {
            serve(number, stream);
        }
    });
    port
}

/// Answers the n-th connection with the n-th text, the last one for ever, whatever is asked.
pub fn answering(answers: Vec<String>) -> String {
    let port = listen(move |number, mut stream| {
        read_request(&mut stream);
        let _ = stream.write_all(answers[number.min(answers.len() - 1)].as_bytes());
    });
    format!("http://127.0.0.1:{port}")
}

/// An HTTP answer.
pub fn http(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    )
}

/// Reads a request up to the end of its body.
pub fn read_request(stream: &mut impl Read) {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap_or(0) == 1 {
        request.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&request).to_lowercase();
    let length = head
        .split("content-length: ")
        .nth(1)
        .and_then(|rest| rest.split("\r\n").next()?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    let _ = stream.read_exact(&mut body);
}

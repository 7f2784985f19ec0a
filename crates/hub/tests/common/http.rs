//! What a browser would get, as text.

use std::io::{Read, Write};
use std::net::TcpStream;

/// Status, headers (lower case) and body of a `GET`.
pub fn get(address: &str, path: &str) -> (u16, String, String) {
    exchange(
        address,
        &format!("GET {path} HTTP/1.1\r\nhost: hub\r\nconnection: close\r\n\r\n"),
    )
}

/// A request written by hand, byte for byte.
pub fn exchange(address: &str, request: &str) -> (u16, String, String) {
    let mut stream = TcpStream::connect(address.strip_prefix("http://").unwrap()).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, head.to_lowercase(), body.to_owned())
}

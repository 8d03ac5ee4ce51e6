//! A lean client: blocking threads, one kept connection each, so that little of the machine goes into asking.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use crate::Fault;

/// Connections at once.
pub(crate) const WORKERS: usize = 8;

/// What came back.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) etag: Option<String>,
    pub(crate) body: Vec<u8>,
}

/// One request in the words of HTTP.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) method: &'static str,
    pub(crate) path: String,
    /// Further header lines, each with its end.
    pub(crate) headers: String,
    pub(crate) body: String,
}

impl Request {
    /// A reading.
    pub(crate) fn get(path: impl Into<String>, headers: &str) -> Self {
        Self { method: "GET", path: path.into(), headers: headers.to_owned(), body: String::new() }
    }

    fn text(&self) -> String {
        let Self { method, path, headers, body } = self;
        let length = body.len();
        format!(
            "{method} {path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\n\
             content-length: {length}\r\n{headers}\r\n{body}"
        )
    }
}

/// A kept connection.
pub(crate) struct Connection {
    stream: BufReader<TcpStream>,
}

impl Connection {
    /// Connects.
    pub(crate) fn open(address: SocketAddr) -> Result<Self, Fault> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { stream: BufReader::new(stream) })
    }

    /// Asks, and reads the whole answer.
    pub(crate) fn ask(&mut self, request: &Request) -> Result<Answer, Fault> {
        self.stream.get_mut().write_all(request.text().as_bytes())?;
        let mut answer = Answer::default();
        let mut length = 0;
        let mut line = String::new();
        loop {
            line.clear();
            if self.stream.read_line(&mut line)? == 0 {
                return Err("the connection was closed".into());
            }
            let trimmed = line.trim_end();
            if trimmed.is_empty() {
                break;
            }
            if let Some(status) = trimmed.strip_prefix("HTTP/1.1 ") {
                answer.status = status.split(' ').next().unwrap_or_default().parse()?;
            } else if let Some((name, value)) = trimmed.split_once(": ") {
                match name.to_ascii_lowercase().as_str() {
                    "content-length" => length = value.parse()?,
                    "etag" => answer.etag = Some(value.to_owned()),
                    _ => {}
                }
            }
        }
        answer.body = vec![0; length];
        self.stream.read_exact(&mut answer.body)?;
        Ok(answer)
    }
}

/// What one worker asks next, knowing the last answer.
pub(crate) type Script = Box<dyn FnMut(Option<&Answer>) -> Request + Send>;

/// The script that a closure writes.
pub(crate) fn script(next: impl FnMut(Option<&Answer>) -> Request + Send + 'static) -> Script {
    Box::new(next)
}

/// What a measurement came to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measured {
    /// Answers in a second.
    pub(crate) rate: f64,
    /// Half of the answers took no longer.
    pub(crate) p50: Duration,
    /// Of a hundred answers, ninety-nine took no longer.
    pub(crate) p99: Duration,
}

/// Lets the scripts run side by side for so long; every answer must have the status.
pub(crate) fn drive(
    address: SocketAddr,
    scripts: Vec<Script>,
    span: Duration,
    status: u16,
) -> Result<Measured, Fault> {
    let begin = Instant::now();
    let workers: Vec<_> = scripts
        .into_iter()
        .map(|script| thread::spawn(move || work(address, script, span, status)))
        .collect();
    let mut times = Vec::new();
    for worker in workers {
        times.extend(worker.join().map_err(|_| "a worker broke off")??);
    }
    let took = begin.elapsed();
    times.sort_unstable();
    let at = |percent: usize| times.get(times.len().saturating_sub(1) * percent / 100).copied();
    let number = u32::try_from(times.len())?;
    Ok(Measured {
        rate: f64::from(number) / took.as_secs_f64(),
        p50: at(50).ok_or("no answer at all")?,
        p99: at(99).ok_or("no answer at all")?,
    })
}

fn work(
    address: SocketAddr,
    mut script: Script,
    span: Duration,
    status: u16,
) -> Result<Vec<Duration>, Fault> {
    let mut connection = Connection::open(address)?;
    let mut times = Vec::new();
    let mut last: Option<Answer> = None;
    let begin = Instant::now();
    while begin.elapsed() < span {
        let request = script(last.as_ref());
        let asked = Instant::now();
        let answer = connection.ask(&request)?;
        times.push(asked.elapsed());
        if answer.status != status {
            let text = String::from_utf8_lossy(&answer.body).into_owned();
            return Err(format!("{} {}: {} {text}", request.method, request.path, answer.status).into());
        }
        last = Some(answer);
    }
    // The script learns of the last answer as well, for its next turn.
    let _unasked = script(last.as_ref());
    Ok(times)
}

//! The page of ratios.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::operations::{Line, Measurements};

/// All measurements, by engine and number of projects.
#[derive(Debug, Default)]
pub(crate) struct Report(BTreeMap<&'static str, BTreeMap<u32, Measurements>>);

const HEAD: &str = "# Benchmarks

Written by `make bench`. A figure of requests per second says more about a machine than about a program, so what stands
here are ratios within one run: the release server beside a bare handler that sends the very statements of the request
through raw sqlx, on the same database, taking turns. For changes it sends them as one transaction with new identifiers,
keys and numbers: the thing, its record in the log, the queue, the answer to the key. It permits nothing, checks nothing,
makes nothing of what it reads, and nobody follows its log; behind the server the followers evaluate the rules meanwhile.

* *rate*: requests per second of the server, divided by those of the floor (aim: readings at least 0.6, changes 0.5).
* *p99*: what 99 of 100 answers do not exceed, divided by that of the floor.
* *growth*: p99 in the largest county divided by p99 in the smallest (aim: at most 1.5).
* *statements*: those of one request, transactions' begin and end not counted.

Eight connections ask at once. Each project has 20 tasks and, on average, ten postings and five reports; one has 10,000
postings in a county of any size. The rules are evaluated on all projects once for the first time, when the alerts are
made, and once as on any night after; the proof is `dujiang verify`, which recomputes all balances and figures and
compares all things of which an event tells; of the history none does.
";

impl Report {
    /// Adds the measurements of one county.
    pub(crate) fn add(&mut self, engine: &'static str, projects: u32, measurements: Measurements) {
        self.0.entry(engine).or_default().insert(projects, measurements);
    }

    /// The page.
    pub(crate) fn markdown(&self) -> String {
        let mut page = HEAD.to_owned();
        for (engine, counties) in &self.0 {
            // Writing to a string cannot fail.
            let _written = write!(page, "\n## {engine}\n\n{}", table(counties));
            for (projects, county) in counties {
                let _written = writeln!(
                    page,
                    "\n{projects} projects: ready {} ms after the start, {} MB resident when idle, {} MB after the load; a \
                     register of 50,000 rows came in, checked first, in {:.0} s. {} postings, {} reports; p99 of the home page \
                     {:.0} ms and of the fund page {:.0} ms; all rules on all projects in {:.1} s, on the night after in \
                     {:.1} s; proof in {:.0} s.",
                    county.ready.as_millis(),
                    county.memory.0 / 1024,
                    county.memory.1 / 1024,
                    county.import.as_secs_f64(),
                    county.history.0,
                    county.history.1,
                    p99(county, "home page"),
                    p99(county, "fund page of 10,000 postings"),
                    county.nights.0.as_secs_f64(),
                    county.nights.1.as_secs_f64(),
                    county.verified.as_secs_f64(),
                );
            }
        }
        page
    }
}

fn table(counties: &BTreeMap<u32, Measurements>) -> String {
    let mut head = "| operation | statements |".to_owned();
    let mut rule = "|---|---:|".to_owned();
    for projects in counties.keys() {
        let _written = write!(head, " rate, {projects} | p99, {projects} |");
        rule.push_str("---:|---:|");
    }
    let mut text = format!("{head} growth |\n{rule}---:|\n");
    let first = counties.values().next();
    for line in first.iter().flat_map(|county| &county.lines) {
        let _written = write!(text, "| {} | {} |", line.name, line.statements);
        for county in counties.values() {
            let found = county.lines.iter().find(|other| other.name == line.name);
            let cells = found.map_or_else(|| " | ".to_owned(), ratios);
            let _written = write!(text, " {cells} |");
        }
        let growth = growth(counties, line.name).map_or_else(String::new, |growth| format!("{growth:.2}"));
        let _written = writeln!(text, " {growth} |");
    }
    text
}

fn ratios(line: &Line) -> String {
    let slower = line.server.p99.as_secs_f64() / line.floor.p99.as_secs_f64();
    format!("{:.2} | {slower:.2}", line.server.rate / line.floor.rate)
}

/// In milliseconds.
fn p99(county: &Measurements, name: &str) -> f64 {
    let line = county.lines.iter().find(|line| line.name == name);
    line.map_or(0.0, |line| line.server.p99.as_secs_f64() * 1000.0)
}

fn growth(counties: &BTreeMap<u32, Measurements>, name: &str) -> Option<f64> {
    let p99 = |county: &Measurements| {
        county.lines.iter().find(|line| line.name == name).map(|line| line.server.p99.as_secs_f64())
    };
    let (small, large) = (counties.values().next()?, counties.values().next_back()?);
    (counties.len() > 1).then(|| Some(p99(large)? / p99(small)?)).flatten()
}

//! `simulate [SEEDS] [OPERATIONS] [FIRST]` plays the fund ledger of the domain beside the reference, seed by seed, on
//! all processors, and ends with 1 at the first difference.

use std::env;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use dujiang_tests::ledger::compare_pure;

fn main() -> ExitCode {
    let words: Vec<u64> = env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let number = |at: usize, otherwise: u64| words.get(at).copied().unwrap_or(otherwise);
    let (seeds, operations, first) = (number(0, 100_000), number(1, 200), number(2, 0));
    let operations = usize::try_from(operations).unwrap_or(200);
    let (next, failed) = (AtomicU64::new(first), AtomicBool::new(false));
    let began = Instant::now();
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, std::num::NonZero::get) {
            scope.spawn(|| {
                while !failed.load(Ordering::Relaxed) {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + seeds {
                        return;
                    }
                    if let Err(difference) = compare_pure(seed, operations) {
                        failed.store(true, Ordering::Relaxed);
                        eprintln!("simulate: {difference}");
                    }
                }
            });
        }
    });
    if failed.load(Ordering::Relaxed) {
        return ExitCode::FAILURE;
    }
    println!("{seeds} seeds of {operations} operations agree, in {:?}", began.elapsed());
    ExitCode::SUCCESS
}

//! `dujiang`: see `dujiang --help`.

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    dujiang_server::cli::main()
}

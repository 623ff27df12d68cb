//! The standard library for WebAssembly in the browser.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::process;

/// The name of the compilation target.
pub(crate) const NAME: &str = "wasm32-unknown-unknown";

/// Adds the target to the Rust in use, unless it has it.
pub(super) fn ensure() -> Outcome {
    if is_there() {
        return Ok(());
    }
    let Some(rustup) = process::find("rustup") else {
        return Err(Failure::new(
            format!("this Rust lacks the target {NAME}, and rustup, which would add it, is not on PATH."),
            "install Rust with rustup (https://rustup.rs), or your system's package of Rust's standard library for \
             WebAssembly (Debian: `libstd-rust-dev-wasm32`; Fedora: `rust-std-static-wasm32-unknown-unknown`).",
        ));
    };
    println!("Adding the target {NAME} to Rust because the widget runs as WebAssembly; usually takes half a minute.");
    let mut add = process::command(rustup);
    add.args(["target", "add", NAME]);
    process::run(
        &mut add,
        &format!("adding the target {NAME}"),
        "read the error above, mend its cause and run the command again.",
    )
}

fn is_there() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    process::answer(rustc, &["--print", "target-libdir", "--target", NAME])
        .is_some_and(|folder| Path::new(&folder).is_dir())
}

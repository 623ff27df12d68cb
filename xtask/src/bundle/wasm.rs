//! The WebAssembly, made small by wasm-opt. It enables the features that rustc names in the module itself: with all of
//! them, it writes an import form that browsers refuse.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::npm::Tools;
use crate::{integrity, paths, process};

// For what every visitor loads. Chosen by Brotli size, not by raw size. Flattening lets later passes see more; little is inlined, since repeated code
// compresses better; --low-memory-unused holds because the stack is first in memory, so that the lowest kilobyte is its
// far end, where nothing has an address; alignment is a hint that engines ignore.
pub(super) const SMALLEST: [&str; 13] = [
    "--flatten",
    "--rereloop",
    "-Oz",
    "--converge",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=4",
    "--skip-pass=local-cse",
    "--low-memory-unused",
    "--optimize-added-constants-propagate",
    "--dealign",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// For a program that an author waits for once, and then works with.
pub(super) const QUICKEST: [&str; 4] = ["-O2", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// Optimises a program in place by these passes and writes its symbol map, `<program>.symbols`, beside it.
pub(super) fn optimise(tools: &Tools, staging: &Path, program: &str, passes: &[&str]) -> Result<()> {
    let wasm = staging.join(format!("{program}_bg.wasm"));
    let symbols = staging.join(format!("{program}.symbols"));
    // It takes a while, and while serving most rebuilds change only scripts, sheets or content.
    let lock = fs::read(paths::root().join("package-lock.json"))?;
    let key = integrity::sha256_hex(&[fs::read(&wasm)?, lock, passes.join(" ").into_bytes()].concat());
    let cache = paths::work().join("wasm-opt");
    let [cached_wasm, cached_symbols] = ["wasm", "symbols"].map(|kind| cache.join(format!("{program}-{key}.{kind}")));
    if !(cached_wasm.is_file() && cached_symbols.is_file()) {
        // Written aside and renamed, so that an interrupted run leaves nothing that looks complete.
        fs::create_dir_all(&cache)?;
        let [new_wasm, new_symbols] =
            ["wasm", "symbols"].map(|kind| cache.join(format!("{program}-{}.{kind}.new", std::process::id())));
        let mut wasm_opt = tools.command("wasm-opt");
        wasm_opt.args(passes).arg(format!("--symbolmap={}", new_symbols.display()));
        process::run(wasm_opt.arg(&wasm).arg("--output").arg(&new_wasm), "wasm-opt")?;
        fs::rename(new_symbols, &cached_symbols)?;
        fs::rename(new_wasm, &cached_wasm)?;
    }
    fs::copy(cached_wasm, wasm)?;
    fs::copy(cached_symbols, symbols)?;
    Ok(())
}

/// A module with a custom section at its end.
pub(super) fn with_section(mut module: Vec<u8>, name: &str, content: &[u8]) -> Vec<u8> {
    let section = [&length(name.len()), name.as_bytes(), content].concat();
    // The id of a custom section is 0.
    module.push(0);
    module.extend(length(section.len()));
    module.extend(section);
    module
}

/// A length in LEB128: seven bits a byte, the lowest first, each but the last marked.
fn length(mut length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(length & 0x7f).unwrap_or_default();
        length >>= 7;
        if length == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::with_section;

    #[test]
    fn a_custom_section_follows_the_others() {
        // https://webassembly.github.io/spec/core/binary/modules.html#custom-section
        assert_eq!(with_section(b"\0asm".to_vec(), "build", b"0.1"), b"\0asm\x00\x09\x05build0.1");
        let long = with_section(Vec::new(), "n", &[7; 200]);
        assert_eq!(long.get(..5), Some(&[0, 202, 1, 1, b'n'][..]));
    }
}

//! `cargo xtask symbolicate`: function names in a stack trace of the shipped WebAssembly. Browsers write
//! `…/app_bg.wasm:wasm-function[123]:0x4f2` (Safari: `<?>.wasm-function[123]@[wasm code]`); `app.symbols`, which the build
//! leaves beside the WebAssembly, maps 123 to a name.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Read};

use anyhow::{Context, Result, bail};

use crate::{bundle, paths};

const FRAME: &str = "wasm-function[";

/// A symbol map: function indices to names.
type Symbols = HashMap<u32, String>;

/// Prints a stack trace from a file or standard input with names.
pub(crate) fn run(file: &[&str]) -> Result<()> {
    let mut stack = String::new();
    match file {
        [] => io::stdin().read_to_string(&mut stack)?,
        [file] => fs::File::open(file).with_context(|| (*file).to_owned())?.read_to_string(&mut stack)?,
        _ => bail!("name one file"),
    };
    let mut maps = Vec::new();
    for program in bundle::PROGRAMS {
        let path = paths::dist().join(format!("{program}.symbols"));
        let text = fs::read_to_string(&path).with_context(|| {
            format!("{}: put the symbol maps of the release that the stack is from into dist/", path.display())
        })?;
        maps.push((format!("{program}_bg.wasm"), parse(&text)));
    }
    stack.lines().for_each(|line| println!("{}", resolve(line, &maps)));
    Ok(())
}

/// Lines of `index:name`.
fn parse(text: &str) -> Symbols {
    let entries = text.lines().filter_map(|line| line.split_once(':'));
    entries.filter_map(|(index, name)| Some((index.parse().ok()?, name.to_owned()))).collect()
}

/// A line with the name in place of each function index; the first program's where the line names no file.
fn resolve(line: &str, maps: &[(String, Symbols)]) -> String {
    let named = maps.iter().find(|(file, _)| line.contains(file.as_str()));
    let Some((_, symbols)) = named.or(maps.first()) else { return line.to_owned() };
    let mut parts = line.split(FRAME);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.split_once(']').and_then(|(index, rest)| Some((symbols.get(&index.parse().ok()?)?, rest)));
        match name {
            Some((name, rest)) => out.extend([name, rest]),
            None => out.extend([FRAME, part]),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn maps() -> Vec<(String, Symbols)> {
        let app = "0:fimport$0\n7:core::panic_fmt\n8:<T as U>::f\n";
        vec![("app_bg.wasm".to_owned(), parse(app)), ("validator_bg.wasm".to_owned(), parse("7:list\n"))]
    }

    #[test]
    fn frames_of_all_engines_get_names() {
        for (frame, expected) in [
            ("at http://h/app_bg.wasm:wasm-function[7]:0x4f2", "at http://h/app_bg.wasm:core::panic_fmt:0x4f2"),
            ("@http://h/app_bg.wasm:wasm-function[8]:0x4f2", "@http://h/app_bg.wasm:<T as U>::f:0x4f2"),
            ("<?>.wasm-function[7]@[wasm code]", "<?>.core::panic_fmt@[wasm code]"),
            ("at http://h/validator_bg.wasm:wasm-function[7]:0x1", "at http://h/validator_bg.wasm:list:0x1"),
        ] {
            assert_eq!(resolve(frame, &maps()), expected);
        }
    }

    #[test]
    fn other_lines_and_unknown_functions_stay() {
        for line in ["RuntimeError: unreachable", "app_bg.wasm:wasm-function[99]:0x1", "wasm-function[x]"] {
            assert_eq!(resolve(line, &maps()), line);
        }
    }
}

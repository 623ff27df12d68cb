//! The versions of everything that the commands install.

use crate::failure::{Failure, Outcome};
use crate::{files, places};

/// trunk, which builds and serves. The newest that the `rust-version` in Cargo.toml can compile.
pub(crate) const TRUNK: &str = "0.21.14";

/// npm's binaryen, which brings wasm-opt.
pub(crate) const BINARYEN: &str = "132.0.0";

/// npm's terser, which makes scripts smaller.
pub(crate) const TERSER: &str = "5.51.2";

/// The oldest wasm-opt that knows every feature which rustc emits.
pub(crate) const OLDEST_WASM_OPT: u32 = 120;

/// npm's axe-core, which looks for accessibility problems in the browser tests.
pub(crate) const AXE: &str = "4.14.1";

/// geckodriver, through which Firefox is steered.
pub(crate) const GECKODRIVER: &str = "0.37.1";

/// wasm-bindgen's command must be of exactly the version of the library, and Cargo.lock holds that.
pub(crate) fn wasm_bindgen() -> Outcome<String> {
    let lock = files::read_text(&places::root().join("Cargo.lock"))?;
    locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new(
            "Cargo.lock names no wasm-bindgen, so the version of its command is not known.",
            "restore Cargo.lock from version control, or run `cargo generate-lockfile`.",
        )
    })
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name);
    lines.next()?;
    let version = lines.next()?.trim().strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";

    #[test]
    fn finds_the_package_of_exactly_that_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
    }

    #[test]
    fn says_nothing_of_a_package_that_is_not_locked() {
        assert_eq!(locked_version(LOCK, "yew"), None);
    }
}

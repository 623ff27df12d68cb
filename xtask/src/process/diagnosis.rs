//! From what a failing command said to what a person can do about it.

/// Signs of one cause, any of which is enough, and its remedy.
struct Cause {
    signs: &'static [&'static str],
    remedy: &'static str,
}

// In order: a full disk or a missing linker can make later lines look like other causes.
const CAUSES: [Cause; 4] = [
    Cause {
        signs: &["No space left on device", "not enough space on the disk", "Disk quota exceeded"],
        remedy: "the disk is full. Free some space (`cargo clean` removes this clone's build files) and run the command again.",
    },
    Cause {
        signs: &[
            "linker `cc` not found",
            "linker `link.exe` not found",
            "failed to find tool \"cc\"",
            "is `cc` not installed",
        ],
        remedy: "a C compiler is needed. Debian or Ubuntu: `apt-get install build-essential`; Fedora: `dnf install gcc`; \
                 macOS: `xcode-select --install`; Windows: the Visual Studio Build Tools with C++. Then run the command again.",
    },
    Cause {
        signs: &[
            "Could not resolve host",
            "Couldn't resolve host",
            "Could not connect to server",
            "Couldn't connect to server",
            "spurious network error",
            "download of config.json failed",
            "failed to download",
            "could not download file",
            "network failure",
            "Timeout was reached",
            "ENOTFOUND",
            "ECONNREFUSED",
            "ETIMEDOUT",
            "EAI_AGAIN",
            "Temporary failure resolving",
        ],
        remedy: "the network could not be reached. Check the connection, and behind a proxy set HTTPS_PROXY; then run the \
                 command again: what is already there is not fetched twice.",
    },
    Cause {
        signs: &["requires rustc", "is not supported by the following package"],
        remedy: "this Rust is too old. Run `rustup update stable`, then the command again.",
    },
];

/// The remedy for the first known cause that shows in a command's words.
pub(super) fn remedy(said: &str) -> Option<&'static str> {
    CAUSES.iter().find(|cause| cause.signs.iter().any(|sign| said.contains(sign))).map(|cause| cause.remedy)
}

#[cfg(test)]
mod tests {
    use super::remedy;

    #[test]
    fn a_full_disk_is_named_even_where_a_download_failed_because_of_it() {
        let said = "error: failed to download `yew`\nCaused by: No space left on device (os error 28)";
        assert!(remedy(said).is_some_and(|text| text.contains("disk is full")));
    }

    #[test]
    fn a_missing_compiler_names_the_package_to_install() {
        let said = "error: linker `cc` not found\n  = note: No such file or directory (os error 2)";
        assert!(remedy(said).is_some_and(|text| text.contains("build-essential")));
    }

    #[test]
    fn no_network_is_told_from_an_old_compiler() {
        let offline = "warning: spurious network error (3 tries remaining): [6] Could not resolve hostname";
        let old = "error: rustc 1.80.0 is not supported by the following packages:\n  yew@0.23.0 requires rustc 1.84";
        assert!(remedy(offline).is_some_and(|text| text.contains("network")));
        assert!(remedy(old).is_some_and(|text| text.contains("rustup update")));
    }

    #[test]
    fn an_ordinary_compile_error_is_left_to_speak_for_itself() {
        assert_eq!(remedy("error[E0308]: mismatched types"), None);
    }
}

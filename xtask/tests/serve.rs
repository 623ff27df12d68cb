//! Serving one clone twice.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use std::fs::{self, File};
use std::process::Command;

#[test]
fn who_serves_a_second_time_is_told_where_the_first_does() {
    let target = std::env::temp_dir().join(format!("com-serve-{}", std::process::id()));
    let folder = target.join("xtask/serve");
    fs::create_dir_all(&folder).expect("a folder of its own");
    fs::write(folder.join("address.txt"), "http://127.0.0.1:8081/").expect("the first one's address");
    let first = File::create(target.join("xtask/serve.lock")).expect("a lock");
    first.lock().expect("the first one's turn");
    let mut second = Command::new(env!("CARGO_BIN_EXE_xtask"));
    // Without PATH it would not get far if it went on.
    let output =
        second.arg("serve").env("CARGO_TARGET_DIR", &target).env("PATH", "").output().expect("a command that ends");
    drop(first);
    fs::remove_dir_all(&target).ok();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains("http://127.0.0.1:8081/"), "{said}");
}

//! The names by which the WebAssembly and the script around it know each other's functions. wasm-bindgen makes them
//! long and unlike each other, so that they hardly compress; wasm-opt shortens them on its side, and here the script
//! follows.

use serde_json::Value;

use crate::failure::{Failure, Outcome};

/// What wasm-opt makes of the name of the one module that all imports come from, without telling.
const MODULE: &str = "a";

/// The script with the short names of a module, as wasm-opt told them when it shortened them.
pub(super) fn follow(script: &str, told: &str) -> Outcome<String> {
    let told: Value = serde_json::from_str(told).map_err(|error| lost(&error.to_string()))?;
    let mut followed = exported(script, &rows(&told, "exports"));
    for row in rows(&told, "imports") {
        let [module, long, short] = row.as_slice() else { return Err(lost("an import without a name")) };
        followed = followed.replace(&format!("\"{module}\": import0"), &format!("\"{MODULE}\": import0"));
        let (old, new) = (format!("\n{long}: function("), format!("\n{short}: function("));
        if followed.matches(&old).count() != 1 {
            return Err(lost(long));
        }
        followed = followed.replace(&old, &new);
    }
    Ok(followed)
}

fn rows<'a>(told: &'a Value, side: &str) -> Vec<Vec<&'a str>> {
    let rows = told.get(side).and_then(Value::as_array).into_iter().flatten();
    rows.map(|row| row.as_array().into_iter().flatten().filter_map(Value::as_str).collect()).collect()
}

/// The script with the new name wherever it asks the module for an export.
fn exported(script: &str, names: &[Vec<&str>]) -> String {
    let mut parts = script.split("wasm.");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '$').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let short = names.iter().find_map(|row| match row.as_slice() {
            [long, short] if *long == name => Some(*short),
            _ => None,
        });
        out.extend(["wasm.", short.unwrap_or(name), rest]);
    }
    out
}

fn lost(name: &str) -> Failure {
    Failure::new(
        format!("the script around the WebAssembly could not follow its short names: {name}"),
        "see how the pinned wasm-bindgen and wasm-opt write names now, and follow them in xtask/src/stage/names.rs.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "function read(a) {\nreturn wasm.read(a, wasm.readAll);\n}\nconst import0 = {\n\
        __wbg_now_1f: function() {\nreturn now();\n},\n};\nreturn {\n\"./x_bg.js\": import0,\n};\n";

    #[test]
    fn the_script_follows() {
        let told = r#"{"imports": [["./x_bg.js", "__wbg_now_1f", "b"]], "exports": [["read", "c"], ["memory", "d"]]}"#;
        let expected =
            SCRIPT.replace("wasm.read(", "wasm.c(").replace("__wbg_now_1f", "b").replace("\"./x_bg.js\"", "\"a\"");
        assert_eq!(follow(SCRIPT, told).ok(), Some(expected));
    }

    #[test]
    fn a_name_that_is_lost_is_told() {
        for told in ["", r#"{"imports": [["./x_bg.js", "__wbg_then_2e", "b"]]}"#, r#"{"imports": [["b"]]}"#] {
            assert!(follow(SCRIPT, told).is_err(), "{told}");
        }
    }
}

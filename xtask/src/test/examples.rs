//! The examples of `examples/`, built as their readers would build them, each into a folder that the browser tests serve.
//!
//! The package comes to them as to anybody: packed and installed by npm, or copied from `dist/`.

use std::path::{Path, PathBuf};

use super::{Verdict, debian};
use crate::failure::{OrFail, Outcome};
use crate::setup::{self, npm, pip};
use crate::{files, places, process};

/// The example that npm itself installs the package into.
const BARE: &str = "vite";
/// The other examples that Vite builds.
const BUNDLED: [&str; 2] = ["react", "vue"];
/// Every example, and its page as it is built.
const PAGES: [(&str, &str); 7] = [
    ("plain", "plain/index.html"),
    ("frame", "frame/index.html"),
    ("vite", "vite/dist/index.html"),
    ("react", "react/dist/index.html"),
    ("vue", "vue/dist/index.html"),
    ("yew", "yew/dist/index.html"),
    ("mkdocs", "mkdocs/site/index.html"),
];
const REMEDY: &str = "read the error above; the example as it was built stands in target/xtask/examples.";

/// Where the examples are built, each in a folder of its name.
pub(super) fn folder() -> PathBuf {
    places::scratch().join("examples")
}

/// The examples that could not be built, whose tests have to be left out.
pub(super) fn missing() -> Vec<&'static str> {
    let is_missing = |(_, page): &(&str, &str)| !folder().join(page).is_file();
    PAGES.into_iter().filter(is_missing).map(|(name, _)| name).collect()
}

/// Builds all examples for which the tools are at hand.
pub(super) fn run() -> Outcome<Verdict> {
    let (source, work) = (places::root().join("examples"), folder());
    files::remove_folder(&work)?;
    for (name, _) in PAGES {
        files::copy_tree(&source.join(name), &work.join(name))?;
    }
    for name in ["plain", "frame"] {
        files::copy_tree(&places::dist(), &work.join(name).join("guide"))?;
    }
    yew(&source)?;
    let mut lacking = Vec::new();
    if !bundled(&source, &work)? {
        lacking.push("Node.js 20.19 or newer with npm");
    }
    if !mkdocs(&work)? {
        lacking.push("Python 3 with venv");
    }
    if lacking.is_empty() {
        return Ok(Verdict::Passed);
    }
    let what = format!("some examples need {}, which is not at hand", lacking.join(" and "));
    super::missing(&what, "install it (Debian: `apt-get install nodejs npm python3-venv`).")
}

/// The folder of npm's packages that the examples and the checks of the package are made with.
pub(super) fn modules() -> Outcome<Option<PathBuf>> {
    let version = process::answer("node", &["--version"]).unwrap_or_default();
    if !is_new_enough(&version) {
        return Ok(None);
    }
    npm::project(&places::root().join("examples"), "the examples and the checks of the package are made with them")
}

/// Whether Vite can run: `v20.19.0` is the oldest that it supports.
fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or_default());
    (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default()) >= (20, 19)
}

/// A command that runs a program of npm's packages.
pub(super) fn node(modules: &Path, program: &str) -> std::process::Command {
    let mut command = process::command("node");
    command.arg(modules.join(program));
    command
}

/// What npm makes of `dist/`, installed into the folder of one project.
pub(super) fn install(project: &Path) -> Outcome {
    let npm = process::find("npm").unwrap_or_else(|| PathBuf::from("npm"));
    let mut pack = process::command(&npm);
    pack.args(["pack", "--silent", "--pack-destination"]).arg(project).arg(places::dist());
    process::run(&mut pack, "npm pack", REMEDY)?;
    let packed = files::list(project, "tgz")?;
    let mut install = process::command(&npm);
    install.current_dir(project).args(["install", "--no-save", "--no-package-lock", "--ignore-scripts", "--offline"]);
    install.args(["--no-audit", "--no-fund", "--loglevel=error"]).args(packed);
    process::run(&mut install, "npm install of the package", REMEDY)
}

/// Builds what Vite builds; says whether that could be done.
fn bundled(source: &Path, work: &Path) -> Outcome<bool> {
    let Some(modules) = modules()? else { return Ok(false) };
    files::write(&work.join("package.json"), files::read(&source.join("package.json"))?)?;
    link(&modules, &work.join("node_modules"))?;
    let bare = work.join(BARE);
    install(&bare)?;
    for name in BUNDLED {
        files::copy_tree(&bare.join("node_modules"), &work.join(name).join("node_modules"))?;
    }
    for name in [BARE].into_iter().chain(BUNDLED) {
        let mut vite = node(&modules, "vite/bin/vite.js");
        vite.current_dir(work.join(name)).args(["build", "--logLevel", "warn"]);
        process::run(&mut vite, &format!("Vite's build of examples/{name}"), REMEDY)?;
    }
    Ok(true)
}

fn yew(source: &Path) -> Outcome {
    let mut trunk = setup::prepare()?.trunk()?;
    trunk.arg("--config").arg(source.join("yew/Trunk.toml")).args(["build", "--release", "--dist"]);
    trunk.arg(folder().join("yew/dist")).arg(source.join("yew/index.html"));
    process::run(&mut trunk, "trunk's build of examples/yew", REMEDY)
}

/// Builds the MkDocs site; says whether that could be done.
fn mkdocs(work: &Path) -> Outcome<bool> {
    let site = work.join("mkdocs");
    let requirements = places::root().join("examples/mkdocs/requirements.txt");
    let program = || pip::program("mkdocs", &requirements, "one of the examples is a site of MkDocs");
    let mut found = program()?;
    if found.is_none() {
        debian::install(&["python3", "python3-venv"], "one of the examples is a site of MkDocs")?;
        found = program()?;
    }
    let Some(program) = found else { return Ok(false) };
    files::copy_tree(&places::dist(), &site.join("docs/guide"))?;
    let mut build = process::command(program);
    build.current_dir(&site).args(["build", "--quiet", "--strict"]);
    process::run(&mut build, "MkDocs' build of examples/mkdocs", REMEDY)?;
    Ok(true)
}

/// A folder that stands for another one, so that Node.js finds packages where it looks for them.
pub(super) fn link(target: &Path, at: &Path) -> Outcome {
    #[cfg(unix)]
    let linked = std::os::unix::fs::symlink(target, at);
    #[cfg(windows)]
    let linked = std::os::windows::fs::symlink_dir(target, at);
    linked.or_fail(format!("linking {} to {}", at.display(), target.display()), "see whether links may be made there.")
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn an_old_node_is_told_from_a_new_one() {
        assert!(["v20.19.0", "v20.20.2", "v22.1.0"].into_iter().all(is_new_enough));
        assert!(!["v20.18.9", "v18.20.4", ""].into_iter().any(is_new_enough));
    }
}

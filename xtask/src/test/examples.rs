//! The examples, built as their readers would build them: the package comes to them packed and installed by npm, or copied
//! from `dist/`. The browser tests serve what comes of it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, ensure};

use super::{Verdict, debian, missing as cannot, wordpress};
use crate::npm::{self, Tools};
use crate::{integrity, paths, process, tools};

struct Example {
    name: &'static str,
    /// What is there once it is built.
    page: &'static str,
    build: Build,
}

/// How an example is built.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Build {
    /// It is a page beside the files of `dist/`.
    Copied,
    Trunk,
    /// By the tools of the root.
    Vite,
    /// By its own tools, which its own lock file pins.
    Npm,
    /// As before, and it takes more than half a minute: only where it is asked for.
    SlowNpm,
    MkDocs,
    /// As before, with WordPress itself.
    SlowWordPress,
}

/// Names slow examples to build when all are built.
const SLOW: &str = "COM_SLOW_EXAMPLES";

const EXAMPLES: [Example; 18] = [
    Example { name: "plain", page: "index.html", build: Build::Copied },
    Example { name: "frame", page: "index.html", build: Build::Copied },
    Example { name: "vite", page: "dist/index.html", build: Build::Vite },
    Example { name: "react", page: "dist/index.html", build: Build::Vite },
    Example { name: "vue", page: "dist/index.html", build: Build::Vite },
    Example { name: "yew", page: "dist/index.html", build: Build::Trunk },
    Example { name: "mkdocs", page: "site/index.html", build: Build::MkDocs },
    Example { name: "esbuild", page: "dist/index.html", build: Build::Npm },
    Example { name: "rollup", page: "dist/index.html", build: Build::Npm },
    Example { name: "vite7", page: "dist/index.html", build: Build::Npm },
    Example { name: "webpack", page: "dist/index.html", build: Build::Npm },
    Example { name: "vitepress", page: "dist/index.html", build: Build::Npm },
    Example { name: "next", page: "dist-webpack/index.html", build: Build::SlowNpm },
    Example { name: "docusaurus", page: "dist/index.html", build: Build::SlowNpm },
    Example { name: "astro", page: "dist/index.html", build: Build::SlowNpm },
    Example { name: "svelte", page: "dist/index.html", build: Build::SlowNpm },
    Example { name: "angular", page: "dist/index.html", build: Build::SlowNpm },
    Example { name: "wordpress", page: "complete", build: Build::SlowWordPress },
];

/// Where the examples are built, each in a folder of its name.
pub(super) fn folder() -> PathBuf {
    paths::work().join("examples")
}

/// The examples that are not built.
pub(super) fn missing() -> Vec<&'static str> {
    let is_missing = |example: &&Example| !folder().join(example.name).join(example.page).is_file();
    EXAMPLES.iter().filter(is_missing).map(|example| example.name).collect()
}

/// Builds all examples for which the tools are there, and of the slow ones those that the variable names.
pub(super) fn run() -> Result<Verdict> {
    let slow = env::var(SLOW).unwrap_or_default();
    let is_slow = |example: &Example| matches!(example.build, Build::SlowNpm | Build::SlowWordPress);
    let is_wanted = |example: &&Example| !is_slow(example) || slow.split_whitespace().any(|name| name == example.name);
    fs::remove_dir_all(folder()).ok();
    build(EXAMPLES.iter().filter(is_wanted))
}

/// Builds the examples of these names.
pub(super) fn named(names: &[&str]) -> Result<Verdict> {
    let known = |name: &&&str| EXAMPLES.iter().all(|example| example.name != **name);
    let unknown: Vec<_> = names.iter().filter(known).collect();
    ensure!(unknown.is_empty(), "no examples are called {unknown:?}");
    build(EXAMPLES.iter().filter(|example| names.contains(&example.name)))
}

fn build<'a>(examples: impl Iterator<Item = &'a Example>) -> Result<Verdict> {
    let mut lacking = Vec::new();
    for Example { name, build, .. } in examples {
        println!("examples/{name}");
        let (source, work) = (paths::root().join("examples").join(name), folder().join(name));
        fs::remove_dir_all(&work).ok();
        let lacks = match build {
            Build::Copied => copied(&source, &work).map(|()| None)?,
            Build::Trunk => trunk(&source, &work).map(|()| None)?,
            Build::MkDocs => mkdocs(&source, &work)?,
            Build::SlowWordPress => wordpress::build(&work)?,
            Build::Vite | Build::Npm | Build::SlowNpm => match npm::tools()? {
                None => Some("Node.js 20.19 or newer with npm"),
                Some(tools) if *build == Build::Vite => vite(&tools, &source, &work).map(|()| None)?,
                Some(_) => npm(&source, &work).map(|()| None)?,
            },
        };
        lacking.extend(lacks.map(|what| format!("{name} needs {what}")));
    }
    if lacking.is_empty() { Ok(Verdict::Passed) } else { cannot(&format!("examples: {}", lacking.join("; "))) }
}

fn copied(source: &Path, work: &Path) -> Result<()> {
    paths::copy_tree(source, work)?;
    paths::copy_tree(&paths::dist(), &work.join("guide"))
}

fn trunk(source: &Path, work: &Path) -> Result<()> {
    let mut trunk = tools::trunk()?;
    trunk.arg("--config").arg(source.join("Trunk.toml")).args(["build", "--release", "--dist"]);
    process::run(trunk.arg(work.join("dist")).arg(source.join("index.html")), "trunk's build of examples/yew")
}

fn npm(source: &Path, work: &Path) -> Result<()> {
    npm::project(source, work)?;
    install(work)?;
    let mut build = process::command("npm");
    // Next.js, Angular and Astro would tell their makers.
    build.envs([("NEXT_TELEMETRY_DISABLED", "1"), ("NG_CLI_ANALYTICS", "false"), ("ASTRO_TELEMETRY_DISABLED", "1")]);
    build.current_dir(work).args(["run", "--silent", "build"]);
    process::run(&mut build, &format!("npm run build in {}", work.display()))
}

/// Makes a folder a project of its own, into which npm installs.
pub(super) fn private(folder: &Path) -> Result<()> {
    Ok(fs::write(folder.join("package.json"), "{ \"private\": true, \"type\": \"module\" }\n")?)
}

/// What npm makes of `dist/`, installed into a project.
pub(super) fn install(project: &Path) -> Result<()> {
    let npm = process::find("npm").context("npm is missing")?;
    let mut pack = process::command(&npm);
    pack.args(["pack", "--silent", "--pack-destination"]).arg(project).arg(paths::dist());
    process::run(&mut pack, "npm pack")?;
    let mut install = process::command(&npm);
    install.current_dir(project).args(["install", "--no-save", "--no-package-lock", "--ignore-scripts", "--offline"]);
    install.args(["--no-audit", "--no-fund", "--loglevel=error"]).args(paths::list(project, "tgz")?);
    process::run(&mut install, "npm install of the package")
}

fn vite(tools: &Tools, source: &Path, work: &Path) -> Result<()> {
    paths::copy_tree(source, work)?;
    private(work)?;
    install(work)?;
    let mut vite = tools.command("vite");
    vite.current_dir(work).args(["build", "--logLevel", "warn"]);
    process::run(&mut vite, &format!("Vite's build of {}", work.display()))
}

fn mkdocs(source: &Path, work: &Path) -> Result<Option<&'static str>> {
    let Some(program) = pip("mkdocs")? else { return Ok(Some("Python 3 with venv")) };
    paths::copy_tree(source, work)?;
    paths::copy_tree(&paths::dist(), &work.join("docs/guide"))?;
    let mut build = process::command(program);
    process::run(build.current_dir(work).args(["build", "--quiet", "--strict"]), "MkDocs' build")?;
    Ok(None)
}

/// A program of the Python packages that examples/mkdocs pins, installed once; nothing without Python.
fn pip(program: &str) -> Result<Option<PathBuf>> {
    let requirements = paths::root().join("examples/mkdocs/requirements.txt");
    let sum = integrity::sha256_hex(&fs::read(&requirements)?);
    let cached = paths::cached("pip", sum.get(..12).unwrap_or(&sum))?;
    let programs = cached.join(if cfg!(windows) { "Scripts" } else { "bin" });
    // Written last.
    let complete = cached.join("complete");
    if !complete.is_file() {
        // Debian keeps venv in a package of its own.
        let has_venv = || process::answer("python3", &["-c", "import ensurepip, venv"]).is_some();
        if !(has_venv() || debian::install(&["python3", "python3-venv"])? && has_venv()) {
            return Ok(None);
        }
        println!("Installing the Python packages of examples/mkdocs into {}.", cached.display());
        process::run(process::command("python3").args(["-m", "venv"]).arg(&cached), "python3 -m venv")?;
        let mut install = process::command(programs.join("python"));
        install.args(["-m", "pip", "install", "--quiet", "--no-deps", "--disable-pip-version-check", "--requirement"]);
        process::run(install.arg(requirements), "pip install")?;
        fs::write(complete, "")?;
    }
    Ok(Some(programs.join(program)))
}

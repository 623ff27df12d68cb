//! The examples, built as their readers would build them: the package comes to them packed and installed by npm, or copied
//! from `dist/`. The browser tests serve what comes of it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{Verdict, debian, missing as cannot};
use crate::npm::{self, Tools};
use crate::{integrity, paths, process, tools};

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

/// Where the examples are built, each in a folder of its name.
pub(super) fn folder() -> PathBuf {
    paths::work().join("examples")
}

/// The examples that are not built.
pub(super) fn missing() -> Vec<&'static str> {
    PAGES.into_iter().filter(|(_, page)| !folder().join(page).is_file()).map(|(name, _)| name).collect()
}

/// Builds all examples for which the tools are there.
pub(super) fn run() -> Result<Verdict> {
    let (source, work) = (paths::root().join("examples"), folder());
    fs::remove_dir_all(&work).ok();
    for (name, _) in PAGES {
        copy_tree(&source.join(name), &work.join(name))?;
    }
    for name in ["plain", "frame"] {
        copy_tree(&paths::dist(), &work.join(name).join("guide"))?;
    }
    let mut trunk = tools::trunk()?;
    trunk.arg("--config").arg(source.join("yew/Trunk.toml")).args(["build", "--release", "--dist"]);
    trunk.arg(work.join("yew/dist")).arg(source.join("yew/index.html"));
    process::run(&mut trunk, "trunk's build of examples/yew")?;
    let mut lacking = Vec::new();
    match npm::tools()? {
        Some(tools) => ["vite", "react", "vue"].iter().try_for_each(|name| vite(&tools, &work.join(name)))?,
        None => lacking.push("Node.js 20.19 or newer with npm"),
    }
    match pip("mkdocs")? {
        Some(program) => mkdocs(&program, &work.join("mkdocs"))?,
        None => lacking.push("Python 3 with venv"),
    }
    if lacking.is_empty() { Ok(Verdict::Passed) } else { cannot(&format!("examples need {}", lacking.join(" and "))) }
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

fn vite(tools: &Tools, project: &Path) -> Result<()> {
    private(project)?;
    install(project)?;
    let mut vite = tools.command("vite");
    vite.current_dir(project).args(["build", "--logLevel", "warn"]);
    process::run(&mut vite, &format!("Vite's build of {}", project.display()))
}

fn mkdocs(program: &Path, site: &Path) -> Result<()> {
    copy_tree(&paths::dist(), &site.join("docs/guide"))?;
    let mut build = process::command(program);
    process::run(build.current_dir(site).args(["build", "--quiet", "--strict"]), "MkDocs' build")
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

/// Copies all files of a folder.
pub(super) fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    for (path, bytes) in paths::tree(from)? {
        let target = to.join(path);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::write(target, bytes)?;
    }
    Ok(())
}

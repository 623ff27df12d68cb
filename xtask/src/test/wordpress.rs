//! Real WordPress on this machine, for the browser tests: an older version and a newer one, from npm, with SQLite in place of
//! a database server. The plugin is the archive that ships, installed by WordPress itself.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use zip::ZipArchive;

use super::debian;
use crate::{integrity, npm, package, paths, process};

/// Before 6.5, WordPress prints no modules by itself. The folder of each, and its name in the package.
const VERSIONS: [(&str, &str); 2] = [("6.2", "wp-6.2"), ("6.7", "wp-nightly")];
/// A theme that is not made of blocks.
const THEME: &str = "wordpress-theme-twentytwentyone";
/// It stands before this line of `wp-config.php`.
const SETTINGS: &str = "define( 'WP_HOME', 'http://' . $_SERVER['HTTP_HOST'] );\ndefine( 'WP_SITEURL', WP_HOME );\n\
    define( 'DISABLE_WP_CRON', true );\ndefine( 'WP_HTTP_BLOCK_EXTERNAL', true );\n";
const BEFORE: &str = "/** Absolute path to the WordPress directory. */";

/// Sets all up in `work`, or says what is missing.
pub(super) fn build(work: &Path) -> Result<Option<&'static str>> {
    let has_php = || process::answer("php", &["-m"]).is_some_and(|modules| modules.contains("pdo_sqlite"));
    if !(has_php() || debian::install(&["php-cli", "php-sqlite3"])? && has_php()) {
        return Ok(Some("PHP with SQLite"));
    }
    let Some(themes) = themes()? else { return Ok(Some("apt-get, for a classic theme")) };
    let builds = builds()?;
    let plugin = package::plugin()?;
    let tests = paths::root().join("tests/wordpress");
    for (version, name) in VERSIONS {
        let site = work.join(version);
        unpack(&builds.join(format!("src/wordpress/{name}.zip")), &site)?;
        paths::copy_tree(&builds.join("public").join(name), &site)?;
        let content = site.join("wp-content");
        paths::copy_tree(&themes, &content.join("themes"))?;
        unpack(&builds.join("src/sqlite-database-integration/sqlite-database-integration.zip"), &work.join("sqlite"))?;
        let sqlite = content.join("plugins/sqlite-database-integration");
        paths::copy_tree(&work.join("sqlite/sqlite-database-integration-main"), &sqlite)?;
        fs::copy(sqlite.join("db.copy"), content.join("db.php"))?;
        fs::create_dir_all(content.join("mu-plugins"))?;
        fs::copy(tests.join("must-use.php"), content.join("mu-plugins/must-use.php"))?;
        let config = fs::read_to_string(site.join("wp-config.php"))?;
        ensure!(config.contains(BEFORE), "wp-config.php of WordPress {version} is not as expected");
        fs::write(site.join("wp-config.php"), config.replacen(BEFORE, &format!("{SETTINGS}{BEFORE}"), 1))?;
        let mut seed = process::command("php");
        seed.arg(tests.join("seed.php")).arg(&site).arg(&plugin).arg(paths::dist().join("snippet.html"));
        process::run(&mut seed, &format!("filling WordPress {version}"))?;
    }
    Ok(fs::write(work.join("complete"), "").map(|()| None)?)
}

/// The package with versions of WordPress, installed once.
fn builds() -> Result<PathBuf> {
    let source = paths::root().join("tests/wordpress");
    let sum = integrity::sha256_hex(&fs::read(source.join("package-lock.json"))?);
    let cached = paths::cached("wordpress", sum.get(..12).unwrap_or(&sum))?;
    if !cached.join("complete").is_file() {
        println!("Installing WordPress into {} (once; 380 MB).", cached.display());
        npm::project(&source, &cached)?;
        fs::write(cached.join("complete"), "")?;
    }
    Ok(cached.join("node_modules/@wp-playground/wordpress-builds"))
}

/// The folder with the theme, unpacked from its Debian package; nothing elsewhere than on Debian.
fn themes() -> Result<Option<PathBuf>> {
    let (Some(apt), Some(dpkg)) = (process::find("apt-get"), process::find("dpkg-deb")) else { return Ok(None) };
    let cached = paths::cached("wordpress", "theme")?;
    if paths::list(&cached, "deb").is_ok_and(|packages| !packages.is_empty()) {
        return Ok(Some(cached.join("usr/share/wordpress/wp-content/themes")));
    }
    fs::create_dir_all(&cached)?;
    let mut download = process::command(apt);
    download.current_dir(&cached).args(["download", "-qq", THEME]);
    if !download.status()?.success() {
        // Perhaps the lists of packages are missing, and with them nothing else.
        debian::install(&[])?;
        process::run(&mut download, "apt-get download")?;
    }
    let package = paths::list(&cached, "deb")?.pop().context("no Debian package came")?;
    process::run(process::command(dpkg).arg("--extract").arg(package).arg(&cached), "dpkg-deb")?;
    Ok(Some(cached.join("usr/share/wordpress/wp-content/themes")))
}

fn unpack(archive: &Path, folder: &Path) -> Result<()> {
    ZipArchive::new(File::open(archive)?)?.extract(folder).with_context(|| archive.display().to_string())
}

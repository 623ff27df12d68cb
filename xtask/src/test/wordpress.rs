//! Real WordPress on this machine, for the browser tests, with SQLite in place of a database server: an older version from npm,
//! a newer one from Debian, and that one again as a network of sites. The plugin is the archive that ships, installed by
//! WordPress itself.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use zip::ZipArchive;

use super::debian;
use crate::{integrity, npm, package, paths, process};

/// Before 6.5, WordPress prints no modules by itself. The folder, and its name in the package.
const OLDER: (&str, &str) = ("6.2", "wp-6.2");
/// Debian 13 stays at this version. The other release of Debian has the theme that is not made of blocks.
const NEWER: &str = "6.8";
const RELEASES: [&str; 2] = ["trixie", "bookworm"];
const PACKAGES: [&str; 3] = ["wordpress", "wordpress-theme-twentytwentyfive", "wordpress-theme-twentytwentyone"];
/// The newer version, with a second site at `/two/`.
const NETWORK: &str = "network";

/// What stands before [`BEFORE`] in `wp-config.php`.
const SETTINGS: &str = "define( 'DISABLE_WP_CRON', true );\ndefine( 'WP_HTTP_BLOCK_EXTERNAL', true );\n";
const OF_ONE_SITE: &str = "define( 'WP_HOME', 'http://' . $_SERVER['HTTP_HOST'] );\ndefine( 'WP_SITEURL', WP_HOME );\n";
/// It is installed as one site, which then becomes a network.
const OF_A_NETWORK: &str = "define( 'MULTISITE', ! defined( 'WP_INSTALLING' ) );\ndefine( 'SUBDOMAIN_INSTALL', false );\n\
    define( 'SUNRISE', true );\n";
const BEFORE: &str = "/** Absolute path to the WordPress directory. */";

/// Sets all up in `work`, or says what is missing.
pub(super) fn build(work: &Path) -> Result<Option<&'static str>> {
    let has_php = || process::answer("php", &["-m"]).is_some_and(|modules| modules.contains("pdo_sqlite"));
    if !(has_php() || debian::install(&["php-cli", "php-sqlite3"])? && has_php()) {
        return Ok(Some("PHP with SQLite"));
    }
    let Some(debian) = from_debian()? else { return Ok(Some("the packages of Debian")) };
    let builds = from_npm()?;
    let older = work.join(OLDER.0);
    unpack(&builds.join(format!("src/wordpress/{}.zip", OLDER.1)), &older)?;
    paths::copy_tree(&builds.join("public").join(OLDER.1), &older)?;
    paths::copy_tree(&debian.join("wp-content/themes"), &older.join("wp-content/themes"))?;
    for name in [NEWER, NETWORK] {
        let site = work.join(name);
        paths::copy_tree(&debian, &site)?;
        fs::copy(site.join("wp-config-sample.php"), site.join("wp-config.php"))?;
    }
    unpack(&builds.join("src/sqlite-database-integration/sqlite-database-integration.zip"), &work.join("sqlite"))?;
    for name in [OLDER.0, NEWER, NETWORK] {
        fill(&work.join(name), &work.join("sqlite/sqlite-database-integration-main"), name)?;
    }
    Ok(fs::write(work.join("complete"), "").map(|()| None)?)
}

/// Gives a WordPress its database and settings, installs it where it is not, and fills it.
fn fill(site: &Path, sqlite: &Path, name: &str) -> Result<()> {
    let tests = paths::root().join("tests/wordpress");
    let content = site.join("wp-content");
    let plugin = content.join("plugins/sqlite-database-integration");
    paths::copy_tree(sqlite, &plugin)?;
    fs::copy(plugin.join("db.copy"), content.join("db.php"))?;
    fs::create_dir_all(content.join("mu-plugins"))?;
    fs::copy(tests.join("must-use.php"), content.join("mu-plugins/must-use.php"))?;
    let config = fs::read_to_string(site.join("wp-config.php"))?;
    ensure!(config.contains(BEFORE), "wp-config.php of WordPress {name} is not as expected");
    let own = if name == NETWORK { OF_A_NETWORK } else { OF_ONE_SITE };
    fs::write(site.join("wp-config.php"), config.replacen(BEFORE, &format!("{SETTINGS}{own}{BEFORE}"), 1))?;
    if name == NETWORK {
        fs::copy(tests.join("sunrise.php"), content.join("sunrise.php"))?;
    }
    let mut install = process::command("php");
    install.arg(tests.join("install.php")).arg(site).args((name == NETWORK).then_some(NETWORK));
    process::run(&mut install, &format!("installing WordPress {name}"))?;
    let mut seed = process::command("php");
    seed.arg(tests.join("seed.php")).arg(site).arg(package::plugin()?).arg(paths::dist().join("snippet.html"));
    process::run(&mut seed, &format!("filling WordPress {name}"))
}

/// The package with older versions of WordPress and with its SQLite, installed once.
fn from_npm() -> Result<PathBuf> {
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

/// The newer WordPress with its themes, unpacked from Debian's packages once; nothing elsewhere than on Debian.
fn from_debian() -> Result<Option<PathBuf>> {
    let cached = paths::cached("wordpress", &format!("debian-{}", RELEASES.join("-")))?;
    if !cached.join("complete").is_file() {
        println!("Unpacking WordPress from Debian into {} (once; 60 MB).", cached.display());
        if !debian::unpack(&RELEASES, &PACKAGES, &cached)? {
            return Ok(None);
        }
        fs::write(cached.join("complete"), "")?;
    }
    Ok(Some(cached.join("usr/share/wordpress")))
}

fn unpack(archive: &Path, folder: &Path) -> Result<()> {
    ZipArchive::new(File::open(archive)?)?.extract(folder).with_context(|| archive.display().to_string())
}

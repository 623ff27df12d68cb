//! Reading, writing and listing files, with errors that name the path.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::failure::{OrFail, Outcome};

const REMEDY: &str = "check that the path exists, that you may read and write it, and that the disk has space.";

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> Outcome<Vec<u8>> {
    std::fs::read(path).or_fail(format!("reading {}", path.display()), REMEDY)
}

/// The text of a UTF-8 file.
pub(crate) fn read_text(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).or_fail(format!("reading {}", path.display()), REMEDY)
}

/// Writes a file whole, with the folders that it needs.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    if let Some(folder) = path.parent() {
        create_folder(folder)?;
    }
    std::fs::write(path, bytes).or_fail(format!("writing {}", path.display()), REMEDY)
}

/// A new file, or an old one emptied, for another program to write to.
pub(crate) fn create(path: &Path) -> Outcome<File> {
    File::create(path).or_fail(format!("writing {}", path.display()), REMEDY)
}

/// Makes a folder and those above it; nothing happens where it is there already.
pub(crate) fn create_folder(path: &Path) -> Outcome {
    std::fs::create_dir_all(path).or_fail(format!("creating {}", path.display()), REMEDY)
}

/// Copies all files at and below a folder to another one.
pub(crate) fn copy_tree(from: &Path, to: &Path) -> Outcome {
    for path in tree(from)? {
        write(&to.join(&path), read(&from.join(&path))?)?;
    }
    Ok(())
}

/// Removes a folder with all that is in it; nothing happens where there is none.
pub(crate) fn remove_folder(path: &Path) -> Outcome {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).or_fail(format!("removing {}", path.display()), REMEDY)
        }
        _ => Ok(()),
    }
}

/// Removes a file that must be there.
pub(crate) fn remove(path: &Path) -> Outcome {
    std::fs::remove_file(path).or_fail(format!("removing {}", path.display()), REMEDY)
}

/// The files of one folder (not below it) whose names end in `.extension`, in the order of their names.
pub(crate) fn list(folder: &Path, extension: &str) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).or_fail(format!("listing {}", folder.display()), REMEDY)?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.or_fail(format!("listing {}", folder.display()), REMEDY)?.path();
        if path.extension().is_some_and(|found| found == extension) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// The paths of all files at and below a folder, from there on, with `/` between folders and in the order of their text.
pub(crate) fn tree(folder: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![(folder.to_path_buf(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        let doing = format!("listing {}", folder.display());
        for entry in std::fs::read_dir(&folder).or_fail(&doing, REMEDY)? {
            let entry = entry.or_fail(&doing, REMEDY)?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().or_fail(&doing, REMEDY)?.is_dir() {
                open.push((entry.path(), format!("{path}/")));
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

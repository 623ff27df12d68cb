//! One file that holds them all, the same bytes whenever and wherever it is made.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::failure::{OrFail, Outcome};

/// The archive of these files, each with its path, in the order given.
pub(super) fn zip(files: &[(String, Vec<u8>)]) -> Outcome<Vec<u8>> {
    // No time of its own, since a clock would make each archive another one: the first that the format can hold.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        let doing = format!("putting {path} into the archive");
        archive.start_file(path.as_str(), options).or_fail(&doing, REMEDY)?;
        archive.write_all(bytes).or_fail(&doing, REMEDY)?;
    }
    Ok(archive.finish().or_fail("finishing the archive", REMEDY)?.into_inner())
}

const REMEDY: &str = "try again; if it fails again, see what the crate `zip` says about the error.";

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_went_in_comes_out() {
        let files = [("a.txt".to_owned(), b"a".repeat(1_000)), ("b/c.txt".to_owned(), Vec::new())];
        let bytes = zip(&files).unwrap();
        assert!(bytes.len() < 500, "{} bytes are not compressed", bytes.len());
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for (path, expected) in &files {
            let mut found = Vec::new();
            archive.by_name(path).unwrap().read_to_end(&mut found).unwrap();
            assert_eq!(&found, expected, "{path}");
        }
        assert_eq!(archive.len(), files.len());
    }
}

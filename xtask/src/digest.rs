//! Checksums of what ships.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// The SHA-256 of the bytes, in hexadecimal, as `sha256sum` writes it.
pub(crate) fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The value of an `integrity` attribute, or of the option of `fetch`, that admits these bytes alone.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// As [`integrity`], by a shorter checksum: for the loader, of which every byte counts.
pub(crate) fn short_integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        // The example of one block in FIPS 180-2.
        assert_eq!(checksum(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn the_integrity_is_that_of_the_recommendation() {
        // The example of https://www.w3.org/TR/SRI/#examples, section 3.1.
        let script = b"alert('Hello, world.');";
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(script), expected);
    }

    #[test]
    fn the_short_integrity_is_the_same_checksum_in_base64() {
        // The example of one block in FIPS 180-2, in base64.
        let expected = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert_eq!(short_integrity(b"abc"), expected);
    }
}

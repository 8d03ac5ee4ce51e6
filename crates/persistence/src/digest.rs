//! Digests with SM3 (GB/T 32905-2016), the national hash.

use sm3::{Digest, Sm3};

/// SM3 of `bytes` in lower-case hex.
pub fn sm3_hex(bytes: &[u8]) -> String {
    hex(&Sm3::digest(bytes))
}

/// SM3 of everything that `reader` gives, in lower-case hex, with its number of bytes.
///
/// # Errors
/// When reading fails.
pub fn sm3_of(mut reader: impl std::io::Read) -> std::io::Result<(String, u64)> {
    let (mut digest, mut size) = (Sm3::new(), 0_u64);
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = reader.read(&mut buffer)?;
        let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        digest.update(bytes);
        size = size.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
    }
    Ok((hex(&digest.finalize()), size))
}

/// A short digest for telling lists apart; no protection against an attacker is needed there.
pub(crate) fn short(text: &str) -> String {
    sm3_hex(text.as_bytes()).chars().take(12).collect()
}

/// Bytes as lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_example_of_the_standard_holds() {
        // GB/T 32905-2016, appendix A.1.
        let expected = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";
        assert_eq!(super::sm3_hex(b"abc"), expected);
        assert_eq!(super::sm3_of(b"abc".as_slice()).unwrap(), (expected.to_owned(), 3));
    }
}

//! Compresses as the published site is compressed, so that a size in bytes means the same wherever it is told.
//!
//! Invariant: equal bytes give equal bytes.

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

/// The best that brotli gives.
const BROTLI_QUALITY: i32 = 11;
const BROTLI_WINDOW: i32 = 22;

/// Sizes of the blocks that brotli takes, as powers of two, where 0 is its own choice; and how many distances have a code of their
/// own. Where a program is cut decides by chance over up to 1.5 % of it, and another word in a message cuts it elsewhere; the
/// smallest of several varies by a tenth of that.
const BROTLI_WAYS: [(i32, u32); 4] = [(0, 0), (16, 0), (20, 0), (0, 15)];

/// Compresses with brotli, as small as it gets: for bytes that are compressed once and sent many times.
///
/// # Errors
/// When the encoder gives up, which it does only without memory.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    // Texts are the same size either way, and most of what there is to compress.
    let tries = if str::from_utf8(bytes).is_ok() { 1 } else { BROTLI_WAYS.len() };
    let in_way = |(lgblock, direct): &(i32, u32)| {
        let mut params = BrotliEncoderParams {
            quality: BROTLI_QUALITY,
            lgwin: BROTLI_WINDOW,
            lgblock: *lgblock,
            ..BrotliEncoderParams::default()
        };
        params.dist.num_direct_distance_codes = *direct;
        let mut out = Vec::new();
        brotli::BrotliCompress(&mut &*bytes, &mut out, &params).context("brotli failed")?;
        Ok(out)
    };
    let all = BROTLI_WAYS.iter().take(tries).map(in_way).collect::<Result<Vec<_>>>()?;
    all.into_iter().min_by_key(Vec::len).context("brotli was not asked")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_whatever_blocks_the_content_comes_back() -> Result<()> {
        let program: Vec<u8> = (0..400_000_u32).map(|at| (at.wrapping_mul(at) >> 7) as u8).collect();
        let packed = brotli(&program)?;
        let mut whole = Vec::new();
        brotli::BrotliDecompress(&mut &*packed, &mut whole)?;
        assert!(whole == program && packed.len() < program.len());
        Ok(())
    }
}

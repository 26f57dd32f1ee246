//! Reads the compact form of the dataset.
//!
//! Invariant: the same records as serde reads from the same bytes, which a test of `dataset.rs` holds. It
//! stands beside serde for size alone: what serde derives is five times as large in the browser,
//! as each of its steps can end early and has to put away what was read before. Here a broken
//! form reads as empty to its end, and the reader remembers that it was broken.

/// The bytes that are still to be read.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    broken: bool,
}

impl<'a> Reader<'a> {
    /// Reads a record; `None` where the bytes are not one.
    pub(crate) fn read<T: Compact>(bytes: &'a [u8]) -> Option<T> {
        let mut reader = Reader { rest: bytes, broken: false };
        let record = T::read(&mut reader);
        if reader.broken {
            // It ends the attempt; code that takes it apart would weigh on the first load.
            std::mem::forget(record);
            return None;
        }
        Some(record)
    }

    /// Reads nothing more: the form is broken.
    pub(crate) fn fail(&mut self) {
        self.broken = true;
        self.rest = &[];
    }

    #[inline(never)]
    fn take(&mut self, count: usize) -> &'a [u8] {
        if let Some((head, rest)) = self.rest.split_at_checked(count) {
            self.rest = rest;
            return head;
        }
        self.fail();
        &[]
    }

    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }

    /// A whole number, seven bits a byte, the lowest first.
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte();
            number |= u32::from(byte & 127) << shift;
            if byte < 128 {
                return number;
            }
        }
        self.fail();
        0
    }

    /// The length of a text or list, or the number of a kind.
    pub(crate) fn length(&mut self) -> usize {
        self.number() as usize
    }
}

/// A value that can be read from the compact form.
pub(crate) trait Compact: Sized {
    /// Reads one; anything where the form is broken.
    fn read(from: &mut Reader<'_>) -> Self;
}

impl Compact for bool {
    fn read(from: &mut Reader<'_>) -> Self {
        from.byte() != 0
    }
}

impl Compact for u8 {
    fn read(from: &mut Reader<'_>) -> Self {
        from.byte()
    }
}

impl Compact for u16 {
    fn read(from: &mut Reader<'_>) -> Self {
        from.number().try_into().unwrap_or_else(|_| {
            from.fail();
            0
        })
    }
}

impl Compact for u32 {
    fn read(from: &mut Reader<'_>) -> Self {
        from.number()
    }
}

impl Compact for f64 {
    fn read(from: &mut Reader<'_>) -> Self {
        from.take(8).try_into().map_or(0.0, f64::from_le_bytes)
    }
}

impl Compact for String {
    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Self {
        let length = from.length();
        match str::from_utf8(from.take(length)) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                from.fail();
                String::new()
            }
        }
    }
}

impl<T: Compact> Compact for Option<T> {
    fn read(from: &mut Reader<'_>) -> Self {
        (from.byte() != 0).then(|| T::read(from))
    }
}

impl<T: Compact> Compact for Vec<T> {
    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Self {
        let mut records = Vec::new();
        for _ in 0..from.length() {
            let record = T::read(from);
            if from.broken {
                break;
            }
            records.push(record);
        }
        records
    }
}

impl<A: Compact, B: Compact> Compact for (A, B) {
    fn read(from: &mut Reader<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}

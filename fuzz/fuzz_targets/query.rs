//! `laws::query` on whatever the fuzzer makes.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rolescope_fuzz::laws::query(bytes));

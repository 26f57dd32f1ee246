//! `laws::host_file` on whatever the fuzzer makes.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rolescope_fuzz::laws::host_file(bytes));

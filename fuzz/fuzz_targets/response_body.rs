#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| customer_profiles_fuzz::response_body(data));

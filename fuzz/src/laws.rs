//! Laws that hold for any bytes from outside: a host's file, the query of an address, a profile file.
//!
//! Invariant: each is a function that panics where its law is broken, so that the fuzzer and the native tests
//! (`tests/properties/laws.rs`) try the same.

use rolescope::check::{FAULTS, host_file as check};
use rolescope::model::Dataset;
use rolescope::state::{Choosable, Fields, Selection, mine, profile, query as codec};
use std::sync::LazyLock;

/// The built-in dataset.
static DATA: LazyLock<Dataset> = LazyLock::new(|| {
    Dataset::from_compact(include_bytes!("../../data/baked/rolescope.postcard")).expect("the baked dataset")
});

/// A sound file is read as its types are, comes back from the compact form and joins the built-in data; any other has
/// faults with places, in order.
pub fn host_file(bytes: &[u8]) {
    match check(bytes) {
        Ok(data) => {
            let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            let mut read: Dataset = serde_json::from_slice(text).expect("what the checker takes, the types take");
            read.sort();
            assert!(read == data, "the checker reads otherwise than the types");
            let compact = Dataset::from_compact(&data.to_compact().expect("a dataset can be written"));
            // What is only published is in no compact form.
            assert!(compact.expect("what was written is read").roles == data.roles);
            let bands: usize = data.bands.len();
            assert!(DATA.clone().with_host(data).bands.len() == bands);
        }
        Err(faults) => {
            assert!(!faults.is_empty() && faults.len() <= FAULTS);
            assert!(faults.iter().all(|fault| fault.line >= 1 && fault.column >= 1 && fault.path.starts_with('$')));
            assert!(faults.windows(2).all(|pair| (pair[0].line, pair[0].column) <= (pair[1].line, pair[1].column)));
            // Nothing of the file can turn or break the line in which a fault is told.
            assert!(faults.iter().all(|f| !f.path.contains(char::is_control) && !f.reason.contains(char::is_control)));
        }
    }
}

/// What is read from a query is written and read again as it was.
pub fn query(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let default = Selection::default();
    let selection = codec::decode(&text, &default, Choosable(&DATA));
    let written = codec::encode(&selection, &default);
    let again = codec::decode(&written, &default, Choosable(&DATA));
    assert!(again == selection, "{text:?} is written as {written:?}");
    let _ = (
        codec::asks_for_part(&text, Choosable(&DATA)),
        codec::asks_for_metro(&text),
        codec::roles(&text, Choosable(&DATA)),
    );
}

/// A profile file, `NAME=VALUE` a line and a line without `=` for an entry that is no text: what is taken is written
/// and read again as it was, and a link says the same.
pub fn fields(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let entry = |line: &str| match line.split_once('=') {
        Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
        None => (line.to_owned(), None),
    };
    let entries: Vec<(String, Option<String>)> = text.split('\n').map(entry).collect();
    if let Ok(read) = profile::read(&entries) {
        let file = profile::write(&read, true);
        let json: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&file).expect("a profile is JSON");
        let entries: Vec<_> = json.into_iter().map(|(name, value)| (name, value.as_str().map(str::to_owned))).collect();
        assert!(profile::read(&entries).as_ref() == Ok(&read), "{file}");
        assert!(mine::decode(&mine::encode(&read, true)) == read, "{file}");
        let _: Fields = mine::opened(&read, &read);
    }
    let _ = mine::decode(&text);
}

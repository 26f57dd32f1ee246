//! Faults of a file: their kinds and places.
//!
//! Invariant: a fault has a line and a column from 1 and a path from `$`; a code is never renamed, as hosts' programs
//! read it.

use serde::Serialize;

macro_rules! codes {
    ($($code:ident = $name:literal, $about:literal;)*) => {
        /// The kind of a fault.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $(#[doc = $about] $code),* }

        impl Code {
            /// Every kind, in the order in which a file is looked at.
            pub const ALL: &[Code] = &[$(Code::$code),*];

            /// The name of the kind, in words with hyphens.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$code => $name),* }
            }

            /// A sentence for people about all faults of the kind.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Code::$code => $about),* }
            }
        }
    };
}

codes! {
    TooLarge = "too-large", "The file has more bytes than a file may have.";
    NotUtf8 = "not-utf8", "The bytes are not UTF-8.";
    TooDeep = "too-deep", "More brackets are open at once than may be.";
    Syntax = "syntax", "The text is not JSON.";
    Version = "version", "`schema` is missing or names another version.";
    MissingField = "missing-field", "A field that must be there is not.";
    UnknownField = "unknown-field", "There is no such field.";
    DuplicateKey = "duplicate-key", "A field or key stands twice in one object.";
    DuplicateId = "duplicate-id", "Two records of a list have one id.";
    WrongType = "wrong-type", "A value is of another type: a text for a number, say.";
    UnknownWord = "unknown-word", "A text is none of the words that may stand there.";
    NotFinite = "not-finite", "A number is too large to be one.";
    NotWhole = "not-whole", "A number must be whole and is not.";
    OutOfRange = "out-of-range", "A number is smaller or larger than it may be.";
    WrongOrder = "wrong-order", "Numbers that must rise do not, such as percentiles.";
    WrongCount = "wrong-count", "A list has more or fewer entries than another says.";
    TooFew = "too-few", "More is said of a group of answers than its size allows.";
    TooMany = "too-many", "A list or object has more entries than it may have.";
    Empty = "empty", "A text or list that must say something is empty.";
    TooLong = "too-long", "A text has more characters than it may have.";
    ControlCharacter = "control-character", "A text holds a control character, such as a line break.";
    BidiControl = "bidi-control", "A text holds a character that changes the direction of writing.";
    BadId = "bad-id", "A slug or id has characters that it may not have.";
    BadUrl = "bad-url", "An address does not begin with `https://`; one of jobs may be on the host's own origin instead.";
    UnknownReference = "unknown-reference", "A role, place, source, skill or effort is neither in the file nor built in.";
    UnknownLabel = "unknown-label", "The catalogue of texts has no such key.";
    WrongPlaceholders = "wrong-placeholders", "A label has other placeholders than the text that it replaces, or an address of jobs others than it may have.";
    MissingHost = "missing-host", "The file has roles, bands, insights or jobs of its own and does not say whose they are.";
    TakenSlug = "taken-slug", "A file that stands alone uses the slug of a built-in role, whose evidence it would hide.";
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, reader: S) -> Result<S::Ok, S::Error> {
        reader.serialize_str(self.as_str())
    }
}

/// One fault of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Its kind.
    pub code: Code,
    /// JSON path of the value or key, `$.bands[0].roles["junior-engineer"][1]`.
    pub path: String,
    /// Line of its first character, from 1.
    pub line: u32,
    /// Character in that line, from 1.
    pub column: u32,
    /// A sentence in English about this fault, for people.
    pub reason: String,
}

/// Line and column, both from 1, of the character that begins at a byte of a text.
pub(crate) fn place(text: &str, offset: usize) -> (u32, u32) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (number(line), number(column))
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

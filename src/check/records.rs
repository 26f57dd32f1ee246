//! Readers of records, made from the definitions of `model`.
//!
//! Invariant: a field is read by the rule that its definition names; no field is named here or taken that is not defined.

use super::at::At;
use super::reader::{Reader, Rule};
use super::words::one_of;
use crate::model::kind::Kind;

/// Entries of a list inside a record: titles, steps, groups of answers.
pub(super) const ENTRIES: usize = 250;

/// A record that can be read, by [`read_records`].
pub(super) trait Checked: Sized {
    /// The fields that tell it from others of its list.
    const ID: &'static [&'static str];

    /// These fields as one text; empty where it has none.
    fn id(&self) -> String;

    /// Reads one; `None` once what is wrong was noted.
    fn read(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Self>;
}

/// Several names as one, by which records are told apart.
pub(super) fn joined(names: &[&str]) -> String {
    names.join("\u{1f}")
}

/// A record inside another.
pub(super) fn record<T: Checked>(reader: &mut Reader<'_>, at: &At<'_>) -> Option<T> {
    T::read(reader, at)
}

/// A list of records, of which there may be several of a kind.
pub(super) fn each<const MOST: usize, T: Checked>(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<T>> {
    reader.list(at, MOST, T::read)
}

/// A list of records of which no two have the same id.
pub(super) fn unique<const MOST: usize, T: Checked>(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<T>> {
    let field = if let [field] = T::ID { field } else { "" };
    reader.records(at, MOST, T::read, field, T::id)
}

/// The word of a kind.
pub(super) fn word<T: Kind>(reader: &mut Reader<'_>, at: &At<'_>) -> Option<T> {
    one_of(reader, at, T::WORDS).and_then(|index| T::KINDS.get(index).copied())
}

/// `null`, or what a rule reads.
pub(super) fn maybe<T>(reader: &mut Reader<'_>, at: &At<'_>, rule: Rule<T>) -> Option<Option<T>> {
    if at.raw == "null" { Some(None) } else { rule(reader, at).map(Some) }
}

/// Reads the records of a definition ([`crate::model::record`]): each field by its rule. What need not be there is empty where it
/// is left out. After `passing` stands a field that is passed over.
macro_rules! read_records {
    ($(
        $(#[$attr:meta])*
        $record:ident $(by [$($id:ident),+])? $(, $form:ident)? $(where $sound:ident)? $(passing $ignored:literal)? {
            $(
                $(#[$of_field:meta])*
                $field:ident $(or $default:ident)? $(? : $null:ty)? $(: $type:ty)? = $rule:expr
                    $(, parts $join:ident)? $(, in $part:ident)? $(, host $host:ident)?;
            )*
        }
    )*) => {$(
        impl $crate::check::records::Checked for $record {
            const ID: &'static [&'static str] = &[$($(stringify!($id)),+)?];

            fn id(&self) -> String {
                $crate::check::records::joined(&[$($(&self.$id),+)?])
            }

            fn read(reader: &mut $crate::check::reader::Reader<'_>, at: &$crate::check::at::At<'_>) -> Option<Self> {
                #[derive(Default)]
                struct Fields { $($field: Option<Option<$($null)? $($type)?>>),* }

                let mut fields = Fields::default();
                let names = [
                    $((stringify!($field), read_records!(@must $($default)? $($null)?)),)*
                    $(($ignored, false))?
                ];
                let whole = reader.fields(at, &names, &mut |reader, index, at| {
                    let mut field = 0;
                    $(
                        if index == field {
                            fields.$field = Some(read_records!(@read reader at $rule $(, $null)?));
                            return;
                        }
                        field += 1;
                    )*
                    let _ = field;
                });
                if !whole {
                    return None;
                }
                let record = $record { $($field: read_records!(@value fields.$field $(, $default)? $(, $null)?)),* };
                $(if !$sound(reader, at, &record) {
                    return None;
                })?
                Some(record)
            }
        }
    )*};
    (@must) => { true };
    (@must $($may:tt)+) => { false };
    (@read $reader:ident $at:ident $rule:expr) => { ($rule)($reader, $at) };
    (@read $reader:ident $at:ident $rule:expr, $null:ty) => { $crate::check::records::maybe($reader, $at, $rule) };
    (@value $field:expr) => { $field?? };
    (@value $field:expr, $($may:tt)+) => { match $field { Some(value) => value?, None => Default::default() } };
}

/// Records that the checker alone has, in the form of a definition.
macro_rules! checker_records {
    ($($record:ident { $($field:ident $(or $default:ident)?: $type:ty = $rule:expr;)* })*) => {
        $(struct $record { $($field: $type),* })*

        read_records! { $($record { $($field $(or $default)?: $type = $rule;)* })* }
    };
}

pub(super) use {checker_records, read_records};

/// A record costs its definition: from that alone it is read by the checker, written down and read compactly, joined
/// from two parts, and takes the words of a host.
#[cfg(test)]
#[allow(clippy::unwrap_used, unreachable_pub, reason = "records of the dataset are public")]
mod tests {
    use super::super::fault::Code;
    use super::super::numbers::hours;
    use super::super::words::{id, line, prose_or_none};
    use super::*;
    use crate::model::join::{Identified, Record, same, unite, upsert};
    use crate::model::kind::kinds;
    use crate::model::record::define_records;
    use crate::model::{ListForm, compact};

    macro_rules! with_certificate_records {
        ($then:ident) => {
            $then! {
                /// A certificate that employers ask for.
                #[derive(Default)]
                Certificate by [id], filled where is_worth_it {
                    id: String = id, parts same;
                    name: String = line, host words;
                    kind: CertificateKind = word;
                    hours or default: u16 = hours, parts same;
                    note or default: String = prose_or_none, in words, host words;
                    issuer?: Option<String> = line;
                    topics or default: Vec<Topic> = unique::<2, _>, host entries;
                }

                /// A topic of its examination.
                #[derive(Default)]
                Topic by [name] {
                    name: String = line;
                    share?: Option<u16> = hours;
                }
            }
        };
    }

    kinds! {
        #[derive(Default)]
        CertificateKind {
            #[default]
            OfVendor "of-vendor",
            OfState "of-state",
        }
    }

    with_certificate_records!(define_records);
    with_certificate_records!(read_records);

    fn is_worth_it(reader: &mut Reader<'_>, at: &At<'_>, certificate: &Certificate) -> bool {
        if certificate.hours == 13 {
            reader.note_member(Code::OutOfRange, at, "hours", "unlucky");
        }
        certificate.hours != 13
    }

    /// The certificate of a text, if one can be made of it, and code and path of the first fault.
    fn read(text: &str) -> (Option<Certificate>, Option<(&'static str, String)>) {
        let mut reader = Reader::new(text);
        let root = reader.root();
        let found = Certificate::read(&mut reader, &root);
        (found, reader.faults().into_iter().next().map(|fault| (fault.code.as_str(), fault.path)))
    }

    fn cloud() -> Certificate {
        read(
            r#"{"id": "cloud", "name": "Cloud", "kind": "of-state", "hours": 40, "issuer": null,
                "topics": [{"name": "Networks", "share": 20}, {"name": "Storage"}]}"#,
        )
        .0
        .unwrap()
    }

    #[test]
    fn the_checker_reads_a_record_by_its_definition() {
        let topic = |name: &str, share| Topic { name: name.to_owned(), share };
        let expected = Certificate {
            id: "cloud".to_owned(),
            name: "Cloud".to_owned(),
            kind: CertificateKind::OfState,
            hours: 40,
            topics: vec![topic("Networks", Some(20)), topic("Storage", None)],
            ..Certificate::default()
        };
        assert_eq!((cloud(), cloud().kind.as_str()), (expected, "of-state"));
        let first_fault = |text: &str| read(text).1;
        let fault = |code, path: &str| Some((code, path.to_owned()));
        assert_eq!(first_fault(r#"{"id": "a", "kind": "of-vendor"}"#), fault("missing-field", "$"));
        let rest = r#""id": "a", "name": "A", "kind": "of-vendor""#;
        assert_eq!(first_fault(&format!(r#"{{{rest}, "hours": 13}}"#)), fault("out-of-range", "$.hours"));
        assert_eq!(first_fault(&format!(r#"{{{rest}, "issuer": 13}}"#)), fault("wrong-type", "$.issuer"));
        assert_eq!(first_fault(&format!(r#"{{{rest}, "colour": 1}}"#)), fault("unknown-field", "$.colour"));
        let twice = r#""topics": [{"name": "X"}, {"name": "X"}]"#;
        assert_eq!(first_fault(&format!("{{{rest}, {twice}}}")), fault("duplicate-id", "$.topics[1].name"));
        let three = r#""topics": [{"name": "X"}, {"name": "Y"}, {"name": "Z"}]"#;
        assert_eq!(first_fault(&format!("{{{rest}, {three}}}")), fault("too-many", "$.topics[2]"));
    }

    #[test]
    fn its_compact_form_is_that_of_serde() {
        let bytes = postcard::to_allocvec(&cloud()).unwrap();
        assert_eq!(compact::Reader::read::<Certificate>(&bytes), Some(cloud()));
        assert_eq!(compact::Reader::read::<Certificate>(bytes.get(1..).unwrap()), None);
    }

    #[test]
    fn parts_of_it_join_in_any_order() {
        let name = Certificate { topics: Vec::new(), ..cloud() };
        let topics = Certificate { name: String::new(), ..cloud() };
        for (first, second) in [(&name, &topics), (&topics, &name)] {
            let mut list = vec![first.clone()];
            unite(&mut list, vec![second.clone(), Certificate::default()]);
            assert_eq!(list, [cloud(), Certificate::default()]);
        }
    }

    #[test]
    fn each_part_has_the_fields_that_are_its_own() {
        let whole = Certificate { note: "Renewed each year".to_owned(), ..cloud() };
        let kept_by = |form| {
            let mut certificate = whole.clone();
            certificate.keep_fields(form);
            certificate
        };
        let [overview, words] = [ListForm::Near, ListForm::Words].map(kept_by);
        assert_eq!(overview, cloud());
        let Certificate { id, hours, note, .. } = whole.clone();
        assert_eq!(words, Certificate { id, hours, note, ..Certificate::default() });
        let mut list = vec![overview];
        unite(&mut list, vec![words]);
        assert_eq!(list, [whole]);
    }

    #[test]
    fn a_host_changes_its_words_alone() {
        let mut list = vec![cloud()];
        let topic = Topic { name: "Storage".to_owned(), share: Some(30) };
        let of_host = Certificate { name: "Wolke".to_owned(), hours: 1, topics: vec![topic.clone()], ..cloud() };
        let changed = upsert(&mut list, vec![of_host], |certificate| &certificate.id, Record::take_words);
        let [networks, _] = <[Topic; 2]>::try_from(cloud().topics).unwrap();
        let expected = Certificate { name: "Wolke".to_owned(), topics: vec![networks, topic], ..cloud() };
        assert_eq!((list, changed), (vec![expected], vec!["cloud".to_owned()]));
        assert_eq!(cloud().identity(), ["cloud"]);
    }
}

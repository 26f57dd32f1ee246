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
    fn read(to: &mut Reader<'_>, at: &At<'_>) -> Option<Self>;
}

/// Several names as one, by which records are told apart.
pub(super) fn joined(names: &[&str]) -> String {
    names.join("\u{1f}")
}

/// A record inside another.
pub(super) fn record<T: Checked>(to: &mut Reader<'_>, at: &At<'_>) -> Option<T> {
    T::read(to, at)
}

/// A list of records, of which there may be several of a kind.
pub(super) fn each<const MOST: usize, T: Checked>(to: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<T>> {
    to.list(at, MOST, T::read)
}

/// A list of records of which no two have the same id.
pub(super) fn unique<const MOST: usize, T: Checked>(to: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<T>> {
    let field = if let [field] = T::ID { field } else { "" };
    to.records(at, MOST, T::read, field, T::id)
}

/// The word of a kind.
pub(super) fn word<T: Kind>(to: &mut Reader<'_>, at: &At<'_>) -> Option<T> {
    one_of(to, at, T::WORDS).and_then(|index| T::KINDS.get(index).copied())
}

/// `null`, or what a rule reads.
pub(super) fn maybe<T>(to: &mut Reader<'_>, at: &At<'_>, rule: Rule<T>) -> Option<Option<T>> {
    if at.raw == "null" { Some(None) } else { rule(to, at).map(Some) }
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
                    $(, parts $join:ident)? $(, host $host:ident)?;
            )*
        }
    )*) => {$(
        impl $crate::check::records::Checked for $record {
            const ID: &'static [&'static str] = &[$($(stringify!($id)),+)?];

            fn id(&self) -> String {
                $crate::check::records::joined(&[$($(&self.$id),+)?])
            }

            fn read(to: &mut $crate::check::reader::Reader<'_>, at: &$crate::check::at::At<'_>) -> Option<Self> {
                #[derive(Default)]
                struct Fields { $($field: Option<Option<$($null)? $($type)?>>),* }

                let mut fields = Fields::default();
                let names = [
                    $((stringify!($field), read_records!(@must $($default)? $($null)?)),)*
                    $(($ignored, false))?
                ];
                let whole = to.fields(at, &names, &mut |to, index, at| {
                    let mut field = 0;
                    $(
                        if index == field {
                            fields.$field = Some(read_records!(@read to at $rule $(, $null)?));
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
                $(if !$sound(to, at, &record) {
                    return None;
                })?
                Some(record)
            }
        }
    )*};
    (@must) => { true };
    (@must $($may:tt)+) => { false };
    (@read $to:ident $at:ident $rule:expr) => { ($rule)($to, $at) };
    (@read $to:ident $at:ident $rule:expr, $null:ty) => { $crate::check::records::maybe($to, $at, $rule) };
    (@value $field:expr) => { $field?? };
    (@value $field:expr, $($may:tt)+) => { match $field { Some(value) => value?, None => Default::default() } };
}

pub(super) use read_records;

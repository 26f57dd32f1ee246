//! Records of the dataset: what follows from the one definition of each.
//!
//! Invariant: nothing but its definition names the fields of a record one by one, unless it does something else with each.

/// Defines records: type, schema, compact form, identity, joins. Each topic's file has one list of them, `with_…_records`, of
/// which the checker makes its readers; `src/check/records.rs` ends with an example.
///
/// A record is `Name by [id], filled where sound { fields }`, with its attributes before it:
///
/// - *by*: the fields that tell it from others of its list, if any. They stand in its fields as texts.
/// - *filled*: the overview's part of the dataset and that of words hold some of its fields each, and what is empty is taken
///   from the other. In its place, *columns*: in the compact form it stands in a table ([`super::tables`]) and has no form of its own.
/// - *where*: the function of the checker that looks at several fields together.
///
/// A field is `name: Type = rule, parts join, in words, host words;`, with its attributes before it:
///
/// - `name: Type` has to be in a file, `name or default: Type` need not be, `name?: Option<Type>` may be `null` as well.
/// - *rule*: the function of the checker that reads it, of an `Option` its inside.
/// - *parts*: the function by which the field of one part joins that of another, where *filled* does not say it: one of
///   [`super::join`], or one of the topic's file.
/// - *in*: of a record that is *filled*, that the part of words holds the field, and the overview's does not. Without it, it
///   is the other way round; what is the `same` both hold, and of the steps of a path each field goes by its own word.
/// - *host*: what a host's file may do with it: `words` puts its own in place of ours unless they are empty, `entries` does so
///   with each entry of a list by its id. Without it the field stays as it is, as all evidence does.
///
/// The order of the fields is their order in the compact form.
macro_rules! define_records {
    ($(
        $(#[$attr:meta])*
        $record:ident $(by [$($id:ident),+])? $(, $form:ident)? $(where $sound:ident)? {
            $(
                $(#[$of_field:meta])*
                $field:ident $(or $default:ident)? $(? : $null:ty)? $(: $type:ty)? = $rule:expr
                    $(, parts $join:ident)? $(, in $part:ident)? $(, host $host:ident)?;
            )*
        }
    )*) => {$(
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $(#[$attr])*
        pub struct $record {
            $($(#[$of_field])* $(#[serde($default)])? pub $field: $($null)? $($type)?,)*
        }

        $crate::model::record::compact_record!([$($form)?] $record { $($field)* });

        $(impl $crate::model::join::Identified<{ [$(stringify!($id)),+].len() }> for $record {
            fn identity(&self) -> [&str; [$(stringify!($id)),+].len()] {
                [$(&self.$id),+]
            }
        })?

        impl $crate::model::join::Record for $record {
            #[allow(unused_variables, reason = "parts have most records whole")]
            fn fill(&mut self, more: Self) {
                $crate::model::record::fill_fields!([$($form)?] self more $(($field $($join)?))*);
            }

            #[allow(unused_variables, reason = "parts have most records whole")]
            fn keep_fields(&mut self, form: $crate::model::ListForm) {
                let is_words = form == $crate::model::ListForm::Words;
                $crate::model::record::keep_fields!([$($form)?] self form is_words $(($field [$($join)?] [$($part)?]))*);
            }

            #[allow(unused_variables, reason = "most records are evidence, of which a host's file changes nothing")]
            fn take_words(&mut self, new: Self) {
                $($($crate::model::join::$host(&mut self.$field, new.$field);)?)*
            }
        }
    )*};
}

/// The compact form of a record: its fields in their order.
macro_rules! compact_record {
    ([columns] $($record:tt)*) => {};
    ([$($form:ident)?] $record:ident { $($field:ident)* }) => {
        impl $crate::model::compact::Compact for $record {
            fn read(from: &mut $crate::model::compact::Reader<'_>) -> Self {
                $record { $($field: $crate::model::compact::Compact::read(from)),* }
            }
        }
    };
}

/// Joins the fields of two parts: all of a record that is filled, of others those that say how.
macro_rules! fill_fields {
    ([filled] $old:ident $more:ident $($field:tt)*) => {
        $($crate::model::record::fill_fields!(@ $old $more $field);)*
    };
    ([$($form:ident)?] $old:ident $more:ident $(($field:ident $($join:ident)?))*) => {
        $($($join(&mut $old.$field, $more.$field);)?)*
    };
    (@ $old:ident $more:ident ($field:ident)) => { $crate::model::join::fill(&mut $old.$field, $more.$field) };
    (@ $old:ident $more:ident ($field:ident $join:ident)) => { $join(&mut $old.$field, $more.$field) };
}

/// Empties the fields of a record that is filled which the form leaves to the other.
macro_rules! keep_fields {
    ([filled] $record:ident $wanted:ident $is_words:ident $($field:tt)*) => {
        $($crate::model::record::keep_fields!(@ $record $wanted $is_words $field);)*
    };
    ([$($form:ident)?] $($record:tt)*) => {};
    (@ $record:ident $wanted:ident $is_words:ident ($field:ident [same] [])) => {};
    (@ $record:ident $wanted:ident $is_words:ident ($field:ident [fill_steps] [])) => {
        $record.$field.iter_mut().for_each(|entry| $crate::model::join::Record::keep_fields(entry, $wanted))
    };
    (@ $record:ident $wanted:ident $is_words:ident ($field:ident [$($join:ident)?] [])) => {
        if $is_words {
            $record.$field = Default::default();
        }
    };
    (@ $record:ident $wanted:ident $is_words:ident ($field:ident [$($join:ident)?] [words])) => {
        if !$is_words {
            $record.$field = Default::default();
        }
    };
}

pub(crate) use {compact_record, define_records, fill_fields, keep_fields};

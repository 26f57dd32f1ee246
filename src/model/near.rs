//! The compact form of the parts of the dataset that the overview reads: the lists that they have, and no others.
//!
//! Invariant: the same records as in the form of the whole. What reads it is in the program without what reads questions,
//! corrections and all else that comes later.

use super::Dataset;
use super::compact::{Compact, Reader};
use super::dataset::read_list;
use super::lists::with_lists;
use super::tables::{Columns, PayTable, ShareTable, listed};
use serde::ser::SerializeTuple;
use serde::{Serialize, Serializer};

struct Near<'a>(&'a Dataset);

struct OfNear(Dataset);

macro_rules! define_near {
    ($(
        $(#[$attr:meta])*
        $list:ident in $form:ident: $type:ty = $rule:expr $(, table $table:ident)?, parts $join:ident,
            host $manner:ident $(by $id:tt)? $(, of $source:ident)? $(, sorted by $order:ident)?;
    )*) => {
        impl Serialize for Near<'_> {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                // The compact form has no mark of how many there are.
                let mut to = to.serialize_tuple(1)?;
                to.serialize_element(&self.0.schema)?;
                $(write_near!($form to self.0.$list $(, $table)?);)*
                to.end()
            }
        }

        impl Compact for OfNear {
            fn read(from: &mut Reader<'_>) -> Self {
                OfNear(Dataset { schema: Compact::read(from), $($list: read_near!($form from $($table)?),)* })
            }
        }
    };
}

macro_rules! write_near {
    (Near $to:ident $list:expr) => {
        $to.serialize_element(&$list)?
    };
    (Near $to:ident $list:expr, $table:ident) => {
        $to.serialize_element(&$table::of(&$list))?
    };
    ($form:ident $($list:tt)*) => {};
}

macro_rules! read_near {
    (Near $($list:tt)*) => { read_list!(Near $($list)*) };
    ($form:ident $($list:tt)*) => { Default::default() };
}

with_lists!(define_near);

impl Dataset {
    /// Writes the lists that the overview reads.
    ///
    /// # Errors
    /// Never for a dataset that was read; the encoder's error is passed on.
    pub fn to_near(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(&Near(self))
    }

    /// Reads these lists.
    ///
    /// # Errors
    /// When the bytes are not of this version.
    pub fn from_near(bytes: &[u8]) -> Result<Self, postcard::Error> {
        Reader::read(bytes).map(|OfNear(dataset)| dataset).ok_or(postcard::Error::SerdeDeCustom)
    }
}

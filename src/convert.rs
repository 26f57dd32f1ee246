//! A host's file from what its site already has: a table of pay bands, or roles as schema.org occupations.
//!
//! Invariant: nothing is guessed and nothing is left out in silence. Every amount of the input stands in the file that is made, or
//! there is a fault with its place; what has no place in a host's file is named.

mod amounts;
mod assemble;
mod fault;
mod file;
mod form;
mod occupations;
mod place;
mod role;
mod statement;
mod table;
mod terms;
mod time;

pub use fault::Fault;
pub use form::Form;
pub use terms::{Converted, Terms};

use crate::check::FAULTS;
use crate::model::Dataset;
use fault::Faults;

/// Converts a file; roles and places are found among those that are built in.
///
/// ```
/// use rolescope::convert::{Form, Terms, convert};
/// use rolescope::model::{Dataset, Place};
///
/// let us = Place { id: "US".to_owned(), name: "United States".to_owned(), ..Place::default() };
/// let built_in = Dataset { places: vec![us], ..Dataset::default() };
/// let terms = Terms { host: "Example Ltd", ..Terms::default() };
/// let table = "Role;Place;Low;High;Currency;Period\nJunior engineer;US;70,000;90k;USD;year\n";
/// let converted = convert(Form::Table, table.as_bytes(), &built_in, terms).unwrap();
/// assert!(converted.text.contains(r#""junior-engineer":[70000,90000]"#));
///
/// let faults = convert(Form::Table, table.replace("US;", "SG;").as_bytes(), &built_in, terms).unwrap_err();
/// assert_eq!((faults[0].line, faults[0].path.as_str()), (2, "place"));
/// ```
///
/// # Errors
/// The first faults in the order of the text, one to [`FAULTS`] of them.
pub fn convert(form: Form, bytes: &[u8], built_in: &Dataset, terms: Terms<'_>) -> Result<Converted, Vec<Fault>> {
    let text = form::text_of(form, bytes).map_err(|fault| vec![fault])?;
    let mut faults = Faults::new(text, form == Form::Table);
    let stated = match form {
        Form::Table => table::read(text, &mut faults),
        Form::Occupations => occupations::read(text, &mut faults),
        Form::HostFile => {
            return Err(vec![Fault::of_file("this is a host's file already; `cargo xtask check` checks it")]);
        }
    };
    let parts = assemble::assemble(stated, built_in, terms, &mut faults);
    let faults = faults.told(FAULTS);
    if faults.is_empty() { Ok(file::write(parts, terms)) } else { Err(faults) }
}

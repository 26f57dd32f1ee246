//! The built-in place that a text names.
//!
//! Invariant: a code means what it means in a host's file, a name is known whole or not at all, and no place is taken for another.

use crate::check::clip;
use crate::compare::find_places;
use crate::locale::Match;
use crate::model::{Dataset, Place};

/// The place with this code, name or alias, in any letter case.
///
/// # Errors
/// The reason, and what to write instead.
pub(super) fn find_place<'a>(data: &'a Dataset, text: &str) -> Result<&'a Place, String> {
    if let Some(place) = data.places.iter().find(|place| place.id.eq_ignore_ascii_case(text)) {
        return Ok(place);
    }
    let found = find_places(data.places.iter(), text);
    let whole: Vec<&Place> =
        found.into_iter().filter(|(found, _)| *found == Match::Whole).map(|(_, place)| place).collect();
    match whole.as_slice() {
        [place] => Ok(place),
        // Codes of places are alike and mean other places, so none is offered.
        [] => Err(format!(
            "there is no place `{}` built in; write the name of one, or its code (ISO 3166, `US-CA` for a state); pay of any other place \
             is added to the host's file by hand, with the place",
            clip(text)
        )),
        several => {
            let listed: Vec<String> = several.iter().map(|place| format!("{} (`{}`)", place.name, place.id)).collect();
            Err(format!("`{}` may be {}; write the code", clip(text), listed.join(" or ")))
        }
    }
}

/// A remark where the code of a country is that of a state as well.
pub(super) fn remark(data: &Dataset, text: &str, place: &Place) -> Option<String> {
    let state = format!("US-{}", place.id);
    let state = data.places.iter().find(|other| other.id == state)?;
    let (name, id) = (&state.name, &state.id);
    text.eq_ignore_ascii_case(&place.id).then(|| format!("`{}` is {}; {name} is `{id}`", place.id, place.name))
}

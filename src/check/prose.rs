//! Rules of what is told in words: sources, places, roles, duties, skills, tools, questions.
//!
//! Invariant: a field that has to be there is one without which a record says nothing or cannot be shown.

use super::at::At;
use super::fault::Code;
use super::limits::ROLES;
use super::numbers::{self, hours, weight};
use super::reader::{Reader, flag};
use super::records::{ENTRIES, each, read_records, unique, word};
use super::words::{ability, effort_or_none, id, line, line_or_none, prose, prose_or_none, role, slug, source, url};
// Definitions name the types of their fields.
use crate::model::*;

with_source_records!(read_records);
with_place_records!(read_records);
with_role_records!(read_records);
with_guidance_records!(read_records);

macro_rules! lists {
    ($($list:ident: $rule:ident;)*) => {
        $(fn $list(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<String>> {
            reader.list(at, ENTRIES, $rule)
        })*
    };
}

lists! {
    lines: line;
    proses: prose;
    ids: id;
    roles: role;
    abilities: ability;
}

/// Years of a step, from and to; a `to` of 0 is open.
fn from_to(reader: &mut Reader<'_>, at: &At<'_>) -> Option<(u8, u8)> {
    let list = reader.list(at, 2, numbers::years_at_work)?;
    let [first, last] = list.as_slice() else {
        reader.note(Code::WrongCount, at, "two numbers are expected here, from and to");
        return None;
    };
    if *last > 0 && first > last {
        reader.note(Code::WrongOrder, at, format!("the years run back, from {first} to {last}"));
        return None;
    }
    Some((*first, *last))
}

/// A file that stands alone must not take the slug of a built-in role: evidence of that role would be gone.
fn is_free(reader: &mut Reader<'_>, at: &At<'_>, role: &Role) -> bool {
    let free = !reader.known_ids.replaces || !reader.known_ids.taken.is_built_in(&role.slug);
    if !free {
        let reason = format!("`{}` is a built-in role: take another slug, or leave `replaces` out", role.slug);
        reader.note_member(Code::TakenSlug, at, "slug", reason);
    }
    free
}

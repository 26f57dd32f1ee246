//! Columns that tables of charts and of sections have alike.
//!
//! Invariant: a column of a role bears the role's tone, and its mark if the role is a host's.

use super::{Column, Scope};
use crate::model::Role;

/// A column for each shown role.
pub(super) fn role_columns(scope: &Scope<'_>) -> Vec<Column> {
    let column = |(tone, role): (u8, &Role)| Column { head: role.short.clone(), tone, mark: scope.mark_of(&role.slug) };
    scope.toned_roles().into_iter().map(column).collect()
}

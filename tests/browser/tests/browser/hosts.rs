//! Pages of other sites that embed the element: with each framework, with each bundler, and with releases of other ages.
//!
//! Invariant: the page's origin is another than the site's, or the files are the package's own; its policy is strict.

use crate::cases::Cases;

mod apps;
mod checks;
mod frameworks;
mod releases;

pub(crate) fn cases(cases: &mut Cases) {
    frameworks::cases(cases);
    apps::cases(cases);
    releases::cases(cases);
}

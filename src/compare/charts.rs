//! The charts of the page: from the scope to a drawing, a sentence and a table of equal content.
//!
//! Invariant: a chart always has a title, a one-sentence summary made from its data, the name of
//! its source and a table that holds every figure of the drawing. What draws the charts of the
//! comparison does not name what draws the tools, which are a module of their own.

mod at_years;
mod bands;
mod break_even;
mod by_group;
mod by_place;
mod by_state;
mod difference;
mod distribution;
mod evidence;
mod frame;
mod interests;
mod medians;
mod model;
mod move_assumptions;
mod over_time;
mod path_fan;
mod pay_by_years;
mod pay_frame;
mod pay_range;
mod reconciled;
mod rows;
mod shares;
mod skill_fit;
mod skill_sets;
mod skill_ticks;
mod standing;
mod usage;
mod week_map;
mod words;
mod xray;

use at_years::at_years;
pub(super) use bands::{bands_here, glance_row};
use break_even::break_even;
pub(super) use break_even::said_of_move;
use by_group::by_group;
use by_place::by_place;
use by_state::by_state;
use difference::difference_chart;
use distribution::distribution;
use evidence::evidence;
use interests::interests;
pub(super) use interests::{is_answer, liked_share, said_of_liking};
pub use model::ChartModel;
use model::noted;
use move_assumptions::move_assumptions;
use over_time::over_time;
use path_fan::path_fan;
use pay_by_years::pay_by_years;
use pay_range::pay_range;
use reconciled::reconciled;
use shares::{education, organisation_size, work_mode, years};
use skill_fit::skill_fit;
pub(super) use skill_fit::{example_of_fit, said_of_fit, said_of_ticks};
pub(super) use skill_sets::set_of_row;
use skill_sets::skill_sets;
use standing::standing;
use usage::usage;
pub(super) use usage::usage_summary;
pub(super) use week_map::week_at;
use week_map::week_map;
use xray::xray;

use super::{CareerJob, Scope};
use crate::locale::Control;
use crate::state::{Chart, with_charts};

/// What makes a chart, where it is of a module; nothing for the charts of the others.
macro_rules! if_of {
    (overview, overview, $made:expr) => {
        Some($made)
    };
    (views, views, $made:expr) => {
        Some($made)
    };
    (pay, pay, $made:expr) => {
        Some($made)
    };
    (tools, tools, $made:expr) => {
        Some($made)
    };
    ($wanted:ident, $module:ident, $made:expr) => {
        None
    };
}

macro_rules! drawn_by_module {
    ($($name:ident $id:literal on $view:ident $form:ident in $section:ident by $module:ident reading [$($part:ident)*],
        redraws on [$($field:ident)*], traits [$($trait:ident)*], options [$($option:literal)*], typed [$typed:ident],
        $content:ident called $title:ident;)*) => {
        /// A chart of the overview, ready to be shown; nothing for another.
        #[must_use]
        pub fn draw_overview(scope: &Scope<'_>, chart: Chart) -> Option<ChartModel> {
            let model: Option<ChartModel> = match chart { $(Chart::$name => if_of!(overview, $module, $content(scope))),* };
            model.map(|model| noted(scope, chart, model))
        }

        /// A chart of a view that is not about pay, ready to be shown; nothing for another.
        #[must_use]
        pub fn draw_view(scope: &Scope<'_>, chart: Chart) -> Option<ChartModel> {
            let model: Option<ChartModel> = match chart { $(Chart::$name => if_of!(views, $module, $content(scope))),* };
            model.map(|model| noted(scope, chart, model))
        }

        /// A chart of the pay views, ready to be shown; nothing for another.
        #[must_use]
        pub fn draw_pay(scope: &Scope<'_>, chart: Chart) -> Option<ChartModel> {
            let model: Option<ChartModel> = match chart { $(Chart::$name => if_of!(pay, $module, $content(scope))),* };
            model.map(|model| noted(scope, chart, model))
        }

        /// A chart that the tools draw, ready to be shown; nothing for another.
        #[must_use]
        pub fn draw_tool(scope: &Scope<'_>, chart: Chart) -> Option<ChartModel> {
            let model: Option<ChartModel> = match chart { $(Chart::$name => if_of!(tools, $module, $content(scope))),* };
            model.map(|model| noted(scope, chart, model))
        }

        /// The name of a chart, for links and titles.
        #[must_use]
        pub fn chart_name(chart: Chart) -> Control {
            match chart { $(Chart::$name => Control::$title),* }
        }
    };
}

with_charts!(drawn_by_module);

/// A chart of the overview or of the other views, ready to be shown; nothing for one that the tools draw.
#[must_use]
pub fn draw(scope: &Scope<'_>, chart: Chart) -> Option<ChartModel> {
    let of_another = draw_overview(scope, chart).or_else(|| draw_view(scope, chart));
    of_another.or_else(|| draw_pay(scope, chart))
}

/// What a simulation of careers shows, once it is done.
#[must_use]
pub fn draw_careers(scope: &Scope<'_>, job: &CareerJob) -> ChartModel {
    noted(scope, Chart::PathFan, path_fan::drawn(scope, job))
}

/// Charts of the built-in dataset, for the tests beside the code.
#[cfg(test)]
pub(in crate::compare) mod testing {
    use super::{ChartModel, Scope};
    use crate::model::Dataset;
    use crate::state::{Choosable, Selection, query};
    use std::sync::LazyLock;

    static DATA: LazyLock<Dataset> = LazyLock::new(|| {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/baked/rolescope.postcard");
        Dataset::from_compact(&std::fs::read(file).unwrap()).unwrap()
    });

    /// The sentence of a chart that a query chooses, then the lines of its table. Fails where a stop of the drawing speaks of an
    /// exact amount that the table does not hold.
    pub(in crate::compare) fn written(query: &str, draw: fn(&Scope<'_>) -> ChartModel) -> Vec<String> {
        let selection = query::decode(query, &Selection::default(), Choosable(&DATA));
        let model = draw(&Scope::new(&DATA, &selection));
        let mut lines = vec![model.summary.plain()];
        for group in &model.table.groups {
            lines.extend(group.title.clone());
            for row in &group.rows {
                let cells = row.cells.iter().map(|cell| cell.plain());
                lines.push([row.head.clone()].into_iter().chain(cells).collect::<Vec<_>>().join(" | "));
            }
        }
        let table = lines.join("\n");
        for stop in model.scene.stops.iter().flatten() {
            for word in stop.text.split_whitespace().map(|word| word.trim_end_matches([',', ';', '.'])) {
                let is_exact = word.starts_with('$') && !word.ends_with('k');
                assert!(!is_exact || table.contains(word), "{word} of {:?} is not in\n{table}", stop.text);
            }
        }
        lines
    }
}

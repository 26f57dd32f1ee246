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
mod filings;
mod frame;
mod interests;
mod medians;
mod model;
mod move_assumptions;
mod outlook;
mod over_time;
mod path_fan;
mod pay_by_years;
mod pay_frame;
mod pay_range;
mod ranking;
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

pub(super) use bands::{bands_here, glance_row};
pub(super) use break_even::said_of_move;
pub(super) use interests::{is_answer, liked_share, said_of_liking};
pub use model::ChartModel;
use model::noted;
pub(super) use outlook::{PROJECTIONS, outlook_of};
pub(super) use shares::DEGREE;
pub(super) use skill_fit::{example_of_fit, said_of_fit, said_of_ticks};
pub(super) use skill_sets::set_of_row;
pub(super) use usage::{differing as differing_usage, usage_summary};
pub(super) use week_map::week_at;

use super::chart_data::{self, DataOf};
use super::{CareerJob, Scope};
use crate::locale::Control;
use crate::model::HOSTED;
use crate::state::{Chart, with_charts};

/// The content of a chart where it is of the module; `None` for the charts of the others, whose content is not named then.
macro_rules! content_of {
    (Overview, Overview, $content:expr) => {
        Some($content)
    };
    (Views, Views, $content:expr) => {
        Some($content)
    };
    (Pay, Pay, $content:expr) => {
        Some($content)
    };
    (Tools, Tools, $content:expr) => {
        Some($content)
    };
    ($wanted:ident, $module:ident, $content:expr) => {
        None
    };
}

/// A function that draws the charts of one module, so that the linker sees no content of another from it.
macro_rules! draw_module {
    ($(#[$about:meta])* $draw:ident, $wanted:ident: $($name:ident $module:ident $content:path;)*) => {
        $(#[$about])*
        #[must_use]
        pub fn $draw(scope: &Scope<'_>, chart: Chart) -> Option<ChartModel> {
            let model = match chart { $(Chart::$name => content_of!($wanted, $module, $content(scope))),* };
            model.map(|model| noted(scope, chart, model))
        }
    };
}

macro_rules! from_table {
    ($($name:ident $id:literal on $view:ident $form:ident in $section:ident by $module:ident reading [$($part:ident)*]
            given $given:ident,
        redraws on [$($field:ident)*], traits [$($trait:ident)*], options [$($option:literal)*], typed [$($typed:literal)*],
        $file:ident::$content:ident called $title:ident;)*) => {
        draw_module!(
            /// A chart of the overview, ready to be shown; nothing for another.
            draw_overview, Overview: $($name $module $file::$content;)*
        );
        draw_module!(
            /// A chart of a view that is not about pay, ready to be shown; nothing for another.
            draw_view, Views: $($name $module $file::$content;)*
        );
        draw_module!(
            /// A chart of the pay views, ready to be shown; nothing for another.
            draw_pay, Pay: $($name $module $file::$content;)*
        );
        draw_module!(
            /// A chart that the tools draw, ready to be shown; nothing for another.
            draw_tool, Tools: $($name $module $file::$content;)*
        );

        /// The name of a chart, for links and titles.
        #[must_use]
        pub fn chart_name(chart: Chart) -> Control {
            match chart { $(Chart::$name => Control::$title),* }
        }

        /// True if there is the data of a chart (`chart_data.rs`). Our own pages have it for each, and do without the look.
        #[must_use]
        pub fn has_chart(of: &DataOf<'_>, chart: Chart) -> bool {
            !HOSTED || match chart { $(Chart::$name => chart_data::$given(of)),* }
        }
    };
}

with_charts!(from_table);

/// A chart of the overview or of the other views, ready to be shown; nothing for one that the tools draw.
#[must_use]
pub fn draw(scope: &Scope<'_>, chart: Chart) -> Option<ChartModel> {
    let drawn = draw_overview(scope, chart).or_else(|| draw_view(scope, chart));
    drawn.or_else(|| draw_pay(scope, chart))
}

/// The chart of a simulation of careers, once it is done.
#[must_use]
pub fn draw_careers(scope: &Scope<'_>, job: &CareerJob) -> ChartModel {
    noted(scope, Chart::PathFan, path_fan::drawn(scope, job))
}

/// Charts of the built-in dataset, for the tests beside the code.
#[cfg(test)]
pub(in crate::compare) mod testing {
    use super::{ChartModel, Scope};
    use crate::compare::TableRow;
    use crate::compare::built_in::data;
    use crate::state::{Choosable, Fields, Selection, query};

    /// The sentence of a chart that a query chooses, then the lines of its table. Fails where a stop of the drawing speaks of an
    /// exact amount that the table does not hold.
    pub(in crate::compare) fn written(query: &str, draw: fn(&Scope<'_>) -> ChartModel) -> Vec<String> {
        let selection = query::decode(query, &Selection::default(), Choosable(data()));
        let model = draw(&Scope::new(data(), &selection));
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
    /// The sentence of a chart of the three core roles in the United States, with what is chosen and typed in it, and the rows
    /// of its table in plain words, `head: cell | cell`.
    pub(in crate::compare) fn sentence_and_rows(
        draw: fn(&Scope<'_>) -> ChartModel,
        options: &[(&str, &str)],
        typed: &[(&str, &str)],
    ) -> (String, Vec<String>) {
        let fields =
            |named: &[(&str, &str)]| named.iter().fold(Fields::none(), |all, (name, value)| all.with(name, value));
        let selection = Selection { options: fields(options), ..Selection::default() };
        let model = draw(&Scope::new(data(), &selection).with(&fields(typed)));
        let plain = |text: String| text.replace('\u{a0}', " ").replace('\n', " / ");
        let cells = |row: &TableRow| row.cells.iter().map(|cell| plain(cell.plain())).collect::<Vec<_>>().join(" | ");
        let row = |row: &TableRow| format!("{}: {}", row.head, cells(row));
        (plain(model.summary.plain()), model.table.groups.iter().flat_map(|group| &group.rows).map(row).collect())
    }
}

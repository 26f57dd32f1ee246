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
mod interests;
mod model;
mod move_assumptions;
mod over_time;
mod path_fan;
mod pay_by_years;
mod pay_range;
mod range_rows;
mod reconciled;
mod rows;
mod shares;
mod skill_fit;
mod skill_sets;
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
pub(super) use interests::{is_answer, said_of_liking};
pub use model::ChartModel;
use model::noted;
use move_assumptions::move_assumptions;
use over_time::over_time;
use path_fan::path_fan;
use pay_by_years::pay_by_years;
use pay_range::pay_range;
use reconciled::reconciled;
pub(super) use rows::role_columns;
use shares::{education, organisation_size, work_mode, years};
pub(super) use skill_fit::said_of_fit;
use skill_fit::skill_fit;
pub(super) use skill_sets::set_of_row;
use skill_sets::skill_sets;
use standing::standing;
use usage::usage;
pub(super) use usage::usage_summary;
pub(super) use week_map::week_at;
use week_map::week_map;
use xray::xray;

use super::{CareerJob, Scope};
use crate::state::Chart;

/// A chart of the comparison, ready to be shown; nothing for a tool.
#[must_use]
pub fn draw(scope: &Scope<'_>, chart: Chart) -> Option<ChartModel> {
    let model = match chart {
        Chart::PayRange => pay_range(scope),
        Chart::PayByYears => pay_by_years(scope),
        Chart::PayEvidence => evidence(scope),
        Chart::Usage => usage(scope),
        Chart::Education => education(scope),
        Chart::Years => years(scope),
        Chart::WorkMode => work_mode(scope),
        Chart::OrganisationSize => organisation_size(scope),
        Chart::PayStanding => standing(scope),
        Chart::PayDistribution => distribution(scope),
        Chart::PayByPlace => by_place(scope),
        Chart::PayDifference => difference_chart(scope),
        _ => return None,
    };
    Some(noted(scope, chart, model))
}

/// A tool, ready to be shown; nothing for a chart of the comparison.
#[must_use]
pub fn draw_tool(scope: &Scope<'_>, chart: Chart) -> Option<ChartModel> {
    let model = match chart {
        Chart::PayAtYears => at_years(scope),
        Chart::PayByState => by_state(scope),
        Chart::PayByGroup => by_group(scope),
        Chart::PayOverTime => over_time(scope),
        Chart::PayReconciled => reconciled(scope),
        Chart::RangeXray => xray(scope),
        Chart::WeekMap => week_map(scope),
        Chart::Interests => interests(scope),
        Chart::SkillSets => skill_sets(scope),
        Chart::SkillFit => skill_fit(scope),
        Chart::BreakEven => break_even(scope),
        Chart::MoveAssumptions => move_assumptions(scope),
        Chart::PathFan => path_fan(scope),
        _ => return None,
    };
    Some(noted(scope, chart, model))
}

/// What a simulation of careers shows, once it is done.
#[must_use]
pub fn draw_careers(scope: &Scope<'_>, job: &CareerJob) -> ChartModel {
    noted(scope, Chart::PathFan, path_fan::drawn(scope, job))
}

//! The charts: their names, where they stand, what they depend on, and what can be chosen in each.
//!
//! Invariant: one table ([`with_charts`]). A chart that is not in it has no address and is drawn nowhere.

use super::chart_table::with_charts;
use super::{Section, View};
use crate::model::DatasetPart;

/// Names of typed values that charts have in common.
mod typed {
    pub(super) const NONE: [&str; 0] = [];
    pub(super) const PAY: [&str; 3] = ["my-pay", "my-currency", "my-period"];
    pub(super) const PAY_PLACE: [&str; 4] = ["my-pay", "my-currency", "my-period", "find-listed"];
    pub(super) const STANDING: [&str; 5] = ["my-pay", "my-currency", "my-period", "my-years-total", "my-years-pro"];
    pub(super) const XRAY: [&str; 3] = ["x-average", "x-low", "x-high"];
    pub(super) const WEEK: [&str; 1] = ["my-week"];
    pub(super) const LIKINGS: [&str; 1] = ["my-interests"];
    pub(super) const SKILLS: [&str; 4] = ["my-skills", "my-role", "my-text", "find-skill"];
    pub(super) const USAGE: [&str; 1] = ["find-usage"];
    pub(super) const MOVE: [&str; 9] = [
        "my-skills",
        "my-hours",
        "my-study",
        "my-search",
        "my-cost",
        "my-lost",
        "my-currency",
        "my-years-total",
        "my-years-pro",
    ];
}

/// The module of the program that draws a chart; each needs those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Module {
    /// Draws the overview.
    Overview,
    /// What the other views show, but for charts of pay.
    Views,
    /// The charts of the pay views.
    Pay,
    /// Charts that are used rather than read, each on a page of its own.
    Tools,
}

/// A field of the selection besides roles that draws a chart anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The place.
    Place,
    /// The pay series.
    Series,
    /// Currency, period, hours and prices.
    Money,
    /// The band of experience.
    Experience,
}

/// What tells one kind of chart from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trait {
    Personal,
    Dragged,
    ByRole,
    Wide,
}

impl Module {
    /// Every module, in the order in which each needs those before it.
    pub const ALL: [Module; 4] = [Module::Overview, Module::Views, Module::Pay, Module::Tools];
}

macro_rules! word {
    (open) => {
        true
    };
    (closed) => {
        false
    };
    (overview) => {
        Module::Overview
    };
    (views) => {
        Module::Views
    };
    (pay) => {
        Module::Pay
    };
    (tools) => {
        Module::Tools
    };
    (place) => {
        Field::Place
    };
    (series) => {
        Field::Series
    };
    (money) => {
        Field::Money
    };
    (experience) => {
        Field::Experience
    };
    (personal) => {
        Trait::Personal
    };
    (dragged) => {
        Trait::Dragged
    };
    (by_role) => {
        Trait::ByRole
    };
    (wide) => {
        Trait::Wide
    };
}

macro_rules! charts {
    ($($name:ident $id:literal on $view:ident $form:ident in $section:ident by $module:ident reading [$($part:ident)*],
        redraws on [$($field:ident)*], traits [$($trait:ident)*], options [$($option:literal)*], typed [$typed:ident],
        $content:ident called $title:ident;)*) => {
        /// A chart.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the names of `id` say it")]
        pub enum Chart { $($name),* }

        impl Chart {
            /// Every chart, in the order of the pages.
            pub const ALL: [Chart; [$($id),*].len()] = [$(Chart::$name),*];

            /// Its public name.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Chart::$name => $id),* }
            }

            /// The view that it stands on, besides `all`.
            #[must_use]
            pub const fn view(self) -> View {
                match self { $(Chart::$name => View::$view),* }
            }

            const fn is_open(self) -> bool {
                match self { $(Chart::$name => word!($form)),* }
            }

            /// The section that it belongs to.
            #[must_use]
            pub const fn section(self) -> Section {
                match self { $(Chart::$name => Section::$section),* }
            }

            /// The module that draws it.
            #[must_use]
            pub const fn module(self) -> Module {
                match self { $(Chart::$name => word!($module)),* }
            }

            /// The parts of the dataset that it is drawn from beside the overview's.
            #[must_use]
            pub const fn parts(self) -> &'static [DatasetPart] {
                match self { $(Chart::$name => &[$(DatasetPart::$part),*]),* }
            }

            /// What of the selection draws it anew, besides roles.
            #[must_use]
            pub const fn fields(self) -> &'static [Field] {
                match self { $(Chart::$name => &[$(word!($field)),*]),* }
            }

            const fn traits(self) -> &'static [Trait] {
                match self { $(Chart::$name => &[$(word!($trait)),*]),* }
            }

            /// The names of what can be chosen in it and stands in the address.
            #[must_use]
            pub const fn options(self) -> &'static [&'static str] {
                match self { $(Chart::$name => &[$($option),*]),* }
            }

            /// The names of what is typed into it or drawn in it, and stands in no query.
            #[must_use]
            pub const fn typed(self) -> &'static [&'static str] {
                match self { $(Chart::$name => &typed::$typed),* }
            }
        }
    };
}

with_charts!(charts);

impl Chart {
    /// The chart with this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Chart::ALL.into_iter().find(|chart| chart.id() == id)
    }

    /// Whether a view draws it from the start.
    #[must_use]
    pub fn is_open_on(self, view: View) -> bool {
        match view {
            View::Overview => self == Chart::PayRange,
            View::All => self.view().is_tab(),
            view => self.view() == view && self.is_open(),
        }
    }

    /// Whether a view has it as one line, and draws it once it is asked for.
    #[must_use]
    pub fn is_closed_on(self, view: View) -> bool {
        view != View::All && self.view() == view && !self.is_open()
    }

    /// Whether it stands in the comparison, among its tabs; the others stand on pages of tools.
    #[must_use]
    pub fn is_in_comparison(self) -> bool {
        self.view().is_tab()
    }

    /// Whether the module of the tools draws it.
    #[must_use]
    pub fn is_tool(self) -> bool {
        self.module() == Module::Tools
    }

    /// The chart that stands under it where it is opened alone, as they are of one question.
    #[must_use]
    pub const fn beside(self) -> Option<Chart> {
        match self {
            Chart::WeekMap => Some(Chart::Interests),
            Chart::BreakEven => Some(Chart::MoveAssumptions),
            _ => None,
        }
    }

    fn has(self, wanted: Trait) -> bool {
        self.traits().contains(&wanted)
    }

    /// Whether it is drawn from what visitors say of themselves, beside which the page offers to
    /// keep, save, open and forget that.
    #[must_use]
    pub fn is_personal(self) -> bool {
        self.has(Trait::Personal)
    }

    /// Whether it has a control that is dragged, which may not be replaced under the pointer.
    #[must_use]
    pub fn is_dragged(self) -> bool {
        self.has(Trait::Dragged)
    }

    /// Whether its table has a column for each role.
    #[must_use]
    pub fn has_role_columns(self) -> bool {
        self.has(Trait::ByRole)
    }

    /// Whether it takes the whole width where there is room for two charts.
    #[must_use]
    pub fn is_wide(self) -> bool {
        self.has(Trait::Wide)
    }

    /// Whether it shows pay, in the money that is chosen.
    #[must_use]
    pub fn shows_pay(self) -> bool {
        self.depends_on(Field::Money)
    }

    /// Whether a field of the selection draws it anew.
    #[must_use]
    pub fn depends_on(self, field: Field) -> bool {
        self.fields().contains(&field)
    }
}

impl View {
    /// The charts that are drawn on it, in their order.
    pub fn charts(self) -> impl Iterator<Item = Chart> {
        Chart::ALL.into_iter().filter(move |chart| chart.is_open_on(self))
    }

    /// The charts that stand on it as one line, and are drawn there once they are asked for.
    pub fn closed(self) -> impl Iterator<Item = Chart> {
        Chart::ALL.into_iter().filter(move |chart| chart.is_closed_on(self))
    }
}

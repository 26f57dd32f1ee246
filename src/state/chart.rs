//! The charts: their names, where they stand, what they depend on, and what can be chosen in each.
//!
//! Invariant: one table ([`with_charts`]). A chart that is not in it has no address and is drawn nowhere.

use super::chart_table::with_charts;
use super::{Section, View};
use crate::model::DatasetPart;

/// The module of the program that draws a chart; each needs those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Module {
    /// Draws the overview.
    Overview,
    /// Draws the other views, but for charts of pay.
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

/// Drawn from the start, or a line that is drawn once it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Open,
    Closed,
}

/// A mark of a chart; [`with_charts`] tells their meanings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trait {
    Personal,
    Dragged,
    ByRole,
    Wide,
    OnOverview,
    Exact,
    AsPaid,
    ManyPlaces,
}

impl Module {
    /// Every module, in the order in which each needs those before it.
    pub const ALL: [Module; 4] = [Module::Overview, Module::Views, Module::Pay, Module::Tools];
}

macro_rules! charts {
    ($($name:ident $id:literal on $view:ident $form:ident in $section:ident by $module:ident reading [$($part:ident)*]
            given $given:ident,
        redraws on [$($field:ident)*], traits [$($trait:ident)*], options [$($option:literal)*], typed [$($typed:literal)*],
        $file:ident::$content:ident called $title:ident;)*) => {
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

            const fn form(self) -> Form {
                match self { $(Chart::$name => Form::$form),* }
            }

            /// The section that it belongs to.
            #[must_use]
            pub const fn section(self) -> Section {
                match self { $(Chart::$name => Section::$section),* }
            }

            /// The module that draws it.
            #[must_use]
            pub const fn module(self) -> Module {
                match self { $(Chart::$name => Module::$module),* }
            }

            /// The parts of the dataset that it is drawn from beside the overview's.
            #[must_use]
            pub const fn parts(self) -> &'static [DatasetPart] {
                match self { $(Chart::$name => &[$(DatasetPart::$part),*]),* }
            }

            /// The fields of the selection that draw it anew, besides roles.
            #[must_use]
            pub const fn fields(self) -> &'static [Field] {
                match self { $(Chart::$name => &[$(Field::$field),*]),* }
            }

            const fn traits(self) -> &'static [Trait] {
                match self { $(Chart::$name => &[$(Trait::$trait),*]),* }
            }

            /// The names of what can be chosen in it and stands in the address.
            #[must_use]
            pub const fn options(self) -> &'static [&'static str] {
                match self { $(Chart::$name => &[$($option),*]),* }
            }

            /// The names of what is typed into it or drawn in it, and stands in no query.
            #[must_use]
            pub const fn typed(self) -> &'static [&'static str] {
                match self { $(Chart::$name => &[$($typed),*]),* }
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

    /// True where a view draws it from the start.
    #[must_use]
    pub fn is_open_on(self, view: View) -> bool {
        match view {
            View::Overview => self.has(Trait::OnOverview),
            View::All => self.view().is_tab(),
            view => self.view() == view && self.form() == Form::Open,
        }
    }

    /// True where a view has it as one line, and draws it once it is asked for.
    #[must_use]
    pub fn is_closed_on(self, view: View) -> bool {
        view != View::All && self.view() == view && self.form() == Form::Closed
    }

    /// True for a chart on a tab of the comparison; the others stand on pages of tools.
    #[must_use]
    pub fn is_in_comparison(self) -> bool {
        self.view().is_tab()
    }

    /// True for a chart of the module of the tools, whichever view it stands on.
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

    /// True if it is drawn from the visitor's own fields, beside which the page offers to
    /// keep, save, open and forget that.
    #[must_use]
    pub fn is_personal(self) -> bool {
        self.has(Trait::Personal)
    }

    /// True if it has a control that is dragged, which may not be replaced under the pointer.
    #[must_use]
    pub fn is_dragged(self) -> bool {
        self.has(Trait::Dragged)
    }

    /// True if its table has a column for each role, so that it can be read beside those of sections.
    #[must_use]
    pub fn has_role_columns(self) -> bool {
        self.has(Trait::ByRole)
    }

    /// True if it takes the whole width where there is room for two charts.
    #[must_use]
    pub fn is_wide(self) -> bool {
        self.has(Trait::Wide)
    }

    /// True if its sentences keep every digit: they hold sums that must work out, or pay that was typed.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.has(Trait::Exact)
    }

    /// True if it shows pay as paid, whatever prices are chosen.
    #[must_use]
    pub fn is_as_paid(self) -> bool {
        self.has(Trait::AsPaid)
    }

    /// True if it shows pay in many places, each at its own prices.
    #[must_use]
    pub fn is_of_many_places(self) -> bool {
        self.has(Trait::ManyPlaces)
    }

    /// True if it shows pay, and so follows the money that is chosen.
    #[must_use]
    pub fn shows_pay(self) -> bool {
        self.depends_on(Field::Money)
    }

    /// True if a change of the field draws it anew.
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

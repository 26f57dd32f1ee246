//! The charts: their names, their sections, and what can be chosen in each.
//!
//! Invariant: one list. A chart that is not in it has no address and is drawn nowhere.

use super::Section;

/// A chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of `id` say it")]
pub enum Chart {
    PayRange,
    PayStanding,
    PayDistribution,
    PayByYears,
    PayAtYears,
    PayByPlace,
    PayByState,
    PayByGroup,
    PayDifference,
    PayOverTime,
    PayEvidence,
    PayReconciled,
    RangeXray,
    WeekMap,
    Interests,
    SkillSets,
    SkillFit,
    Usage,
    Education,
    Years,
    WorkMode,
    OrganisationSize,
    BreakEven,
    MoveAssumptions,
    PathFan,
}

impl Chart {
    /// Every chart, in the order of the page.
    pub const ALL: [Chart; 25] = [
        Chart::PayRange,
        Chart::PayStanding,
        Chart::PayDistribution,
        Chart::PayByYears,
        Chart::PayAtYears,
        Chart::PayByPlace,
        Chart::PayByState,
        Chart::PayByGroup,
        Chart::PayDifference,
        Chart::PayOverTime,
        Chart::PayEvidence,
        Chart::PayReconciled,
        Chart::RangeXray,
        Chart::WeekMap,
        Chart::Interests,
        Chart::SkillSets,
        Chart::SkillFit,
        Chart::Usage,
        Chart::Education,
        Chart::Years,
        Chart::WorkMode,
        Chart::OrganisationSize,
        Chart::BreakEven,
        Chart::MoveAssumptions,
        Chart::PathFan,
    ];

    /// Its public name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Chart::PayRange => "pay-range",
            Chart::PayStanding => "pay-standing",
            Chart::PayDistribution => "pay-distribution",
            Chart::PayByYears => "pay-by-years",
            Chart::PayAtYears => "pay-at-years",
            Chart::PayByPlace => "pay-by-place",
            Chart::PayByState => "pay-by-state",
            Chart::PayByGroup => "pay-by-group",
            Chart::PayDifference => "pay-difference",
            Chart::PayOverTime => "pay-over-time",
            Chart::PayEvidence => "pay-evidence",
            Chart::PayReconciled => "pay-reconciled",
            Chart::RangeXray => "range-x-ray",
            Chart::WeekMap => "week-map",
            Chart::Interests => "interests",
            Chart::SkillSets => "skill-sets",
            Chart::SkillFit => "skill-fit",
            Chart::Usage => "usage",
            Chart::Education => "education",
            Chart::Years => "years",
            Chart::WorkMode => "work-mode",
            Chart::OrganisationSize => "organisation-size",
            Chart::BreakEven => "break-even",
            Chart::MoveAssumptions => "move-assumptions",
            Chart::PathFan => "path-fan",
        }
    }

    /// The chart with this name.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        Chart::ALL.into_iter().find(|chart| chart.id() == id)
    }

    /// The section that it belongs to.
    #[must_use]
    pub const fn section(self) -> Section {
        match self {
            Chart::WeekMap | Chart::Interests => Section::Duties,
            Chart::SkillSets | Chart::SkillFit => Section::Skills,
            Chart::Usage => Section::Tools,
            Chart::Education | Chart::Years => Section::Requirements,
            Chart::WorkMode | Chart::OrganisationSize => Section::Work,
            Chart::BreakEven | Chart::MoveAssumptions | Chart::PathFan => Section::Path,
            _ => Section::Pay,
        }
    }

    /// Whether it stands in the whole comparison; the others are opened alone, from its links.
    #[must_use]
    pub const fn is_in_comparison(self) -> bool {
        !matches!(
            self,
            Chart::PayAtYears
                | Chart::PayByState
                | Chart::PayByGroup
                | Chart::PayOverTime
                | Chart::PayReconciled
                | Chart::RangeXray
                | Chart::WeekMap
                | Chart::Interests
                | Chart::SkillSets
                | Chart::SkillFit
                | Chart::BreakEven
                | Chart::MoveAssumptions
                | Chart::PathFan
        )
    }

    /// Whether it is one of those others, which a module of its own draws.
    #[must_use]
    pub const fn is_tool(self) -> bool {
        !self.is_in_comparison()
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

    /// Whether it is drawn from what visitors say of themselves, beside which the page offers to
    /// keep, save, open and forget that.
    #[must_use]
    pub const fn is_personal(self) -> bool {
        matches!(self, Chart::WeekMap | Chart::Interests | Chart::SkillFit | Chart::BreakEven | Chart::MoveAssumptions)
    }

    /// Whether it shows pay, in the money that is chosen.
    #[must_use]
    pub const fn shows_pay(self) -> bool {
        matches!(self, Chart::WeekMap | Chart::BreakEven | Chart::MoveAssumptions | Chart::PathFan)
            || matches!(self.section(), Section::Pay)
    }

    /// Whether its table has a column for each role.
    #[must_use]
    pub const fn has_role_columns(self) -> bool {
        !matches!(
            self,
            Chart::PayByState
                | Chart::PayDifference
                | Chart::PayEvidence
                | Chart::PayReconciled
                | Chart::RangeXray
                | Chart::BreakEven
                | Chart::MoveAssumptions
                | Chart::PathFan
        )
    }

    /// The names of what can be chosen in it and stands in the address.
    #[must_use]
    pub const fn options(self) -> &'static [&'static str] {
        match self {
            Chart::PayDistribution => &["distribution"],
            Chart::PayAtYears => &["years-axis", "years"],
            Chart::PayByPlace => &["place-order"],
            Chart::PayByState => &["occupation"],
            Chart::PayByGroup => &["by"],
            Chart::PayReconciled => &["role", "from", "to"],
            Chart::Usage => &["usage-order", "usage-group"],
            Chart::SkillSets => &["set-of", "set-share", "set"],
            Chart::SkillFit => &["fit-target"],
            Chart::BreakEven | Chart::MoveAssumptions => &["move-from", "move-to"],
            Chart::PathFan => &[
                "path-a",
                "path-b",
                "path-then",
                "path-at",
                "path-start",
                "path-years",
                "path-keep",
                "seed",
                "careers",
            ],
            _ => &[],
        }
    }

    /// The names of what is typed into it or drawn in it, and stands in no query.
    #[must_use]
    pub const fn typed(self) -> &'static [&'static str] {
        match self {
            Chart::PayStanding => &["my-pay", "my-currency", "my-period", "my-years-total", "my-years-pro"],
            Chart::PayRange | Chart::PayDistribution | Chart::PayByYears | Chart::PayEvidence => {
                &["my-pay", "my-currency", "my-period"]
            }
            Chart::PayByPlace => &["my-pay", "my-currency", "my-period", "find-listed"],
            Chart::RangeXray => &["x-average", "x-low", "x-high"],
            Chart::WeekMap => &["my-week"],
            Chart::Interests => &["my-interests"],
            Chart::SkillFit => &["my-skills", "my-role", "my-text", "find-skill"],
            Chart::Usage => &["find-usage"],
            Chart::BreakEven | Chart::MoveAssumptions => &MOVE,
            _ => &[],
        }
    }
}

/// What is typed into a move.
const MOVE: [&str; 9] = [
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

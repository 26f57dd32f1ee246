//! The choices themselves.

use crate::locale::Locale;
use crate::model::Dataset;

/// A comparison holds one to five roles: more than five cannot be read side by side.
pub const MAX_ROLES: usize = 5;

/// The pay series shown in the pay charts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of `id` say it")]
pub enum Series {
    #[default]
    Survey2025,
    Survey2024,
    Bls2025,
}

impl Series {
    /// Every series, in the order in which they are offered.
    pub const ALL: [Series; 3] = [Series::Survey2025, Series::Survey2024, Series::Bls2025];

    /// Id of the source.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Series::Survey2025 => "survey-2025",
            Series::Survey2024 => "survey-2024",
            Series::Bls2025 => "bls-2025",
        }
    }

    /// Whether the source has figures for a place: the 2024 rows and the official wages are of
    /// the United States alone.
    #[must_use]
    pub fn covers(self, place: &str) -> bool {
        self == Series::Survey2025 || place == "US"
    }
}

/// A part of the comparison that can be shown or left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of `id` say it")]
pub enum Section {
    Glance,
    Pay,
    Duties,
    Skills,
    Tools,
    Requirements,
    Work,
    Path,
    Questions,
}

impl Section {
    /// Every section, in the order in which they stand on the page.
    pub const ALL: [Section; 9] = [
        Section::Glance,
        Section::Pay,
        Section::Duties,
        Section::Skills,
        Section::Tools,
        Section::Requirements,
        Section::Work,
        Section::Path,
        Section::Questions,
    ];

    /// The word in the address, and the id of the section on the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Section::Glance => "glance",
            Section::Pay => "pay",
            Section::Duties => "duties",
            Section::Skills => "skills",
            Section::Tools => "tools",
            Section::Requirements => "requirements",
            Section::Work => "work",
            Section::Path => "path",
            Section::Questions => "questions",
        }
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// A set of sections, never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sections(u16);

impl Default for Sections {
    fn default() -> Self {
        Sections::of(Section::ALL)
    }
}

impl Sections {
    /// The set of these sections; all of them if there are none.
    #[must_use]
    pub fn of(sections: impl IntoIterator<Item = Section>) -> Self {
        match sections.into_iter().fold(0, |bits, s| bits | s.bit()) {
            0 => Sections::default(),
            bits => Sections(bits),
        }
    }

    /// Whether a section is shown.
    #[must_use]
    pub const fn contains(self, section: Section) -> bool {
        self.0 & section.bit() != 0
    }

    /// The set with a section shown or left out; the last one cannot be left out.
    #[must_use]
    pub const fn with(self, section: Section, shown: bool) -> Self {
        let bits = if shown { self.0 | section.bit() } else { self.0 & !section.bit() };
        if bits == 0 { self } else { Sections(bits) }
    }

    /// Whether every section is shown.
    #[must_use]
    pub fn is_all(self) -> bool {
        self == Sections::default()
    }
}

/// Everything that the visitor has chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    /// Slugs of the roles, in the order shown: one to five, no duplicates.
    pub roles: Vec<String>,
    /// Id of the place.
    pub place: String,
    /// The pay series.
    pub series: Series,
    /// The sections shown.
    pub sections: Sections,
    /// Rows that are equal in all shown roles are hidden.
    pub differences_only: bool,
    /// The language of the interface.
    pub locale: Locale,
}

impl Default for Selection {
    fn default() -> Self {
        Selection {
            roles: ["front-end", "back-end", "full-stack"].map(str::to_owned).into(),
            place: "US".to_owned(),
            series: Series::default(),
            sections: Sections::default(),
            differences_only: false,
            locale: Locale::default(),
        }
    }
}

impl Selection {
    /// The default with other roles.
    #[must_use]
    pub fn of_roles(roles: &[&str]) -> Self {
        Selection { roles: roles.iter().map(|r| (*r).to_owned()).collect(), ..Selection::default() }
    }

    /// The default in another place.
    #[must_use]
    pub fn in_place(place: &str) -> Self {
        Selection { place: place.to_owned(), ..Selection::default() }
    }
}

/// What can be chosen: the roles and places that the dataset has.
#[derive(Clone, Copy)]
pub struct Known<'a>(pub &'a Dataset);

impl Known<'_> {
    pub(super) fn role(self, slug: &str) -> bool {
        self.0.role(slug).is_some()
    }

    pub(super) fn place(self, id: &str) -> bool {
        self.0.place(id).is_some_and(|p| p.survey)
    }
}

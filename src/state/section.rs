//! The sections of the comparison.
//!
//! Invariant: a set of sections is never empty.

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

    /// The section with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Section::ALL.into_iter().find(|section| section.id() == id)
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

    /// True for a section that was chosen, whatever the view holds of it.
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

    /// The ids of the sections shown, in the order of the page.
    #[must_use]
    pub fn ids(self) -> Vec<&'static str> {
        Section::ALL.into_iter().filter(|section| self.contains(*section)).map(Section::id).collect()
    }

    /// True where nothing was left out, which no address says.
    #[must_use]
    pub fn is_all(self) -> bool {
        self == Sections::default()
    }
}

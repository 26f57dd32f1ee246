//! The message catalogue: every sentence of the interface, in English.
//!
//! Invariant: one key, one message; `{0}`, `{1}` … are places for arguments. The words of roles,
//! duties and sources are data and live in the dataset.

macro_rules! catalogue {
    ($(#[$about:meta])* $name:ident { $($key:ident = $text:literal;)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the English text beside each key says it")]
        pub enum $name { $($key),* }

        impl $name {
            /// Every key.
            pub const ALL: &[$name] = &[$($name::$key),*];

            pub(super) const fn english(self) -> &'static str {
                match self { $($name::$key => $text),* }
            }
        }
    };
}

catalogue! {
    /// The key of a message of the comparison.
    Message {
        // Words
        And = "and";
        ListAnd = "{0} and {1}";
        TheName = "the {0}";
        FromTo = "{0} to {1}";
        FromToYears = "{0} to {1} years";
        NotGiven = "not given";
        NotPart = "not part of it";

        // Head of the page
        TitleSingle = "{0}";
        TitleSingleIn = "{0} in {1}";
        TitleQuestion = "{0} or {1}?";
        TitleQuestionIn = "{0} or {1} in {2}?";
        SiteTitle = "{0} · Rolescope";
        Lede = "What each role does, what it takes and what it pays, side by side, from survey answers and official wages. Every figure says where it comes from.";
        LedeSingle = "What the role is, what it takes and what it pays, from survey answers and official wages. Every figure says where it comes from.";
        AlsoKnownAs = "Also known as: {0}.";

        // Controls
        RolesLabel = "Roles";
        RoleNumber = "Role {0}";
        MoveEarlier = "Move {0} earlier";
        MoveLater = "Move {0} later";
        RemoveRole = "Remove {0}";
        AddRole = "Add a role";
        FindRole = "Find a role or title";
        TitleLeadsTo = "{0} → {1}";
        NoRoleFound = "No role or title has these letters.";
        PlaceControl = "Place: {0}";
        FindPlace = "Find a place";
        NoPlaceFound = "No place has these letters.";
        PlacesRegions = "World and regions";
        PlacesCountries = "Countries";
        SeriesControl = "Pay series";
        SeriesSurvey2025 = "Survey 2025, total pay";
        SeriesSurvey2024 = "Survey 2024, total pay (US)";
        SeriesBls2025 = "Official wages, May 2025 (US)";
        SectionsControl = "Sections";
        DifferencesControl = "Differences only";
        RowsHidden = "{0} identical rows hidden";
        RowsSame = "{0} rows are the same in all shown roles";
        PairLabel = "On narrow screens two roles show at a time";
        PairLeft = "Left";
        PairRight = "Right";
        SaidAdded = "{0} added. {1} roles are shown.";
        SaidRemoved = "{0} removed. {1} roles are shown.";
        SaidReplaced = "{0} is shown now.";
        SaidMoved = "{0} moved to place {1}.";
        SaidPlace = "Showing {0}.";
        SaidSeries = "Showing {0}.";
        SaidDifferences = "Only rows that differ are shown.";
        SaidAllRows = "All rows are shown.";
        SaidLoading = "Loading the rest of the data.";
        SaidNotLoaded = "The data for this choice could not be loaded, so the view stays as it was. Choose again to try again.";
        SaidSections = "{0} sections are shown.";

        // Sections
        SectionGlance = "At a glance";
        SectionPay = "What it pays";
        SectionDuties = "What one does";
        SectionSkills = "What one has to know";
        SectionTools = "What one works with";
        SectionRequirements = "How one gets in";
        SectionWork = "What it is like";
        SectionPath = "Where it leads";
        SectionQuestions = "Questions and answers";
        PayIntro = "Half of the answers lie in the box, four in five on the line. The dotted frame is how sure the median is.";
        DutiesIntro = "Core, often or now and then: how far each duty belongs to a role.";
        SkillsIntro = "Essential, valuable or a bonus: our own judgement, not a count.";
        ToolsIntro = "Where the survey asks, the share that uses it; beside it our own judgement of how much it matters.";
        RequirementsIntro = "Education and years as the survey finds them, and the ways in that it does not count.";
        WorkIntro = "A day, the people, the conditions, and where people work.";
        PathIntro = "Usual steps and professional years. Pay is the median of the survey band of those years in the United States, 2024.";
        QuestionsIntro = "Each question is answered from the side of each role.";
        MoreRows = "{0} more in this section";
        RelatedRoles = "Related roles";
        ProfileNotes = "What two career profiles get wrong here, corrected";
        ProfileSays = "{0}: {1}";
        CompareLink = "{0} side by side";
        OpenRole = "{0} in full";

        // At a glance
        GlanceCaption = "The shown roles at a glance";
        RowAbout = "What it is about";
        RowEnjoy = "People who like it enjoy";
        RowMedianPay = "Median pay a year";
        RowYearsCoding = "Median years of coding";
        RowOwnDuties = "Its own duties";
        RowSharedDuties = "Duties shared by all";
        RowTopLanguage = "Language most use";
        RowRemote = "Work remotely (US, 2024)";
        RowTitles = "Titles that mean it";
        IntervalAndAnswers = "95 % interval {0} to {1}, {2} answers";
        WithheldAnswers = "withheld: {0} of the 15 answers that are needed";
        NoAnswers = "no answers";
        NameAndShare = "{0} {1}";

        // Duties, skills, tools
        DutiesCaption = "Duties of the shown roles";
        DutyCorner = "Duty";
        WeightCore = "core";
        WeightOften = "often";
        WeightSometimes = "now and then";
        KindInterface = "Interfaces";
        KindService = "Services";
        KindData = "Data";
        KindQuality = "Quality";
        KindOperation = "Operation";
        KindPeople = "People and planning";
        SkillsCaption = "Skills of the shown roles";
        SkillCorner = "Skill";
        LevelEssential = "essential";
        LevelValuable = "valuable";
        LevelBonus = "bonus";
        ToolsCaption = "Tools of the shown roles";
        ToolCorner = "Tool";
        ToolsLanguages = "Languages";
        ToolsFrameworks = "Frameworks";
        ToolsDataStores = "Data stores";
        ToolsPlatforms = "Platforms";
        ToolsPractices = "Practices";

        // Requirements, work, path
        RequirementsCaption = "What the shown roles ask for";
        RowEducation = "Usual education";
        RowDegree = "Highest degree is a bachelor’s";
        RowOtherWays = "Other ways in";
        RowExperience = "Experience";
        RowYearsSpread = "Half have coded for";
        WorkCaption = "What the work of the shown roles is like";
        RowDay = "A working day";
        RowWorksWith = "Works with";
        RowConditions = "Conditions";
        RowBenefits = "Beside pay";
        RowMisunderstandings = "What people get wrong";
        Claim = "“{0}”";
        PathCaption = "Steps of the shown roles";
        StepNumber = "Step {0}";
        YearsFrom = "from {0} years";
        YearsFromTo = "{0} to {1} years";
        StepPay = "Median pay at {0} professional years: {1} (middle half {2} to {3}; {4} answers).";
        StepPayWithheld = "Pay at {0} professional years is withheld: {1} of the 15 answers that are needed.";
        StepPayUnknown = "No survey answers at {0} professional years.";

        // Insights
        InsightPay = "In {0} ({1}) the median {2} pay is {3} above {4} (95 % interval {5} to {6}): {7} against {8}";
        InsightAdjusted = "; at equal years, education, company size and work mode {0} ({1} to {2}; survey 2024, an association, not a cause)";
        InsightNoDifference = "In {0} ({1}) there is no clear difference between the median pay of {2} and {3}: {4} and {5}.";
        InsightSinglePay = "In {0} ({1}) the median {2} pay is {3} (95 % interval {4} to {5}; {6} answers).";
        InsightAdjustedClear = "At equal years, education, company size and work mode {0} pay in the United States (survey 2024) differs from {1} by {2} ({3} to {4}): an association, not a cause.";
        InsightAdjustedUnclear = "At equal years, education, company size and work mode there is no clear difference between {0} and {1} pay in the United States (survey 2024): {2} ({3} to {4}).";
        InsightSkills = "{0} of {1} skills matter in all shown roles; {2} matter in one alone.";
        InsightThin = "{0}: too few answers in {1}, so pay is withheld.";
        InsightThinRegion = "{0}: too few answers in {1}, so pay is withheld. {2} pools more countries and can be chosen as a place.";

        // Charts
        PayRangeTitle = "Pay range in {0}";
        PayRangeCaption = "Pay in US dollars a year";
        PayRangeSummary = "Median pay a year:";
        OfficialRangeTitle = "Official wages in {0}";
        OfficialRangeSummary = "No official group separates front end, back end and full stack: these are the groups that the shown roles fall under.";
        PayByTotalYearsTitle = "Pay by years of coding in {0}";
        PayByProYearsTitle = "Pay by professional years in {0}";
        PayByYearsCaption = "Pay in US dollars a year by years";
        PayByYearsSummary = "{0}: from {1} at {2} years to {3} at {4} years.";
        PayByYearsNone = "Too few answers to show pay by years here.";
        EvidenceTitle = "All evidence on pay in {0}";
        EvidenceCaption = "Every source in US dollars a year, each by its own definition";
        EvidenceSummary = "{0}: from {1} ({2}) to {3} ({4}). They do not measure the same thing and are never averaged.";
        EvidenceSingle = "One source speaks of pay here.";
        EvidenceSurvey2025 = "Survey 2025, total pay";
        EvidenceSurvey2024 = "Survey 2024, total pay";
        EvidenceRegion = "Survey 2025, {0}";
        EvidenceOfficial = "BLS 2025, {0}";
        EvidenceFormula = "{0}, 2023, base average";
        EvidenceUnknown = "{0}, base pay, undated";
        YearsTitle = "Years of coding in {0}";
        YearsSummary = "Median years of coding:";
        EducationTitle = "Highest education in {0}";
        EducationSummary = "Bachelor’s degree:";
        WorkModeTitle = "Where people work in {0}";
        WorkModeSummary = "Remote:";
        SizeTitle = "People in the organisation in {0}";
        SizeSummary = "Organisations of 10,000 or more:";
        UsageTitle = "Languages, frameworks and platforms used, world";
        UsageCaption = "Share of each role that uses it";
        UsageSummary = "The widest gap is {0}: {1} of {2} and {3} of {4} use it.";
        UsageNone = "There is no difference to show between the shown roles.";
        UsageSortLabel = "Sort by";
        SortDifference = "Difference";
        SortShare = "Share";
        SortName = "Name";
        NothingToSay = "Too few answers to show here.";
        NoteSurvey = "Self-reported total pay before tax, US dollars a year; a self-selected sample.";
        NoteOfficial = "Wages that employers report, US dollars a year; no bonus, no stock.";
        NoteBands = "Box: middle half. Hollow: 15 to 29 answers. ×: fewer than 15, withheld. Total and professional years are never mixed.";
        NoteEvidence = "Each source by its own definition; never averaged.";
        NoteShares = "Share of the answers of each role; roles with fewer than 30 answers are withheld.";
        NoteUsage = "Languages: survey 2025; frameworks and platforms: survey 2024. Of those who named at least one. The drawing holds the first seven of each, the table all.";
        NoteAnswers = "{0} answers";
        NoteLow = "{0} answers, few";
        NoteWithheld = "withheld, answers: {0}";
        NoteJobs = "{0} jobs";
        NoteFormula = "the band is a formula, not a spread of people";
        NoteUnknown = "no country, date, count or statistic given";
        StatisticCorner = "Statistic";
        BandCorner = "Years";
        AnswerCorner = "Answer";
        ValueColumn = "Value";
        ShowTable = "Table";
        ChartWord = "chart";
        ChartHelp = "Chart. Arrow keys visit the figures.";
        ChartSource = "Source: {0}";
        SpokenPay = "{0}: {1} {2} a year";
        SpokenBand = "{0}, middle half {1} to {2}, {3} answers";
        SpokenWithheld = "{0}: withheld, answers: {1}";
        SpokenShare = "{0}, {1}: {2}";
        ColumnRole = "Role";

        // Statistics
        StatisticN = "answers";
        StatisticMean = "mean";
        StatisticP10 = "10th percentile";
        StatisticP25 = "lower quartile";
        StatisticP50 = "median";
        StatisticP75 = "upper quartile";
        StatisticP90 = "90th percentile";
        StatisticMedianLow = "median, low end of 95 %";
        StatisticMedianHigh = "median, high end of 95 %";
        StatisticShare = "share";
        StatisticAverage = "average";
        StatisticLow = "low";
        StatisticHigh = "high";
        StatisticDifference = "difference";
        StatisticDifferenceLow = "difference, low end of 95 %";
        StatisticDifferenceHigh = "difference, high end of 95 %";
        EducationPrimary = "Primary school";
        EducationSecondary = "Secondary school";
        EducationSomeCollege = "Some college, no degree";
        EducationAssociate = "Associate degree";
        EducationBachelor = "Bachelor’s degree";
        EducationMaster = "Master’s degree";
        EducationProfessional = "Professional or doctoral degree";
        EducationOther = "Something else";
        WorkRemote = "Remote";
        WorkHybrid = "Hybrid";
        WorkInPerson = "In person";
        SizeJustMe = "Just me";
        SizeUnknown = "Does not know";

        // Basis of a figure
        BasisTitle = "Where this figure comes from";
        BasisClose = "Close";
        BasisComing = "One moment: its basis is being fetched.";
        BasisMethod = "Method and sources";
        BasisValue = "Figure";
        BasisWho = "Of whom";
        BasisMeasure = "Measure";
        BasisStatistic = "Statistic";
        BasisInterval = "95 % interval";
        NoInterval = "none published";
        BasisAnswers = "Answers (n)";
        BasisPlace = "Place";
        BasisSource = "Source";
        BasisPeriod = "Period";
        BasisReleased = "Released";
        BasisPopulation = "Population";
        BasisPay = "What is paid";
        BasisWarnings = "Know before use";
        BasisLicence = "Licence";
        MeasurePay = "pay a year";
        MeasureEmployment = "jobs";
        MeasureYearsTotal = "years of coding in total";
        MeasureYearsPro = "professional years of coding";
        GroupYearsTotal = "{0} years of coding";
        GroupYearsPro = "{0} professional years";
        GroupEducation = "education: {0}";
        GroupWorkMode = "work mode: {0}";
        GroupSize = "organisation of {0}";
        GroupLanguage = "uses {0}";
        GroupFramework = "uses {0}";
        GroupPlatform = "uses {0}";
        GroupAdjusted = "against {0} at equal years, education, organisation size and work mode";
        GroupRelative = "against the median of {0}";
    }
}

catalogue! {
    /// The key of a message around the comparison: head, foot, the page of sources, the page for
    /// addresses that are none. They are written into pages, so the program does not hold them.
    Frame {
        SkipLink = "Skip to the comparison";
        SiteNavigation = "Site";
        NavCompare = "Compare";
        NavMethod = "Method and sources";
        NavData = "Data";
        ScriptOff = "Script is off: this is the whole comparison as it stands, and roles and places are links. Live controls need script.";
        Credits = "Contains information from the Stack Overflow Annual Developer Survey, made available under the Open Database License (ODbL). Wages: US Bureau of Labor Statistics.";
        EverySource = "Every source, its licence and its limits";
        NothingLeaves = "No cookies, no storage, nothing leaves this page.";
        MethodDescription = "Where every figure comes from, the rules it is computed by, and what it cannot say.";
        NoSuchPage = "No such page";
        NoSuchPageText = "This address holds no page.";
        StartPage = "The comparison of front end, back end and full stack is the start page.";
        Publisher = "Publisher";
        Attribution = "Attribution";
        Address = "Address";
        SelfReportedPay = "total pay, self-reported (survey 2025)";
    }
}

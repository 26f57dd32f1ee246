//! What the page says by itself: head, controls, headings, answers to choices.
//!
//! Invariant: the first module of the program holds these and no other message, so a word that
//! only drawn content needs does not belong here.

catalogue! {
    /// The key of a message of head and controls.
    Control {
        // Head of the page
        TheName = "the {0}";
        TitleSingle = "{0}";
        TitleSingleIn = "{0} in {1}";
        TitleQuestion = "{0} or {1}?";
        TitleQuestionIn = "{0} or {1} in {2}?";
        SiteTitle = "{0} · Rolescope";

        // Controls
        RolesLabel = "Roles";
        RoleNumber = "Role {0}";
        MoveEarlier = "Move {0} earlier";
        MoveLater = "Move {0} later";
        RemoveRole = "Remove {0}";
        AddRole = "Add a role";
        PlaceControl = "Place: {0}";
        SeriesControl = "Pay series";
        SeriesSurvey2025 = "Survey 2025, total pay";
        SeriesSurvey2024 = "Survey 2024, total pay (US)";
        SeriesBls2025 = "Official wages, May 2025 (US)";
        SectionsControl = "Sections";
        DifferencesControl = "Differences only";
        PairLabel = "On narrow screens two roles show at a time";
        PairLeft = "Left";
        PairRight = "Right";

        // Said after a choice
        SaidAdded = "{0} added. Roles shown: {1}.";
        SaidRemoved = "{0} removed. Roles shown: {1}.";
        SaidReplaced = "{0} is shown now.";
        SaidMoved = "{0} moved to place {1}.";
        SaidPlace = "Showing {0}.";
        SaidSeries = "Showing {0}.";
        SaidDifferences = "Only rows that differ are shown.";
        SaidAllRows = "All rows are shown.";
        SaidNotLoaded = "The data for this choice could not be loaded, so the view stays as it was. Choose again to try again.";
        SaidNoMetros = "Metro areas could not be loaded: type another letter to try again.";
        SaidSections = "Sections shown: {0}.";

        // Charts
        ChartPayRange = "Pay range";
        ChartPayStanding = "Where do I stand";
        ChartPayDistribution = "Distribution of pay";
        ChartPayByYears = "Pay by years";
        ChartPayAtYears = "Pay at my years";
        ChartPayByPlace = "Pay by place";
        ChartPayByState = "Official wages by state";
        ChartPayByGroup = "Pay by work mode, size and technology";
        ChartPayDifference = "One against the other";
        ChartPayOverTime = "2024 against 2025";
        ChartPayEvidence = "All evidence on pay";
        ChartPayReconciled = "Why do two figures disagree";
        ChartRangeXray = "Range X-ray";
        ChartWeekMap = "My week";
        ChartInterests = "What I like";
        ChartSkillSets = "Skills shared and apart";
        ChartSkillFit = "My skills";
        ChartBreakEven = "What a move takes";
        ChartMoveAssumptions = "What moves the answer";
        ChartPathFan = "Paths ahead";
        ChartUsage = "Languages, frameworks and platforms";
        ChartEducation = "Highest education";
        ChartYears = "Years of coding";
        ChartWorkMode = "Where people work";
        ChartOrganisationSize = "Size of the organisation";
        MoneyControl = "Pay: {0}";
        Yearly = "a year";
        Monthly = "a month";
        Hourly = "an hour";
        SaidMoney = "Pay is shown in {0}.";
        SaidSet = "Now shown: {0}.";
        SaidKept = "Kept in this browser until you forget it.";
        SaidNotKept = "This browser does not let the page keep anything.";
        SaidLinked = "Now part of the link, after #: copy the address to take it along.";
        SaidForgotten = "Forgotten: fields, link and storage are empty.";
        SaidExported = "{0} is ready.";
        SaidNoPicture = "This browser cannot make the picture: take the SVG instead.";
        SaidChart = "{0} alone is shown.";
        SaidComparison = "The whole comparison is shown.";

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

        // The dialog with the basis of a figure
        BasisTitle = "Where this figure comes from";
        BasisClose = "Close";
        BasisComing = "One moment: its basis is being fetched.";
        BasisMethod = "Method and sources";
    }
}

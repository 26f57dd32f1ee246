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
        TitleList = "{0} and {1}";
        HeadPay = "Pay: {0}";
        HeadWork = "The work of {0}";
        HeadSkills = "Skills of {0}";
        HeadTools = "Tools of {0}";
        HeadEntry = "Getting in as {0}";
        HeadPath = "Career path of {0}";
        HeadQuestions = "Questions about {0}";
        HeadMove = "Change role: {0} to {1}";
        SiteTitle = "{0} · Rolescope";

        // Views
        ViewsLabel = "Views";
        ViewOverview = "Overview";
        ViewPay = "Pay";
        ViewWork = "Work";
        ViewSkills = "Skills";
        ViewTools = "Tools";
        ViewEntry = "Getting in";
        ViewPath = "Career path";
        ViewQuestions = "Questions";
        ViewAll = "All";
        ViewFit = "Role fit";
        ViewStanding = "Your pay";
        ViewMoves = "Change role";
        ViewWhy = "Why figures differ";
        JumpTo = "Jump to:";
        JumpYears = "By experience";
        JumpPlace = "By place";
        JumpEvidence = "Evidence";
        JumpDay = "A working day";
        JumpEducation = "Education";
        JumpCorrections = "Corrections";
        StandsOut = "What stands out";
        Situation = "Your situation";

        // Controls
        RolesLabel = "Roles";
        RoleNumber = "Role {0}";
        MoveEarlier = "Move {0} earlier";
        MoveLater = "Move {0} later";
        RemoveRole = "Remove {0}";
        AddRole = "Add role";
        PlaceControl = "Place: {0}";
        SeriesControl = "Pay series";
        SeriesSurvey2025 = "Survey 2025, total pay";
        SeriesSurvey2024 = "Survey 2024, total pay (US)";
        SeriesBls2025 = "Official wages, May 2025 (US)";
        ExperienceControl = "Experience";
        ExperienceAny = "Any experience";
        ExperienceTotal = "{0} years of coding";
        ExperiencePro = "{0} professional years";
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
        SaidExperience = "Pay of people with {0} years of experience.";
        SaidAnyExperience = "Pay of people with any experience.";

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
        SaidComparison = "Back among the other charts.";

        // Sections
        SectionGlance = "At a glance";
        SectionPay = "Pay";
        SectionDuties = "Duties";
        SectionSkills = "Skills";
        SectionTools = "Tools";
        SectionRequirements = "Getting in";
        SectionWork = "Working life";
        SectionPath = "Career path";
        SectionQuestions = "Questions";

        // The dialog with the basis of a figure
        BasisTitle = "Where this figure comes from";
        BasisClose = "Close";
        BasisComing = "One moment: its basis is being fetched.";
        BasisMethod = "Method and sources";
    }
}

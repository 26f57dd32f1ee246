//! Messages of the page itself: head, controls, headings, answers to choices.
//!
//! Invariant: the first module of the program holds these and no other message, so a word that only drawn content needs
//! does not belong here.

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
        FitStepSkills = "1. What you can do";
        FitStepLikes = "2. What you like";
        FitStepWeek = "3. Your week";
        FitStepResult = "Result";
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
        SeriesControl = "Pay data";
        SeriesSurvey2025 = "Survey 2025, total pay";
        SeriesSurvey2024 = "Survey 2024, total pay (US)";
        SeriesBls2025 = "Official wages, May 2025 (US)";
        ExperienceControl = "Experience";
        ExperienceAny = "Any experience";
        ExperienceTotal = "{0} years of coding";
        ExperiencePro = "{0} professional years";
        YearsOver = "over {0}";
        DifferencesControl = "Differences only";
        PairLabel = "On narrow screens you see two roles at a time";
        PairLeft = "Left";
        PairRight = "Right";

        // Said after a choice
        SaidAdded = "{0} added. Roles shown: {1}.";
        SaidRemoved = "{0} removed. Roles shown: {1}.";
        SaidReplaced = "{0} is shown now.";
        SaidMoved = "{0} moved to position {1}.";
        SaidPlace = "Showing {0}.";
        SaidSeries = "Showing {0}.";
        SaidDifferences = "Only rows that differ are shown.";
        SaidAllRows = "All rows are shown.";
        SaidNotLoaded = "This choice could not be loaded, so nothing changed. Choose again to retry.";
        SaidNoMetros = "Metro areas could not be loaded. Type another letter to try again.";
        SaidExperience = "Pay of people with {0} years of experience.";
        SaidAnyExperience = "Pay of people with any experience.";

        // Charts
        ChartPayRange = "Pay range";
        ChartPayStanding = "How your pay compares";
        ChartPayDistribution = "Pay distribution";
        ChartPayByYears = "Pay by experience";
        ChartPayAtYears = "Pay at your experience";
        ChartPayByPlace = "Pay by place";
        ChartPayByState = "Official wages by state";
        ChartPayByGroup = "Pay by work mode, organisation size and technology";
        ChartPayDifference = "Compare two roles";
        ChartPayOverTime = "Pay in 2024 and 2025";
        ChartPayEvidence = "All evidence on pay";
        ChartPayReconciled = "Why two figures differ";
        ChartRangeXray = "Check a pay range";
        ChartWeekMap = "Your week";
        ChartInterests = "What you like";
        ChartSkillSets = "Shared skills and tools";
        ChartSkillFit = "Which roles your skills fit";
        ChartBreakEven = "When a move pays back";
        ChartMoveAssumptions = "Which assumption matters most";
        ChartOutlook = "Job outlook";
        ChartPathFan = "Two career paths";
        ChartUsage = "Languages, frameworks and platforms";
        ChartEducation = "Highest education";
        ChartYears = "Coding experience";
        ChartWorkMode = "Where people work";
        ChartOrganisationSize = "Organisation size";
        MoneyControl = "Pay: {0}";
        MoneyShown = "{0} {1}";
        MoneyShownPpp = "{0} {1}, PPP";
        MoneyShownRpp = "{0} {1}, RPP";
        Yearly = "a year";
        Monthly = "a month";
        Hourly = "an hour";
        SaidMoney = "Pay is shown in {0}.";
        SaidSet = "Now shown: {0}.";
        SaidKept = "Kept in this browser until you delete it.";
        SaidNotKept = "This browser does not allow the page to store anything.";
        SaidLinked = "Added to the link, after #. Copy the address to keep it.";
        SaidForgotten = "Deleted: the fields, the link and the storage are empty.";
        SaidExported = "{0} is ready.";
        SaidNoPicture = "This browser cannot make the picture. Save the SVG instead.";
        SaidChart = "Now shown: {0}.";
        SaidComparison = "The full comparison is shown.";

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
        BasisComing = "Loading the details of this figure.";
        BasisMethod = "Method and sources";
    }
}

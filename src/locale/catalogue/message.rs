//! Messages about figures and roles: tables, charts, sentences, bases.
//!
//! Invariant: drawn content alone names these, so they travel with what draws.

catalogue! {
    /// The key of a message of drawn content.
    Message {
        // Words
        And = "and";
        ListAnd = "{0} and {1}";
        FromTo = "{0} to {1}";
        InPlace = "in {0}";
        FromToYears = "{0} to {1} years";
        DateForm = "{0}-{1}-{2}";
        AmountForm = "{0}{1}";
        NotGiven = "not given";
        NotPart = "not part of it";

        // Head of the page
        AlsoKnownAs = "Also known as: {0}.";

        // Controls
        FindPlace = "Find a place";
        NoPlaceFound = "No place matches “{0}”.";
        PlacesRegions = "World and regions";
        PlacesCountries = "Countries";
        RowsHidden = "Identical rows hidden: {0}";
        RowsSame = "Rows that are the same for all roles: {0}";

        // Sections
        MoreRows = "Show {0} more";
        RelatedRoles = "Related roles";
        ProfileNotes = "Corrections to two published profiles";
        ProfileSays = "{0}: {1}";
        CompareLink = "Compare: {0}";
        OpenRole = "Full profile: {0}";

        // Tools
        LedeFit = "Say what you can do, what you like and how you want to spend your week. Each role then shows how much of it you already have.";
        LedeStanding = "Type your pay and see where it stands among the answers for the same role and place.";
        LedeMoves = "Choose the role you have and the one you want: what you would have to learn, how long it takes and when it pays back.";
        LedeWhy = "Two sources rarely give the same figure for the same role. Here each step between them has a name and a size.";
        EntryStanding = "Your pay";
        EntryStandingText = "Against people with your experience, in your place.";
        EntryFit = "Role fit";
        EntryFitText = "From your skills, what you like, your ideal week.";
        EntryMoves = "Change role";
        EntryMovesText = "Hours to learn, months to break even.";
        EntryWhy = "Why figures differ";
        EntryWhyText = "Two sites, two figures for the same role. See why, step by step.";
        MovesAll = "From one role to another";
        MovesFrom = "From {0}";
        CorrectedHere = "Corrections to two published profiles: {0}";

        // At a glance
        GlanceCaption = "The roles at a glance";
        RowAbout = "What it is about";
        RowEnjoy = "What people like about it";
        RowMedianPay = "Median pay {0}";
        RowOwnDuties = "Core duties";
        RowMostUsed = "Most used";
        RowOnlyHere = "Only in this role";
        RowPath = "Career path";
        RowOutlook = "Projected jobs";
        RowFirstYears = "First two years";
        RowLaterYears = "11 to 20 years";
        PlaceAndSource = "{0}, {1}";
        TooFewSo = "too few answers, so: {0}";
        GlanceLeftOut = "Not shown for {0}: pay in the first two and at 11 to 20 professional years, and remote work, which the survey of 2024 has for the United States alone.";
        SeeMore = "more";
        SeeMoreOf = "{0}: more";
        RowRemote = "Remote";
        RowTitles = "Also advertised as";
        IntervalAndAnswers = "95 % interval {0} to {1}, {2} answers";
        WithheldAnswers = "not shown: {0} of the 15 answers needed";
        NoAnswers = "no answers";
        NameAndShare = "{0} {1}";
        AnyExperience = "any experience";
        PlaceWithYears = "{0} with {1}";

        // Duties, skills, tools
        DutiesCaption = "Duties of the roles";
        DutyCorner = "Duty";
        WeightCore = "core";
        WeightOften = "often";
        WeightSometimes = "sometimes";
        KindInterface = "Interfaces";
        KindService = "Services";
        KindData = "Data";
        KindQuality = "Quality";
        KindOperation = "Operations";
        KindPeople = "People and planning";
        KindDevice = "Devices";
        SkillsCaption = "Skills of the roles";
        SkillCorner = "Skill";
        LevelEssential = "essential";
        LevelValuable = "valuable";
        LevelBonus = "bonus";
        ToolsCaption = "Tools of the roles";
        ToolCorner = "Tool";
        ToolsLanguages = "Languages";
        ToolsFrameworks = "Frameworks";
        ToolsDataStores = "Data stores";
        ToolsPlatforms = "Platforms";
        ToolsPractices = "Practices";
        ToolsDevices = "Hardware and instruments";

        // Links to charts
        BackToView = "Back to {0}";
        OtherCharts = "Other charts";
        MoreCharts = "More: {0}";
        OpenAlone = "Open this chart on its own page";
        ExportAs = "Save";
        HowSure = "How sure?";

        // Roles
        FindRole = "Find a role or job title";
        TitleLeadsTo = "{0} → {1}";
        RolesMore = "and {0} more. Keep typing to narrow the list.";
        NoRoleFound = "No role or job title matches “{0}”.";

        // Places
        PlacesHelp = "Regions and countries have data from survey 2025. Type a name to find US states and 503 metro areas too: they have official wages.";
        PlacesStates = "US states and territories";
        PlacesMetros = "US metro areas";
        PlacesMore = "and {0} more. Keep typing to narrow the list.";
        PlaceHasToo = "also {0}";
        PlaceHasOnly = "{0} only";

        // Money
        MoneyCurrency = "Currency";
        MoneyPeriod = "Pay period";
        MoneyPrices = "Prices";
        PricesNominal = "as paid";
        PricesPpp = "at US prices, to compare countries";
        PricesRpp = "at average US prices, to compare states";
        HoursLabel = "Paid hours in a year";
        HoursUsual = "Usually {0}. Used for hourly pay only.";
        MoneyPlain = "US dollars a year, as the sources state them.";
        PerYear = "a year";
        PerMonth = "a month";
        PerHour = "an hour";
        UsDollars = "US dollars";
        PayUnit = "{0} {1}";
        AtPpp = "at US prices (PPP)";
        AtRpp = "at average US prices (RPP)";
        NoPriceLevel = "no price level known";
        MoneyRate = "1 US dollar is {0} {1} (European Central Bank reference rate, {2}). The survey converted other currencies into dollars at the rates of its time.";
        MoneyMonths = "Monthly pay is yearly pay divided by 12.";
        MoneyHours = "Hourly pay is yearly pay divided by {0} paid hours.";
        MoneyPpp = "Prices in {0} are {1} times those in the United States ({2}), and pay is divided by that. This is the World Bank’s purchasing power parity over the mean exchange rate.";
        MoneyRpp = "Prices in {0} are {1}, where the United States is 100 (regional price parity, BEA, {2}). Pay is divided by that level.";
        MoneyEachLevel = "Pay in each place is at that place’s own price level. Places without a price level are not shown.";
        MoneyOwnLevel = "Prices in {0} are the ones that other places are compared with.";
        MoneyNoLevel = "There is no price level for {0}, so no pay is shown at these prices.";

        // Requirements, work, path
        RequirementsCaption = "What the roles require";
        RowEducation = "Usual education";
        RowDegree = "Bachelor’s degree or higher";
        RowOtherWays = "Other ways in";
        RowExperience = "Experience";
        RowYearsSpread = "Coding experience (middle half)";
        WorkCaption = "Working life in the roles";
        RowDay = "A working day";
        RowWorksWith = "Works with";
        RowConditions = "Working conditions";
        RowBenefits = "Benefits beyond pay";
        RowMisunderstandings = "Common misunderstandings";
        Claim = "“{0}”";
        PathCaption = "Career steps of the roles";
        StepNumber = "Step {0}";
        YearsFrom = "{0} years or more";
        YearsFromTo = "{0} to {1} years";
        StepShort = "{0}: median {1}";
        StepPay = "Median pay of people with {0} professional years: {1} (middle half {2} to {3}; {4} answers).";
        StepPayWithheld = "Pay of people with {0} professional years is not shown: {1} of the 15 answers needed.";
        StepPayUnknown = "The survey has no answers of people with {0} professional years.";
        PathPay = "Median pay by professional years";
        PathPayCell = "{0} (middle half {1} to {2}; {3} answers)";
        StepOtherRole = "{0}: median pay {1} ({2}).";

        // Insights
        InsightPay = "Median {2} pay in {0} is {6} higher than {3} pay: {4} against {5} ({1}; 95 % interval {7} to {8}).";
        InsightPayMoney = "Median pay in {0} is {4} for {2} and {5} for {3} ({1}). The difference is {6} (95 % interval {7} to {8}).";
        InsightAdjusted = "At equal years, education, company size and work mode, average {0} pay in the United States is {2} higher than {1} pay ({3} to {4}; survey 2024): an association, not a cause.";
        InsightUnadjusted = "By role alone it is {0} ({1} to {2}).";
        InsightNoDifference = "There is no clear difference between median {2} and {3} pay in {0}: {4} and {5} ({1}). The difference is {6}, and could be anything from {7} to {8}.";
        InsightNotCompared = "Roles are not compared in {0} ({1}): countries differ in pay, and too few answers are from the same ones.";
        PlaceAtMix = "{0} at one mix of countries";
        InsightSinglePay = "Median {2} pay in {0} is {3} ({1}; 95 % interval {4} to {5}; {6} answers).";
        InsightAdjustedUnclear = "At equal years, education, company size and work mode, survey 2024 does not decide whether average {0} pay in the United States is higher than {1} pay: {2}, between {3} and {4}.";
        InsightSkills = "{0} of {1} skills are essential or valuable in all the roles shown, {2} in only one.";
        InsightThin = "{0}: too few answers in {1} to show pay.";
        InsightThinRegion = "{0}: too few answers in {1} to show pay. Choose {2} to see several countries together.";

        // Charts
        PayRangeTitle = "Pay range in {0}";
        PayRangeCaption = "Pay in {0}";
        PayRangeSummary = "Median pay {0}:";
        OfficialRangeTitle = "Official wages in {0}";
        OfficialRangeSummary = "Official statistics do not separate front end, back end and full stack. These are the groups that include the roles shown.";
        PayByTotalYearsTitle = "Pay by years of coding in {0}";
        PayByProYearsTitle = "Pay by professional years in {0}";
        PayByYearsCaption = "Pay by years of experience, in {0}";
        PayByYearsSummary = "{0}: people with {2} years have a median of {1}, people with {4} years one of {3}. They are different people, not one career.";
        PayByYearsOne = "{0}: people with {2} years have a median of {1}. The other bands have fewer than 30 answers.";
        PayByYearsNone = "No band of years has 30 answers here, so none is named.";
        EvidenceTitle = "All evidence on pay in {0}";
        EvidenceCaption = "Every source, in {0}; each has its own definition of pay";
        EvidenceSummary = "{0}: figures go from {1} ({2}) to {3} ({4}). The sources measure different things, so they are never averaged.";
        EvidenceSingle = "Only one source has pay here.";
        EvidenceSurvey2025 = "Survey 2025, total pay";
        EvidenceSurvey2024 = "Survey 2024, total pay";
        EvidenceRegion = "Survey 2025, {0}";
        EvidenceOfficial = "BLS 2025, {0}";
        EvidenceFormula = "{0}, 2023, base average";
        EvidenceUnknown = "{0}, pay unclear, no date";
        YearsTitle = "Coding experience in {0}";
        YearsSummary = "Median years of coding:";
        EducationTitle = "Highest education in {0}";
        EducationSummary = "Share with a bachelor’s degree or higher:";
        OutlookTitle = "Jobs in the United States, {0} to {1}";
        OutlookSummary = "Change of jobs in the United States, projected:";
        OutlookChange = "Change from {0} to {1}";
        OutlookCorner = "Occupation group";
        OutlookJobs = "Jobs in {0}";
        OutlookExpected = "Jobs projected for {0}";
        OutlookChangeShort = "Change";
        OutlookOpenings = "Openings a year";
        OutlookQuality = "How it was checked";
        OutlookSpoken = "{0}: {1}";
        NoteOutlook = "A projection, not a count. Dot: the change that is projected, on a line that begins at no change. Openings: new jobs and those of people who leave the occupation. Groups are wider than roles.";
        WorkModeTitle = "Where people work in {0}";
        WorkModeSummary = "Share who work remotely:";
        SizeTitle = "Organisation size in {0}";
        SizeSummary = "Share in organisations of 10,000 people or more:";
        UsageTitle = "Languages, frameworks and platforms used worldwide";
        UsageCaption = "Share of people in each role who use it";
        UsageSummary = "Worldwide, {0} differs most: between {3} and {4} of {1} and between {5} and {6} of {2} use it.";
        UsageReach = "named any";
        UsageUnfound = "No item matches “{0}”.";
        UsageNone = "There is no difference to show between these roles.";
        UsageSortLabel = "Sort by";
        SortDifference = "Difference";
        SortShare = "Share";
        SortName = "Name";
        NothingToSay = "There are too few answers to show here.";
        NoteSurvey = "Self-reported total pay before tax, {0}, from people who chose to take part. Box: middle half. Line: 10th to 90th percentile. Dotted frame: 95 % interval of the median. Small diamond: mean.";
        NoteOfficial = "Wages reported by employers, {0}, without bonus or stock. Box: middle half. Line: 10th to 90th percentile. Small diamond: mean.";
        NoteBands = "Box: middle half. Hollow: 15 to 29 answers. ×: fewer than 15 answers, not shown. Years of coding in total and professional years are never mixed.";
        NoteEvidence = "Each source has its own definition of pay. The figures are never averaged.";
        NoteShares = "Share of the answers in each role. Roles with fewer than 30 answers are not shown.";
        UsageGroup = "Group";
        UsageAll = "all groups";
        FindUsage = "Find an item";
        OftenWith = "People who use it also use";
        WithShare = "{0} ({1} of them, {2} of all)";
        NoteUsage = "Languages: survey 2025. Frameworks and platforms: survey 2024. Shares are of people who named at least one. The drawing shows the first {0} of each group, the table shows all.";
        NoteAnswers = "{0} answers";
        NoteLow = "only {0} answers";
        NoteWithheld = "too few answers: {0}";
        NoteJobs = "{0} jobs";
        NoteFormula = "the range is a formula, not a spread of pay";
        NoteUnknown = "no country, date, count or statistic given";
        StatisticCorner = "Statistic";
        BandCorner = "Years";
        AnswerCorner = "Answer";
        ValueColumn = "Value";
        ShowTable = "Table";
        ChartWord = "chart";
        ChartHelp = "Chart. Use the arrow keys to read each figure.";
        ChartSource = "Source: {0}";
        SpokenPay = "{0}: {1} {2} {3}";
        SpokenBand = "{0}, middle half {1} to {2}, {3} answers";
        SpokenWithheld = "{0}: too few answers ({1})";
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
        StatisticMedianLow = "median, low end of 95 % interval";
        StatisticMedianHigh = "median, high end of 95 % interval";
        StatisticShare = "share";
        StatisticShareAlso = "share who also named {0}";
        StatisticLeastShare = "least share of all in the role";
        StatisticAverage = "average";
        StatisticLow = "low";
        StatisticHigh = "high";
        StatisticDifference = "difference";
        StatisticDifferenceLow = "difference, low end of 95 % interval";
        StatisticP50ByEmployer = "median of the employers’ medians";
        StatisticTenLargestShare = "share of the ten largest filers";
        StatisticAtPrevailingWage = "share at exactly the prevailing wage";
        StatisticDifferenceHigh = "difference, high end of 95 % interval";
        EducationPrimary = "Primary school";
        EducationSecondary = "Secondary school";
        EducationSomeCollege = "Some college, no degree";
        EducationAssociate = "Associate degree";
        EducationBachelor = "Bachelor’s degree";
        EducationMaster = "Master’s degree";
        EducationDegree = "Bachelor’s degree or higher";
        EducationProfessional = "Professional or doctoral degree";
        EducationOther = "Something else";
        WorkRemote = "Remote";
        WorkHybrid = "Hybrid";
        WorkInPerson = "In person";
        SizeJustMe = "one person";
        SizeUnder100 = "under 100";
        SizeUnknown = "not known";

        // Basis of a figure
        BasisValue = "Figure";
        BasisSure = "How sure";
        BasisShown = "Shown as";
        BasisWho = "Who is counted";
        WhoNamed = "everyone who named {0}, whatever their role";
        WhoNamedBesideFramework = "everyone who named {0} and at least one framework, whatever their role";
        WhoNamedBesidePlatform = "everyone who named {0} and at least one platform, whatever their role";
        BasisMeasure = "Measure";
        BasisStatistic = "Statistic";
        BasisInterval = "95 % interval";
        NoInterval = "none published";
        BasisAnswers = "Answers (n)";
        BasisFilings = "Filings (n)";
        BasisTrimmed = "Left out";
        BasisPlace = "Place";
        BasisSource = "Source";
        BasisPeriod = "Period";
        BasisReleased = "Released";
        BasisPopulation = "Population";
        BasisPay = "What pay includes";
        BasisWarnings = "Limitations";
        BasisLicence = "Licence";
        BasisWrong = "Something wrong?";
        BasisReport = "Report this figure";
        MeasurePay = "yearly pay";
        MeasureEmployment = "jobs";
        MeasureProjected = "projected jobs";
        MeasureOpenings = "projected openings a year";
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
        GroupAlso = "also uses {0}";
        GroupAdjusted = "compared with {0} at equal years, education, organisation size and work mode";
        GroupRelative = "compared with the median of {0}";

        // Links to moves
        MovesOut = "Move from this role";
        MovesInto = "Move to this role";
        MoveOut = "To {0}";
        MoveInto = "From {0}";

        // The way to the jobs of the site that shows an element
        JobsOfRole = "{0} jobs";
        JobOfRole = "{0} job";
        JobsAt = "{0} at {1}";
        JobsOpen = "{0} {1} at {2}";
        JobsNone = "No {0} at {1} now";

        // Under headings
        Lede = "See what each role does, requires and pays, side by side. The figures come from survey answers and official wages. Every figure names its source.";
        LedeSingle = "See what the role does, requires and pays. The figures come from survey answers and official wages. Every figure names its source.";
        PayIntro = "The box holds the middle half of the answers, the line four in five. The dotted frame is the range that chance alone allows for the median (95 %).";
        DutiesIntro = "Core, often or sometimes: how much each duty is part of a role.";
        SkillsIntro = "Essential, valuable or a bonus: this is our own judgement, not a count.";
        ToolsIntro = "The percentage is the share of people who use it, where the survey asks. The rating beside it is our own judgement.";
        RequirementsIntro = "Education and years of coding as the survey finds them, and ways in that it does not count.";
        WorkIntro = "A working day, the people, the conditions, and where people work.";
        PathIntro = "Usual steps and professional years. Pay is the median of different people with those years, not of one career (survey 2024, United States).";
        QuestionsIntro = "Each question has an answer for each role.";
    }
}

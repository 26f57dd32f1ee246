//! What is said of figures and roles: tables, charts, sentences, bases.
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
        NoPlaceFound = "No place has these letters.";
        PlacesRegions = "World and regions";
        PlacesCountries = "Countries";
        RowsHidden = "Identical rows hidden: {0}";
        RowsSame = "Rows the same in all shown roles: {0}";

        // Sections
        MoreRows = "{0} more in this section";
        RelatedRoles = "Related roles";
        ProfileNotes = "Corrections to two published profiles";
        ProfileSays = "{0}: {1}";
        CompareLink = "{0} side by side";
        OpenRole = "{0} in full";

        // Tools
        LedeFit = "Say what you can do, what you like and how you want to spend your week. Each role then shows how much of it you already have.";
        LedeStanding = "Type your pay and see where it stands among people in the same role and place.";
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
        GlanceCaption = "The shown roles at a glance";
        RowAbout = "What it is about";
        RowEnjoy = "People who like it enjoy";
        RowMedianPay = "Median pay {0}";
        RowOwnDuties = "Its own duties";
        RowMostUsed = "Most used";
        RowOnlyHere = "Only in this role";
        RowDegrees = "Degree";
        RowPath = "Career path";
        RowFirstYears = "First two years";
        RowLaterYears = "11 to 20 years";
        DegreeShares = "bachelor’s {0} · master’s {1}";
        PlaceAndSource = "{0}, {1}";
        TooFewSo = "too few answers, so: {0}";
        GlanceLeftOut = "Not shown for {0}: pay in the first two and at 11 to 20 professional years, and remote work. The survey of 2024 has them for the United States alone.";
        SeeMore = "more";
        SeeMoreOf = "{0}: more";
        RowRemote = "Remote";
        RowTitles = "Titles that mean it";
        IntervalAndAnswers = "95 % interval {0} to {1}, {2} answers";
        WithheldAnswers = "withheld: {0} of the 15 answers that are needed";
        NoAnswers = "no answers";
        NameAndShare = "{0} {1}";
        AnyExperience = "any experience";
        PlaceWithYears = "{0} with {1}";

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

        // Links to charts
        BackToView = "Back to {0}";
        OtherCharts = "Other charts";
        MoreCharts = "More: {0}";
        OpenAlone = "Open this chart on its own page";
        ExportAs = "Save";
        HowSure = "How sure?";

        // Roles
        FindRole = "Find a role or title";
        TitleLeadsTo = "{0} → {1}";
        RolesMore = "and {0} more: type a further letter";
        NoRoleFound = "No role or title has these letters.";

        // Places
        PlacesHelp = "Regions and countries have survey 2025. Type to find US states and 503 metro areas as well: official wages speak of them.";
        PlacesStates = "States and territories of the United States";
        PlacesMetros = "Metro areas of the United States";
        PlacesMore = "and {0} more: type a further letter";
        PlaceHasToo = "also {0}";
        PlaceHasOnly = "{0} only";

        // Money
        MoneyCurrency = "Money";
        MoneyPeriod = "Pay for";
        MoneyPrices = "Prices";
        PricesNominal = "as paid";
        PricesPpp = "at US prices, between countries";
        PricesRpp = "at mean US prices, between states";
        HoursLabel = "Paid hours a year";
        HoursUsual = "{0} unless you say otherwise; counts for pay an hour";
        MoneyPlain = "US dollars a year, as the sources state them.";
        PerYear = "a year";
        PerMonth = "a month";
        PerHour = "an hour";
        UsDollars = "US dollars";
        PayUnit = "{0} {1}";
        AtPpp = "at US prices (PPP)";
        AtRpp = "at mean US prices (RPP)";
        NoPriceLevel = "no price level known";
        MoneyRate = "1 US dollar is {0} {1}: reference rate of the European Central Bank, {2}. The survey put other money into dollars at rates of its own time.";
        MoneyMonths = "A month is a twelfth of a year.";
        MoneyHours = "A year has {0} paid hours.";
        MoneyPpp = "Prices in {0} are {1} of those in the United States (World Bank purchasing power parity over the mean exchange rate, {2}): pay is divided by that.";
        MoneyRpp = "Prices in {0} are {1} where the United States is 100 (regional price parity, BEA, {2}): pay is divided by that.";
        MoneyEachLevel = "Each place is at its own price level; a place without one is not shown.";
        MoneyOwnLevel = "Prices in {0} are those that others are measured by.";
        MoneyNoLevel = "There is no price level for {0}, so its pay is not shown at these prices.";

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
        InsightPayMoney = "In {0} ({1}) the median {2} pay differs from {3} by {4} (95 % interval {5} to {6}): {7} against {8}.";
        InsightAdjusted = "; at equal years, education, company size and work mode {0} ({1} to {2}; survey 2024, an association, not a cause)";
        InsightNoDifference = "In {0} ({1}) there is no clear difference between the median pay of {2} and {3}: {4} and {5}.";
        InsightSinglePay = "In {0} ({1}) the median {2} pay is {3} (95 % interval {4} to {5}; {6} answers).";
        InsightAdjustedClear = "At equal years, education, company size and work mode {0} pay in the United States (survey 2024) differs from {1} by {2} ({3} to {4}): an association, not a cause.";
        InsightAdjustedUnclear = "At equal years, education, company size and work mode there is no clear difference between {0} and {1} pay in the United States (survey 2024): {2} ({3} to {4}).";
        InsightSkills = "{0} of {1} skills matter in all shown roles; {2} matter in one alone.";
        InsightThin = "{0}: too few answers in {1}, so pay is withheld.";
        InsightThinRegion = "{0}: too few answers in {1}, so pay is withheld. {2} pools more countries: choose it to see them together.";

        // Charts
        PayRangeTitle = "Pay range in {0}";
        PayRangeCaption = "Pay in {0}";
        PayRangeSummary = "Median pay {0}:";
        OfficialRangeTitle = "Official wages in {0}";
        OfficialRangeSummary = "No official group separates front end, back end and full stack: these are the groups that the shown roles fall under.";
        PayByTotalYearsTitle = "Pay by years of coding in {0}";
        PayByProYearsTitle = "Pay by professional years in {0}";
        PayByYearsCaption = "Pay in {0}, by years";
        PayByYearsSummary = "{0}: from {1} at {2} years to {3} at {4} years.";
        PayByYearsOne = "{0}: {1} at {2} years; the other bands have too few answers.";
        PayByYearsNone = "Too few answers to show pay by years here.";
        EvidenceTitle = "All evidence on pay in {0}";
        EvidenceCaption = "Every source in {0}, each by its own definition";
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
        UsageUnfound = "No item here has “{0}” in its name.";
        UsageNone = "There is no difference to show between the shown roles.";
        UsageSortLabel = "Sort by";
        SortDifference = "Difference";
        SortShare = "Share";
        SortName = "Name";
        NothingToSay = "Too few answers to show here.";
        NoteSurvey = "Self-reported total pay before tax, {0}; a self-selected sample. Box: middle half; line: 10th to 90th percentile; dotted frame: 95 % interval of the median; small diamond: mean.";
        NoteOfficial = "Wages that employers report, {0}; no bonus, no stock. Box: middle half; line: 10th to 90th percentile; small diamond: mean.";
        NoteBands = "Box: middle half. Hollow: 15 to 29 answers. ×: fewer than 15, withheld. Total and professional years are never mixed.";
        NoteEvidence = "Each source by its own definition; never averaged.";
        NoteShares = "Share of the answers of each role; roles with fewer than 30 answers are withheld.";
        UsageGroup = "Group";
        UsageAll = "all groups";
        FindUsage = "Find an item";
        OftenWith = "Its users also use";
        WithShare = "{0} ({1} of them, {2} of all)";
        NoteUsage = "Languages: survey 2025; frameworks and platforms: survey 2024. Of those who named at least one. The drawing holds the first {0} of each, the table all.";
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
        SpokenPay = "{0}: {1} {2} {3}";
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
        StatisticShareAlso = "share who also named {0}";
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
        SizeUnder100 = "under 100";
        SizeUnknown = "Does not know";

        // Basis of a figure
        BasisValue = "Figure";
        BasisSure = "How sure";
        BasisShown = "Shown as";
        BasisWho = "Of whom";
        WhoNamed = "everyone who named {0}, whatever their role";
        WhoNamedBesideFramework = "everyone who named {0} and at least one framework, whatever their role";
        WhoNamedBesidePlatform = "everyone who named {0} and at least one platform, whatever their role";
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
        GroupAlso = "also uses {0}";
        GroupAdjusted = "against {0} at equal years, education, organisation size and work mode";
        GroupRelative = "against the median of {0}";

        // Links to moves
        MovesOut = "Moves out of this role";
        MovesInto = "Moves into this role";
        MoveOut = "To {0}";
        MoveInto = "From {0}";

        // Under headings
        Lede = "What each role does, what it takes and what it pays, side by side, from survey answers and official wages. Every figure says where it comes from.";
        LedeSingle = "What the role is, what it takes and what it pays, from survey answers and official wages. Every figure says where it comes from.";
        PayIntro = "Half of the answers lie in the box, four in five on the line. The dotted frame is how sure the median is.";
        DutiesIntro = "Core, often or now and then: how far each duty belongs to a role.";
        SkillsIntro = "Essential, valuable or a bonus: our own judgement, not a count.";
        ToolsIntro = "Where the survey asks, the share that uses it; beside it our own judgement of how much it matters.";
        RequirementsIntro = "Education and years as the survey finds them, and the ways in that it does not count.";
        WorkIntro = "A day, the people, the conditions, and where people work.";
        PathIntro = "Usual steps and professional years. Pay is the median of the survey band of those years in the United States, 2024.";
        QuestionsIntro = "Each question is answered from the side of each role.";
    }
}

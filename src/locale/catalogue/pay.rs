//! What is said of pay that a visitor works with: their own, by place and group, one role against
//! the other, one source against the other.
//!
//! Invariant: the charts of pay alone name these.

catalogue! {
    /// The key of a message about pay.
    PayMessage {
        // What visitors say of themselves
        MyPay = "My pay";
        MyYearsTotal = "My years of coding in total";
        MyYearsPro = "My professional years";
        MyLink = "Put it into the link";
        MyStorage = "Keep it in this browser";
        MyForget = "Forget it";
        MineLabel = "your pay {0}";
        MineSpoken = "your pay: {0} {1}";
        StandingTitle = "Where do I stand in {0}";
        StandingCaption = "Percentile of the pay among the answers";
        StandingCorner = "Among whom";
        StandingMine = "{0} {1} in {2}.";
        StandingExample = "An example until you type your own: {0} {1}.";
        StandingUnreadable = "“{0}” is no amount that can be read: write digits, such as 85,000 or 85k.";
        StandingNothing = "Type your pay to see where it stands.";
        StandingRole = "{0}, {1}:";
        StandingTyped = "Typed: {0} {1} {2}.";
        StandingNoYears = "“{0}” is no number of years that can be used: whole years up to 80, coding in total from 1.";
        NothingPublished = "no percentiles";
        StandingPrivate = "What you type stays in this page’s memory. It enters the link, after #, or this browser’s storage only if you ask, and one button forgets it.";
        NoteStanding = "Interpolated between published percentiles; the range is the 95 % interval of a share (Wilson) with that many answers. Hollow at the end: below the 10th or above the 90th percentile, where nothing more is said. Official wages are of the occupation group that a role falls under.";
        PopulationSurvey2025 = "Survey 2025, {0}";
        PopulationSurvey2024 = "Survey 2024, {0}";
        PopulationOfficial = "Official wages, {0}";
        StandsBelow = "below the reported range: under the {0} percentile, {1}";
        StandsAbove = "above the reported range: over the {0} percentile, {1}";
        StandsBetween = "between the {0} and {1} percentile of {2} answers";
        OrdinalSt = "{0}st";
        OrdinalNd = "{0}nd";
        OrdinalRd = "{0}rd";
        OrdinalTh = "{0}th";
        StandsAbout = "about the {0} percentile of {1}; no interval published";

        // Distribution
        DistributionTitle = "Distribution of pay in {0}";
        DistributionDots = "Of 20 people, each a dot; who lies beyond the reported percentiles is counted at the ends.";
        DistributionDensity = "Where people are dense: the higher the curve, the more people are paid that much. Bumps between the published percentiles come from the interpolation.";
        DistributionCumulative = "The share of people paid less than each amount.";
        ViewLabel = "Show";
        ViewDots = "20 people";
        ViewDensity = "density";
        ViewCumulative = "share paid less";
        PeopleBelow = "{0} below {1}";
        PeopleAbove = "{0} above {1}";
        PeopleGroup = "Of 20 people, interpolated";
        PersonNumber = "Person {0} of 20";
        NoteInterpolated = "Interpolated between the published percentiles by a monotone cubic; not drawn beyond the first and the last.";

        // Pay at years
        AtYearsTitle = "Pay at {0} in {1}";
        AtYearsSummary = "Median pay at {0}, {1}:";
        YearsAxisLabel = "Count";
        YearsTotalAxis = "years of coding in total (survey 2025)";
        YearsProAxis = "professional years (survey 2024, US)";
        YearsLabel = "Years";

        // Pay by place, state and group
        ByPlaceTitle = "Pay by place";
        ByPlaceCaption = "Median pay in {0}, with its 95 % interval and answers";
        ByPlaceSummary = "{0}: from {1} in {2} down to {3} in {4}, of the countries listed.";
        NoteByPlace = "Self-reported total pay, {0}. Line: 95 % interval of the median. Hollow: 15 to 29 answers. ×: fewer than 15, or no price level.";
        PlacesShown = "The first {0} of {1} places; the chart alone has all, and the search finds any.";
        OrderByMedian = "median of {0}";
        PooledRegion = "several countries together";
        PlaceCorner = "Place";
        SpokenInterval = "{0}, 95 % interval {1} to {2}, {3}";
        IntervalShort = "{0} to {1}, n {2}";
        WithheldShort = "withheld, n {0}";
        Withheld = "withheld";
        ByStateTitle = "Official wages by state: {0}";
        ByStateCaption = "{0}, wages in {1}";
        ByStateSummary = "The median is highest, {0}, in {1} and lowest, {2}, in {3}.";
        OccupationLabel = "Occupation group";
        NotReleased = "not released";
        ByLabel = "By";
        ByWorkMode = "work mode";
        BySize = "size of the organisation";
        ByLanguage = "language used";
        ByFramework = "web framework used";
        ByPlatform = "platform used";
        ByGroupTitle = "Pay by {0} in {1}";
        ByGroupSummary = "{0}: from {1} ({2}) down to {3} ({4}).";
        ByGroupRemark = "An association, not a cause: people in a group differ in years, place within the country and employer as well, and most use several technologies.";
        NoteByGroup = "Self-reported total pay, {0}. Groups in which no shown role has 15 answers are left out.";
        GroupCorner = "Group";

        // One against the other
        DifferenceTitle = "One against the other in {0}";
        DifferenceCaption = "Differences of median pay ({0}), {1}, with 95 % intervals";
        DifferenceSummary = "The median {0} pay differs from {1} by {2} {5} (95 % interval {3} to {4}).";
        DifferenceUnclear = "There is no clear difference between the median pay of {0} and {1}: {2} {5} (95 % interval {3} to {4}).";
        DifferenceNone = "There are no two shown roles with enough answers here.";
        DifferenceCell = "{0} ({1} to {2})";
        DifferenceVague = "{0} (no interval: the reference is too uncertain)";
        NotComputed = "not computed for this pair";
        Against = "{0} against {1}";
        ChanceOne = "A randomly chosen {0} developer is paid more than a randomly chosen {1} developer in {2} of cases.";
        ChanceRange = "A randomly chosen {0} developer is paid more than a randomly chosen {1} developer in {2} to {3} of cases (95 % interval).";
        EvenOdds = "as often as not";
        RowDifferenceMoney = "Difference of medians";
        RowDifferencePercent = "In percent";
        RowVerdict = "Verdict";
        RowChance = "First is paid more";
        RowAdjusted = "At equal years, education, size and work mode";
        ClearDifference = "a clear difference";
        NoClearDifference = "no clear difference";
        AdjustedCell = "{3} against {4}: {0} ({1} to {2}); survey 2024";
        WhatMedianSays = "Median: half are paid less, half more; it cannot say how far apart the halves reach.";
        WhatMeanSays = "Mean: all pay shared out equally; a few very high amounts lift it, so it cannot say what is usual.";
        WhatAdjustedSays = "Adjusted: the difference among people of equal years, education, size and work mode; it cannot say that changing the role would change the pay.";
        NoteDifference = "The chance comes from the published percentiles; its range is the 95 % interval for that many answers, widened by what lies beyond the percentiles. Differences of medians: independent samples, by their standard errors.";
        OverTimeTitle = "2024 against 2025 in {0}, under the same cuts";
        OverTimeCaption = "Median pay in {0}, under the cuts of both surveys";
        OverTimeSummary = "Both surveys cut to the answers that pass the rules of both: 26,000 to 400,000 US dollars, and a fifth to five times the median of all.";
        RoleInEdition = "{0}, {1}";
        RowChange = "2025 less 2024";
        ChangeGroup = "Change of the median";
        ValueFromTo = "{0} ({1} to {2})";
        ChangeClear = "{0}: a clear change,";
        ChangeUnclear = "{0}: no clear change,";
        NoteOverTime = "{0}. Other people answered in each year, and 2024 holds only those who are developers by profession: a change of the sample looks like a change of pay.";
        GroupCommonCuts = "under the cuts of both surveys";

        // Why sources disagree
        ReconcileTitle = "Why do two figures disagree: {0}";
        ReconcileFrom = "From";
        ReconcileTo = "To";
        ReconcileCaption = "Steps from one figure to the other, {0}";
        ReconcileSame = "{0} {1}: both ends are the same figure.";
        ReconcileAll = "From {0} {1} to {2} {3}: all of the difference is measured.";
        ReconcileNothing = "From {0} {1} to {2} {3}: nothing of it can be measured; {4} is unexplained.";
        ReconcileSome = "From {0} {1} to {2} {3}: after what can be measured, {4} is unexplained.";
        NoteReconcile = "Each step is the ratio of two stored figures that differ in that one thing; pay as paid, without price levels.";
        EvidenceColumn = "Evidence";
        StepCorner = "Step";
        StepMedian = "Mean against median";
        StepPlace = "Place";
        StepCuts = "Cut rules";
        StepYear = "Year";
        StepEvidence = "{0} {1}; {2} {3}";
        Unexplained = "Unexplained";
        UnexplainedNote = "No pair of figures differs in this alone.";
        UnknownAll = "{0} names no country, date or statistic, so nothing about it can be measured.";
        UnknownPay = "Pay is defined otherwise: “{1}” ({0}) and “{3}” ({2}).";
        UnknownPopulation = "Other people are counted: “{1}” ({0}) and “{3}” ({2}).";
        UnknownTitle = "The occupation group is wider than the role.";
        UnknownProfession = "2024 holds only people who are developers by profession; the rows of 2025 do not say who is.";
        OnlyGroup = "The two differ in the occupation group.";
        UnknownYear = "No survey at hand is older than 2024, so the time before it is not measured.";
        XrayTitle = "Range X-ray: is a pay band a formula?";
        XrayCaption = "If the ends of the band were percentiles: where other percentiles would lie";
        XrayCorner = "Percentiles";
        XrayAverage = "Average, {0}";
        XrayLow = "Low, {0}";
        XrayHigh = "High, {0}";
        ColumnLow = "Low";
        ColumnAverage = "Average";
        ColumnHigh = "High";
        XrayGiven = "as given";
        XrayBeside = "Beside it: survey 2025, middle half and median";
        XrayBesideNote = "Survey 2025, middle half";
        XrayYours = "Your band";
        XrayBand = "The band";
        XrayGeometric = "{0} is a formula: low × high is the average squared within rounding. Both steps are a factor of about {1}.";
        XrayArithmetic = "{0} is a formula: the average is the middle of low and high within rounding. Both steps are about {1}.";
        XrayBoth = "{0} is a formula, by factors and by steps alike: the band is too narrow, or its numbers too round, to tell which. A factor of about {1}, or steps of about {2}.";
        XrayNeither = "{0} is no formula of these kinds: the average is neither √(low × high) = {1} nor (low + high) / 2 = {2}.";
        XrayUnreadable = "Type an average, a low and a high as amounts above zero, such as 159,238.";
        XrayReversed = "Low has to be below high.";
        XrayOutside = "The average lies outside low and high: these three are no band.";
        XrayExample = "Worked example: profile A. Type an average, a low and a high from any site to see through its band.";
        XrayRound = "Numbers as round as these fit such a formula by chance as well.";
        XrayImpossible = "below zero: this reading cannot be";
        XraySupposed = "A band made by a formula says nothing of how people are spread. If its ends were the percentiles named, the others would lie as in the table.";
        XrayIfRow = "if its ends were the {0}";
        XrayIfNote = "middle half, supposed";
        ReadingName = "{0}th to {1}th percentile";
        NoteXray = "By factors a log-normal, by steps a normal distribution is supposed; z values 1.6449, 1.2816, 0.6745. What is typed is read in the money that is shown, as paid.";

        // How sure
        GradeGood = "good";
        GradeFair = "fair";
        GradeWeak = "weak";
        GradeUnsure = "unsure";
        SureOfficial = "official estimate; the publisher withholds what is not reliable";
        SureAnswers = "{0} answers ({1} or more count)";
        SureNoAnswers = "number of answers not given";
        SureInterval = "interval as wide as {0} of the figure (up to {1} counts)";
        SureSign = "interval against zero";
        SureNoInterval = "no interval";
        SureYear = "of {0}; the newest pay is of {1} (less than two years count)";
        SureNoDate = "no date";
        SureEmployers = "reported by employers";
        SureSelfSelected = "self-selected sample";
        SureUnnamed = "population not named";
    }
}

//! Messages about pay that a visitor works with: their own, by place and group, one role against the other, one source
//! against the other.
//!
//! Invariant: the charts of pay alone name these.

catalogue! {
    /// The key of a message about pay.
    PayMessage {
        // What visitors say of themselves
        MyPay = "Your pay";
        MyYearsTotal = "Your years of coding in total";
        MyYearsPro = "Your professional years";
        MyLink = "Add it to the link";
        MyStorage = "Keep it in this browser";
        MyForget = "Delete it";
        MineLabel = "your pay {0}";
        MineSpoken = "your pay: {0} {1}";
        StandingTitle = "How your pay compares in {0}";
        StandingCaption = "Percentile of this pay among the answers";
        StandingCorner = "Compared with";
        StandingMine = "Your pay is {0} {1}, compared with pay in {2}.";
        StandingExample = "Type your pay to see how it compares. This is an example: {0} {1}.";
        StandingUnreadable = "“{0}” is not an amount we can read. Write digits, such as 85,000 or 85k.";
        AmountAmbiguous = "“{0}” can mean {1} or {2}. Type one of these.";
        AmountNoRate = "There is no exchange rate for {0}. Type the amount in one of the currencies of the list.";
        StandingNothing = "Type your pay to see how it compares.";
        StandingRole = "{0}, {1}:";
        StandingTyped = "You typed {0} {1} {2}.";
        StandingNoYears = "“{0}” is not a number of years we can use. Write a whole number up to 80; coding in total starts at 1.";
        NothingPublished = "no percentiles";
        StandingPrivate = "What you type stays in this page’s memory. It goes into the link (after #) or this browser’s storage only if you ask. One button deletes it.";
        NoteStanding = "Interpolated between the published percentiles. The range is the 95 % interval of a share (Wilson) with that many answers, widened by 3 points, as many answers are round amounts. Hollow at the end: below the 10th or above the 90th percentile, where we say no more. Official wages are of the occupation group that includes the role.";
        PopulationSurvey2025 = "Survey 2025, {0}";
        PopulationSurvey2024 = "Survey 2024, {0}";
        PopulationOfficial = "Official wages, {0}";
        StandsBelow = "below the reported range: under the {0} percentile, {1}";
        StandsAbove = "above the reported range: over the {0} percentile, {1}";
        StandsNear = "about the {0} percentile;";
        StandsBetween = "{0} to {1} allowing for chance ({2} answers)";
        OrdinalSt = "{0}st";
        OrdinalNd = "{0}nd";
        OrdinalRd = "{0}rd";
        OrdinalTh = "{0}th";
        StandsAbout = "about the {0} percentile of {1}; no interval published";

        // Distribution
        DistributionTitle = "Pay distribution in {0}";
        DistributionDots = "Each dot is one of 20 people who stand for the answers. People beyond the reported percentiles are counted at the ends.";
        DistributionDensity = "The higher the curve, the more answers name that pay. Bumps between the published percentiles come from the interpolation.";
        DistributionCumulative = "The curve shows the share of answers below each amount.";
        ViewLabel = "Show";
        ViewDots = "20 people";
        ViewDensity = "density";
        ViewCumulative = "share paid less";
        PeopleBelow = "{0} below {1}";
        PeopleAbove = "{0} above {1}";
        PeopleGroup = "20 people, interpolated";
        PersonNumber = "Person {0} of 20";
        NoteInterpolated = "Interpolated between the published percentiles by a monotone cubic. Nothing is drawn beyond the first and the last.";

        // Pay at years
        AtYearsTitle = "Pay at {0} in {1}";
        AtYearsSummary = "Median pay {1} of people with {0}:";
        YearsAxisLabel = "Years to count";
        YearsTotalAxis = "years of coding in total (survey 2025)";
        YearsProAxis = "professional years (survey 2024, US)";
        YearsLabel = "Years";

        // Pay by place, state and group
        ByPlaceTitle = "Pay by place";
        ByPlaceCaption = "Median pay in {0}, with its 95 % interval and answers";
        ByPlaceSummary = "{0}: median pay is highest in {2} ({1}) and lowest in {4} ({3}), of the countries with 30 or more answers.";
        ByPlaceHighest = "{0}: median pay is highest in {2} ({1}), of the countries with 30 or more answers.";
        ByPlaceLowest = "{0}: median pay is lowest in {2} ({1}), of the countries with 30 or more answers.";
        ByPlaceHighestOf = "{0}: the highest medians are those of {3} ({1} to {2}). Their 95 % intervals overlap, so their order can be chance.";
        ByPlaceLowestOf = "{0}: the lowest medians are those of {3} ({1} to {2}). Their 95 % intervals overlap, so their order can be chance.";
        ByPlaceHighestAny = "{0}: the highest median could be that of any of {1} countries, as their 95 % intervals overlap.";
        ByPlaceLowestAny = "{0}: the lowest median could be that of any of {1} countries, as their 95 % intervals overlap.";
        NoteByPlace = "Self-reported total pay, {0}. Line: 95 % interval of the median. Hollow: 15 to 29 answers, never named as highest or lowest. ×: fewer than 15 answers, or no price level.";
        PlacesShown = "The first {0} of {1} places are shown. The chart’s own page has all of them, and the search finds any.";
        OrderByMedian = "median of {0}";
        PooledRegion = "several countries together";
        PooledLevel = "Several countries together: this is a level of pay, made by the countries that answered. Roles are compared at one mix of countries.";
        PlaceCorner = "Place";
        SpokenInterval = "{0}, 95 % interval {1} to {2}, {3}";
        IntervalShort = "{0} to {1}, n {2}";
        WithheldShort = "too few answers (n {0})";
        Withheld = "not shown";
        HiddenByTrim = "not shown: too many left out as unlikely";
        ByStateTitle = "Official wages by state: {0}";
        ByStateCaption = "{0}, wages in {1}";
        ByStateSummary = "The highest published median is that of {1} ({0}), the lowest that of {3} ({2}).";
        OccupationLabel = "Occupation group";
        NotReleased = "not published";
        ByLabel = "Group by";
        ByWorkMode = "work mode";
        BySize = "organisation size";
        ByLanguage = "language used";
        ByFramework = "web framework used";
        ByPlatform = "platform used";
        ByGroupTitle = "Pay by {0} in {1}";
        ByGroupSummary = "{0}: the two medians furthest apart are {1} ({2}) and {3} ({4}). Their 95 % intervals do not overlap.";
        ByGroupMost = "{0}: {1} has the most answers ({5}), with a median of {2} (95 % interval {3} to {4}).";
        RankTooFew = "{0}: no highest or lowest is named, as fewer than two medians have 30 answers.";
        RankUnclear = "{0}: no highest or lowest is named, as the 95 % intervals of the highest and lowest medians overlap.";
        NotRanked = "few answers, not ranked";
        OrderByAnswers = "number of answers";
        OrderOfSurvey = "order of the survey";
        ByGroupRemark = "This is an association, not a cause. People in a group also differ in years, employer and place within the country, and most use several technologies.";
        ByGroupOverlap = "Most people are in several of these groups. Which of the medians comes out highest or lowest is mostly chance, so we name neither.";
        NoteByGroup = "Self-reported total pay, {0}. Groups where none of the roles shown has 15 answers are left out.";
        GroupCorner = "Group";

        // One against the other
        DifferenceTitle = "Compare two roles: pay in {0}";
        DifferenceCaption = "Differences of median pay ({0}), {1}, with 95 % intervals";
        DifferenceSummary = "The difference between median {0} and {1} pay is {2} {5} (95 % interval {3} to {4}).";
        DifferenceUnclear = "There is no clear difference between median {0} and {1} pay: {2} {5} (95 % interval {3} to {4}).";
        DifferenceNone = "No two of the roles shown have enough answers here.";
        DifferenceCell = "{0} ({1} to {2})";
        DifferenceVague = "{0} (no interval: the reference is too uncertain)";
        NotComputed = "not calculated for this pair";
        Against = "{0} vs {1}";
        ChanceOne = "Pick one {0} and one {1} answer at random: the first has the higher pay in {2} of cases.";
        ChanceRange = "Pick one {0} and one {1} answer at random: the first has the higher pay in {2} to {3} of cases (95 % interval).";
        ChanceCounted = "Pick one {0} and one {1} answer at random: the first has the higher pay in {2} of cases (95 % interval {3} to {4}).";
        EvenOdds = "equal chances";
        RowDifferenceMoney = "Difference of medians";
        RowDifferencePercent = "In percent";
        RowVerdict = "Result";
        RowChance = "First role is paid more";
        RowAdjusted = "At equal years, education, size and work mode";
        ClearDifference = "a clear difference";
        NoClearDifference = "no clear difference";
        AdjustedCell = "{3} vs {4}: {0} ({1} to {2}); survey 2024";
        AdjustedUndecided = "{3} vs {4}: {0} ({1} to {2}), not decided; survey 2024";
        WhatMedianSays = "Median: half are paid less, half more. It does not say how far apart the two halves reach.";
        WhatMeanSays = "Mean: all pay shared out equally. A few very high amounts raise it, so it does not say what is usual.";
        WhatAdjustedSays = "Adjusted: the difference among people with equal years, education, size and work mode. It does not say that changing the role would change the pay.";
        NoteDifference = "The chance comes from the published percentiles. Its range is the 95 % interval for that many answers, widened by what lies beyond the percentiles. Differences of medians treat the samples as independent and use their standard errors.";
        OverTimeTitle = "Pay in 2024 and 2025 in {0}, with the same limits";
        OverTimeCaption = "Median pay in {0}, with the limits of both surveys";
        OverTimeSummary = "Survey 2024 counts professional developers only, survey 2025 does not say who is one, and its people have more years. The change is therefore that at one mix of years of coding, among answers within the limits of both surveys: 26,000 to 400,000 US dollars, and a fifth to five times the median of all.";
        RoleInEdition = "{0}, {1}";
        RowChange = "2025 minus 2024";
        ChangeGroup = "At one mix of years of coding";
        RowMixMedian = "median, {0}";
        ValueFromTo = "{0} ({1} to {2})";
        ChangeClear = "{0}: a clear change,";
        ChangeUnclear = "{0}: no clear change,";
        NoteOverTime = "{0}. Different people answered in each year. A change in who answered, other than in years, still looks like a change in pay.";
        GroupUntrimmed = "before unlikely answers are left out";
        GroupMix = "at one mix of countries";
        GroupYearsMix = "at one mix of years of coding, with the limits of both surveys";
        GroupUnadjusted = "difference to {0}, by role alone";
        GroupCommonCuts = "with the limits of both surveys";

        // Why sources disagree
        ReconcileTitle = "Why two figures differ: {0}";
        ReconcileFrom = "From";
        ReconcileTo = "To";
        ReconcileCaption = "Steps from one figure to the other, {0}";
        ReconcileSame = "{0} {1}: you chose the same figure twice.";
        ReconcileAll = "From {0} {1} to {2} {3}: steps lead all the way, each between two figures that differ in only one thing.";
        ReconcileNothing = "From {0} {1} to {2} {3}: none of the difference can be measured, so {4} is unexplained.";
        ReconcileSome = "From {0} {1} to {2} {3}: {4} stays unexplained after the steps that figures show.";
        ReconcileChance = "May be chance, as the 95 % interval of the step includes zero: {0}.";
        NoteReconcile = "Each step is the ratio of two stored figures that differ in only that one thing. Its 95 % interval (allowing for chance) treats the answers behind the two as independent; a step between figures of the same people has none. Pay is as paid, without price levels.";
        EvidenceColumn = "Evidence";
        StepCorner = "Step";
        StepMedian = "Mean or median";
        StepPlace = "Place";
        StepCuts = "Limits of the survey";
        StepYear = "Edition (year and people)";
        StepInterval = "({0} to {1} allowing for chance)";
        StepEvidence = "{0} {1}; {2} {3}";
        Unexplained = "Unexplained";
        UnexplainedNote = "No two figures differ in this alone.";
        UnknownAll = "{0} names no country, date or statistic, so nothing in it can be measured.";
        UnknownPay = "Pay is defined differently: “{1}” ({0}) and “{3}” ({2}).";
        UnknownPopulation = "Other people are counted: “{1}” ({0}) and “{3}” ({2}).";
        UnknownTitle = "The occupation group is wider than the role.";
        UnknownProfession = "Survey 2024 holds only people who are developers by profession. Survey 2025 does not say who is.";
        OnlyGroup = "The two differ in the occupation group.";
        UnknownYear = "No survey here is older than 2024, so earlier changes are not measured.";
        XrayTitle = "Check a pay range: is it a formula?";
        XrayCaption = "Where other percentiles would be if the ends of the range were percentiles";
        XrayCorner = "Percentiles";
        XrayAverage = "Average, {0}";
        XrayLow = "Low, {0}";
        XrayHigh = "High, {0}";
        ColumnLow = "Low";
        ColumnAverage = "Average";
        ColumnHigh = "High";
        XrayGiven = "as given";
        XrayBeside = "For comparison: survey 2025, middle half and median";
        XrayBesideNote = "Survey 2025, middle half";
        XrayYours = "Your range";
        XrayBand = "The range";
        XrayGeometric = "{0} follows a formula: low × high is the average squared, within rounding. Each step is a factor of about {1}.";
        XrayArithmetic = "{0} follows a formula: the average is the middle of low and high, within rounding. Each step is about {1}.";
        XrayBoth = "{0} follows a formula, but the range is too narrow, or its numbers too round, to tell which: a factor of about {1}, or steps of about {2}.";
        XrayNeither = "{0} follows neither formula: the average is neither √(low × high) = {1} nor (low + high) / 2 = {2}.";
        XrayUnreadable = "Type an average, a low and a high amount above zero, such as 159,238.";
        XrayReversed = "Low must be below high.";
        XrayOutside = "The average must be between low and high.";
        XrayExample = "This is an example: profile A. Type an average, a low and a high from any site to check its range.";
        XrayRound = "Numbers as round as these can fit such a formula by chance.";
        XrayImpossible = "below zero, so this reading is impossible";
        XraySupposed = "A range made by a formula does not show how pay is spread. If its ends were percentiles, the others would be as in the table.";
        XrayIfRow = "if its ends were the {0}";
        XrayIfNote = "middle half, assumed";
        ReadingName = "{0}th to {1}th percentile";
        NoteXray = "Factors assume a log-normal distribution, steps a normal one; z values 1.6449, 1.2816, 0.6745. What you type is read in the currency and period shown, as paid.";

        // How sure
        GradeGood = "good";
        GradeFair = "fair";
        GradeWeak = "weak";
        GradeUnsure = "unsure";
        SureOfficial = "official estimate; the publisher withholds what is not reliable";
        SureAnswers = "{0} answers ({1} or more count as many)";
        SureNoAnswers = "number of answers not given";
        SureInterval = "width of the interval: {0} of the figure (up to {1} counts as narrow)";
        SureSign = "interval clear of zero";
        SureNoInterval = "no interval";
        SureYear = "from {0}; the newest pay is from {1} (less than two years apart counts as new)";
        SureNoDate = "no date";
        SureEmployers = "reported by employers";
        SureSelfSelected = "self-selected sample";

        // Filings
        FilingsRow = "filings";
        FilingsTitle = "{0}, base pay offered";
        FilingsNote = "{0} filings by {1} employers";
        FilingsFew = "too few independent filings: {0} by {1} employers";
        FilingsMidpoint = "median by the middle of the band";
        FilingsSaid = "{0}, base pay offered, a median of";
        FilingsCaution = "Filings are offers for jobs of foreign workers, often the legal minimum, without bonus and stock. Most of the gap between roles is who files and where.";
        GroupMidpoint = "by the middle of the band";
        Untrimmed = "{0} answers below a fifth or above five times the median of their country; with them the median is {1}";
        SureRole = "counts this role and no wider group";
        SureWider = "counts a wider group than this role";
        SureUnnamed = "does not say who was counted";
    }
}

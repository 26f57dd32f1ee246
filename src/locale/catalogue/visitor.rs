//! What is said of what a visitor can do, likes to do and may do next: skills, the week, likings,
//! moves and paths.
//!
//! Invariant: what draws these names them, and the first module of the program does not.

catalogue! {
    /// The key of a message about the visitor's skills, week, likings and moves.
    VisitorMessage {
        OwnWithheld = "not shown";

        // Skills shared and apart
        SetsTitle = "Skills and tools that roles share, and those of one role only";
        SetsOf = "Show";
        SetsOfAll = "skills and tools";
        SetsOfSkills = "skills";
        SetsOfTools = "tools";
        SetsShare = "Used by at least";
        SetsPick = "List skills and tools of";
        SetsAlone = "{0} only";
        SetsBySurvey = "by survey share";
        SetsByLevel = "by our own rating";
        SetsSpoken = "{0}: {1} in total, {2} by survey share and {3} by our own rating";
        SetsSummary = "{1} of {0} skills and tools belong to all the roles shown, {2} to some and {3} to only one. {4} more belong to none of them.";
        SetsListSurvey = "{0}, {1} by the share of people who use them:";
        SetsListLevel = "{0}, {1} by our own rating:";
        SetsCaption = "The roles that each skill or tool belongs to: used by {0} or more, or essential or valuable by our own rating";
        NoteSets = "A skill or tool belongs to a role if at least {0} of the role use it (survey, worldwide). Where the survey lacks the share of a role shown, our own rating decides: essential or valuable. Each skill or tool is listed once.";

        // My skills
        FitTitle = "Which roles your skills fit";
        FitCaption = "Points of each skill and tool in each role";
        FitCorner = "Skill or tool";
        FitTarget = "Role you aim for";
        FindSkill = "Find a skill or tool";
        FitAll = "All points";
        FitEssential = "Essential";
        FitValuable = "Valuable";
        FitBonus = "Bonus";
        FitSpoken = "{0}, {1}: {2} of {3} points, {4}";
        FitReached = "{0} ({1} of {2} points)";
        FitScores = "Score";
        FitSummary = "Your skills cover:";
        FitArithmetic = "{0}: you have {1} of {2} points.";
        FitAnchor = "The essential skills alone make {0}: nobody needs everything.";
        FindNone = "No skill or tool matches “{0}”.";
        FitRaised = "Most of it comes from {0}.";
        FitMissing = "Biggest gaps: {0}.";
        FitNext = "Step {0} towards {1}: {2}. It adds {4} to your score ({3} points); {5}. It takes about {6} hours. {7}";
        BuildsOnNothing = "it needs nothing else on this list first";
        BuildsOnTicked = "you have what it builds on";
        BuildsOn = "it builds on {0}, which you have not ticked";
        TickGroup = "{0}: {1} of {2} ticked";
        TickWorth = "Adds {0} to your {1} score.";
        TickNothing = "Adds nothing to your {0} score.";
        Ticked = "ticked";
        NotTicked = "not ticked";
        PointsSum = "{0} points ({1} + {2})";
        PointsAlone = "{0} points";
        PointsWorth = "{0}, {1} of the score";
        SaidTicked = "{0} ticked. Your scores:";
        SaidUnticked = "{0} unticked. Your scores:";
        NoteFit = "Your score is the points that you ticked out of all points of the role. Essential counts 3 points, valuable 2, a bonus 1. Where the survey knows the share of the role that uses it (0 to 1), that share is added. Ratings and hours are our own judgement. The hours are for someone who already has what it builds on.";

        // My week
        WeekTitle = "Your week compared with the roles";
        WeekCaption = "Your week and the roles";
        WeekCorner = "Kind of work";
        EndInterface = "Interface";
        EndServer = "Server and data";
        EndAround = "Quality, operations, people";
        WeekPoint = "your week";
        WeekSpoken = "your week: {0} interface, {1} server and data, {2} quality, operations and people";
        RegionSpoken = "{0}: {1} of your week matches its duties";
        WeekHours = "Hours a week";
        WeekPart = "{0} of {1} hours, {2}";
        WeekMine = "This is your week.";
        WeekExample = "This is an example, the average of the roles shown. Set your own hours.";
        WeekInside = "On the map it is inside the region of {0}.";
        WeekOutside = "On the map it is outside the regions of all the roles shown.";
        WeekOverlaps = "Share of the week that matches each role’s duties:";
        WeekDuties = "Duties that match: {0}.";
        WeekSkills = "Skills that match: {0}.";
        WeekTools = "Tools that match: {0}.";
        WeekPay = "Median pay {1} in {0}, by role:";
        RowOverlap = "Share of your week that matches its duties";
        RowInside = "Where your week is on the map";
        Inside = "inside its region";
        Outside = "outside its region";
        RowKind = "{0}: {1} hours of your week";
        GroupNear = "How close";
        GroupEnds = "At the corners of the map";
        OfYourWeek = "{0} of your week";
        GroupKinds = "Share of the role’s duties, by weight";
        GroupDuties = "Duties that match your week";
        GroupAbilities = "Skills and tools that match your week";
        GroupPay = "Pay in {0}, {1}";
        SaidUnreadable = "“{0}” cannot be used here. The previous value stays.";
        SaidLiked = "Best match to what you like: {0}, {1}.";
        SaidMonth = "Likely break-even: month {0}.";
        SaidNoMonth = "With these numbers the move does not break even.";
        SaidWeek = "Your week: {0}.";
        NoteWeek = "A role’s region holds every week that its duties allow: 2 to 3 parts for each core duty, 1 to 2 for each frequent one, up to 1 for one done sometimes, up to a quarter for any other. Drag the point or set the hours: the total stays the same. The weights of duties are our own judgement.";

        // What I like
        LikeTitle = "Which role has most of what you like";
        LikeCaption = "Your answers and the roles";
        LikeRow = "Match to what you like";
        LikeUnanswered = "no answer";
        LikeMuch = "like it a lot";
        LikeRather = "like it";
        LikeNeither = "neutral";
        LikeLittle = "dislike it";
        LikeNot = "dislike it a lot";
        LikeNone = "Answer a few statements, in any order, to see which role matches. So far {0} of {1} are answered, so every role is at 50 %.";
        LikeSome = "Ranked by your answers: {0} of {1}.";
        LikeOfAll = "Best matches among all roles:";
        LikeSpoken = "{0}: {1} match to what you like";
        KindSpoken = "{0}, {1}: {2} of its duties";
        LikeOfKind = "how much you like it: {0}";
        ReasonLiked = "{0}. {1}, {2}: you like this kind of work ({3}). It makes up {4} of its duties, more than in the others.";
        ReasonSpared = "{0}. {1}, {2}: you dislike this kind of work ({3}). It makes up only {4} of its duties.";
        ReasonMissed = "{0}. {1}, {2}: you like this kind of work ({3}), but it makes up only {4} of its duties.";
        ReasonDisliked = "{0}. {1}, {2}: you dislike this kind of work ({3}), and it makes up {4} of its duties.";
        ReasonNone = "{0}. {1}, {2}: your answers do not set it apart from the other roles.";
        NoteLike = "Each answer counts from −1 to 1, weighted by how much of a role’s duties are that kind of work. 50 % is neither liked nor disliked. Skipped statements count nothing. This ranks the roles shown; it does not measure you.";

        // A move
        MoveTitle = "From {0} to {1}: when the move pays back";
        MoveNothing = "Choose two roles to see a move between them";
        MoveCaption = "Months, and what the move has earned minus what it has cost";
        MoveFrom = "From";
        MoveTo = "To";
        MoveYears = "Your years of coding";
        MoveStudy = "Hours of learning a week";
        MoveSearch = "Months of job search";
        MoveCost = "One-time costs (courses, books)";
        MoveLost = "Pay you give up each month until then";
        MoveHours = "Hours for each of {0} missing skills and tools: {1} in total";
        MoveMissing = "To go from {0} to {1} you need {2} more skills and tools: {3} hours of learning.";
        MoveReady = "At {0} hours a week that takes {1} months (four in five simulations: {2} to {3}).";
        MoveReadyLikely = "At {0} hours a week that takes about {1} months.";
        MovePay = "Median pay {5}: {1} {2}, {3} {4} ({0}). The difference is {6} (95 % interval {7} to {8}).";
        MoveUnclear = "This is no clear difference: the interval includes zero.";
        MoveWithheld = "There are too few answers for {1} or {2} to compare median pay ({0}). So there is no difference to count on and no break-even month.";
        MoveBreakEven = "The move pays back in month {0} (four in five simulations: {1} to {2}), and within {4} years in {3} of the simulations. They vary the assumptions and the medians, not how much people differ.";
        MoveUnsure = "The move may pay back from month {0} on, but in only {1} of the simulations does it do so within {2} years.";
        MoveNever = "On {0} pay alone the move does not pay back. Within {2} years it does so in {1} of the simulations.";
        BreakEvenLater = "over {0} years";
        MissingItem = "{0} ({1} h)";
        MoveList = "Missing: {0}.";
        MoveUnreadable = "“{0}” is not a number we can read. Write 8, or 5-12 for a range.";
        MoveNoYears = "“{0}” is not a number of years we can use. Write a whole number from 1 to 80 (coding in total). Until then, pay is for all years of coding.";
        NetSpoken = "month {0}: {1} (four in five simulations: {2} to {3})";
        SpanText = "month {0} to {1}";
        SpanSpoken = "break-even in month {0}, four in five simulations from {1} to {2}";
        ZeroLine = "paid back";
        ColumnTenth = "10th percentile";
        ColumnQuarter = "25th percentile";
        ColumnMiddle = "Median";
        ColumnThreeQuarters = "75th percentile";
        ColumnNinetieth = "90th percentile";
        RowReady = "Learning is done";
        RowStart = "New pay begins";
        RowBreakEven = "Break-even";
        RowNet = "After {0} months";
        GroupMonths = "Month";
        GroupNet = "Earned minus cost";
        NoteMove = "{0} simulations with a fixed seed. Each assumption is drawn from a triangle between its lowest and its highest value, the difference in pay from a normal distribution over its interval. A number typed without a range varies from half to double, hours of learning from 0.7 to 1.5 times their sum. We assume that you have what is essential or valuable in the first role. We also assume that you are paid the median of each role at the same years, before tax.";

        // What moves the answer
        SwingTitle = "From {0} to {1}: which assumption matters most";
        SwingCaption = "Break-even month when one assumption changes";
        SwingCorner = "Assumption";
        SwingMost = "The assumption that matters most is {0}. Break-even month: {1} at its lowest value, {2} at its highest, {3} with likely values throughout.";
        SwingNone = "With the likely numbers the move does not pay back, so there is no break-even month to compare.";
        SwingRange = "{0} to {1}";
        SwingSpoken = "{0}: at {1}, month {2}; at {3}, month {4}";
        LikelyNever = "likely: {0}";
        LikelyMonth = "likely: month {0}";
        OfHours = "Hours of learning";
        OfStudy = "Hours a week";
        OfSearch = "Months of job search";
        OfCost = "One-time costs";
        OfLost = "Pay given up each month";
        OfGain = "Difference in monthly pay";
        ColumnLeast = "Lowest";
        ColumnAtLeast = "Month at the lowest";
        ColumnMost = "Highest";
        ColumnAtMost = "Month at the highest";
        NoteSwing = "One assumption changes at a time; the others keep their likely values. The median of the simulations is near the likely month. Lowest and highest are the limits that the simulations use; the difference in pay goes through its 95 % interval.";

        // Paths
        FanTitle = "{0} or {1}: total pay over the years";
        FanCaption = "Total pay of the first path minus that of the second, since the start";
        FanCorner = "Since the start";
        PathA = "First path";
        PathB = "Second path";
        PathThen = "Second path changes to";
        PathStays = "no change";
        PathAt = "Change after (years)";
        PathStart = "Professional years at the start";
        PathYears = "Years to simulate";
        PathKeep = "Chance of keeping your place in the pay range each year";
        PathCareers = "Simulated careers";
        PathSeed = "Random seed";
        PathChange = "{0}, then {1} from year {2}";
        FanSummary = "After {0} years {1} has earned more than {2} in {3} of {4} simulated careers. If other people had answered the survey, it might be {5} to {6} (95 %).";
        FanMiddle = "In the middle career the first path is {0} {1}. Four in five careers lie between {2} {3} and {4} {5}.";
        GapAhead = "ahead";
        GapBehind = "behind";
        OfAnswers = "({0} answers)";
        FanWithheld = "{0}, {1}: there are too few answers for the middle half of this band. The years in it cannot be simulated, so no result is shown.";
        FanSteps = "Median pay {0} on the way:";
        FanAssumes = "Each simulated career has a place within the middle half of its pay band, the same on both paths at the start. Each year it keeps that place or gets a random new one. Years before a change of role count in full.";
        FanSpoken = "year {0}: {1} ahead in {2}; middle career {3}, four in five from {4} to {5}";
        ColumnAhead = "First path ahead";
        YearRow = "Year {0}";
        YearTick = "year {0}";
        EvenLine = "equal";
        NoteFan = "Survey 2024, United States: total pay by professional years, interpolated between the quartiles. Nothing is added for tax, inflation or raises beyond the bands. The 95 % range repeats the comparison 100 times, each time with every band moved by the sampling error of its median. The link holds the seed and the assumptions, so it repeats the result.";

        // The profile
        ProfileTitle = "What you entered";
        ProfileEmpty = "Nothing yet.";
        ProfileHolds = "On this page: {0}.";
        ProfileSkills = "skills and tools: {0}";
        ProfileWeek = "your week";
        ProfileAnswers = "answers: {0}";
        ProfileMoves = "numbers of a move: {0}";
        ProfilePay = "your pay or years";
        ProfileWithPay = "with your pay and years";
        ProfileSave = "Save as a file";
        ProfileOpen = "Open a file";
        ProfileLink = "Add it to the link";
        ProfileStore = "Keep it in this browser";
        ProfileForget = "Delete everything";
        ProfileNote = "Everything stays in this page’s memory. It goes into a file, the link (after #) or this browser’s storage only if you ask. Pay and years are included only if you tick them.";
        SaidSaved = "{0} is saved.";
        SaidOpened = "File opened. What it holds replaces what was here.";
        RefusedFile = "The file was not opened: {0} What you entered before is unchanged.";
        RefusedUnreadable = "The file was not opened: it cannot be read or is larger than 50 KB. What you entered before is unchanged.";
        RefusedJson = "it is not a JSON object ({0}).";
        RefusedNotOurs = "it has no entry “rolescope-profile”.";
        RefusedVersion = "it has version “{0}”, but this page reads version 1.";
        RefusedUnknown = "it has an unknown entry, “{0}”.";
        RefusedValue = "the entry “{0}” does not have the right form.";

        // Role fit: what is pasted, and what skills, likings and week say together
        FitEmpty = "Tick a few skills, or paste a list. We then show how much of each role you already cover.";
        FitExample = "An example, until you tick something: with {0} you would cover";
        FitExampleOf = "{0} (example)";
        FitRole = "The role you have now";
        FitRoleNone = "no role chosen";
        FitRoleNote = "We tick everything essential in it. Untick what you do not know.";
        FitText = "Or paste a text";
        FitTextNote = "A CV, a job advert or a list. We look for skills and tools in it, here in your browser; the text is not sent or kept.";
        FitTextNothing = "We found no skill or tool in this text. Paste a text that names some, or tick them below.";
        FitTextCut = "Only the first {0} characters are read. Anything after them was cut off.";
        FitTextExample = "For example: three years of React and TypeScript, some Go, PostgreSQL, CI/CD";
        FitRecognised = "Recognised in your text: {0} skills and tools, {1} ticked";
        FitRecognisedFrom = "Recognised from {0}.";
        FitQuoted = "“{0}”";
        FitFindNote = "The list below has the {0} skills and tools that are essential in a shown role or ticked. Search to find the other {1}.";
        SaidTicks = "{0} skills and tools ticked. Score:";
        ResultTitle = "What your skills, likings and week say together";
        ResultCaption = "Each role by your skills, what you like and your week";
        ResultCorner = "Role";
        ResultSkills = "Your skills";
        ResultLikes = "What you like";
        ResultWeek = "Your week";
        ResultTogether = "Together";
        ResultEmpty = "Tick a few skills, say what you like or set your week. We then show what they say together about each role.";
        ResultExample = "An example: somebody who ticked {0}, and gave nothing else.";
        ResultNotGiven = "not given";
        ResultLeads = "{0} comes first in {1} of {2}.";
        ResultTied = "{0} each come first in {1} of {2}.";
        ResultNoLead = "Nothing that you gave tells the shown roles apart.";
        ResultMissing = "Not given, so not counted: {0}.";
        ResultFirst = "first in {0} of {1}";
        ResultSaysSkills = "your skills cover {0} of its points";
        ResultSaysLikes = "it is {0} made of what you like";
        ResultSaysWeek = "{0} of your week falls where its duties lie";
        ResultFirstAll = "It comes first of the shown roles in everything that you gave.";
        ResultFirstSome = "It comes first of the shown roles in {0} of {1}: {2}.";
        ResultFirstNone = "Another of the shown roles comes before it each time.";
        NoteResult = "The three are measured in different ways, so we do not add them up: we count in how many of them a role comes first of the shown roles. For what you like, 50 % means neither liked nor disliked.";
    }
}

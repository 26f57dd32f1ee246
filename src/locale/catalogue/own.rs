//! What is said of what a visitor can do, likes to do and may do next: skills, the week, likings,
//! moves and paths.
//!
//! Invariant: what draws these names them, and the first module of the program does not.

catalogue! {
    /// The key of a message about the visitor's skills, week, likings and moves.
    OwnMessage {
        OwnWithheld = "withheld";

        // Skills shared and apart
        SetsTitle = "Skills and tools that roles share, and those of one alone";
        SetsOf = "Show";
        SetsOfAll = "skills and tools";
        SetsOfSkills = "skills";
        SetsOfTools = "tools";
        SetsShare = "In use from";
        SetsPick = "List the members of";
        SetsAlone = "{0} alone";
        SetsBySurvey = "by survey share";
        SetsByLevel = "by our own level";
        SetsSpoken = "{0}: {1}, of them {2} by survey share and {3} by our own level";
        SetsSummary = "Of {0} skills and tools {1} belong to all shown roles, {2} to some and {3} to one alone; {4} more belong to none of them.";
        SetsListSurvey = "{0}, {1} by the share of each role that uses it:";
        SetsListLevel = "{0}, {1} by our own level:";
        SetsCaption = "In which roles each belongs: used by {0} of the role or more, or essential or valuable by our own level";
        NoteSets = "Judged by the survey where the share of every shown role is known (used by {0} of the role or more, over the world), else by our own level (essential or valuable). Each stands in one combination alone.";

        // My skills
        FitTitle = "How far my skills reach";
        FitCaption = "What each skill and tool counts in each role";
        FitCorner = "Skill or tool";
        FitTarget = "I aim at";
        FindSkill = "Find a skill or tool";
        FitAll = "All points";
        FitEssential = "Essential";
        FitValuable = "Valuable";
        FitBonus = "Bonus";
        FitSpoken = "{0}, {1}: {2} of {3} points, {4}";
        FitReached = "{0} ({1} of {2} points)";
        FitScores = "Score";
        FitSummary = "Your ticks reach:";
        FitArithmetic = "{0}: {1} of {2} points.";
        FitAnchor = "Everything essential alone would be {0}: nobody needs all of it.";
        FindNone = "No skill or tool here has “{0}” in its name.";
        FitRaised = "Raised most by {0}.";
        FitMissing = "Missing most: {0}.";
        FitNext = "Learn next ({0}) for {1}: {2}, {3} points, {4} of the score; {5}. About {6} hours. {7}";
        BuildsOnNothing = "it builds on nothing in the list";
        BuildsOnTicked = "you have what it builds on";
        BuildsOn = "it builds on {0}, which you have not ticked";
        TickGroup = "{0}: {1} of {2} ticked";
        TickWorth = "Worth {0} of {1}.";
        TickNothing = "Counts nothing in {0}.";
        Ticked = "ticked";
        NotTicked = "not ticked";
        PointsSum = "{0} points ({1} + {2})";
        PointsAlone = "{0} points";
        PointsWorth = "{0}, {1} of the score";
        SaidTicked = "{0} ticked. Score:";
        SaidUnticked = "{0} no longer ticked. Score:";
        NoteFit = "The score is the points that you ticked over all points of the role. Essential counts 3 points, valuable 2, a bonus 1; where the survey knows the share of the role that uses it (0 to 1), that share is added. Levels and hours of learning are our own judgement, the hours for somebody who has what it builds on.";

        // My week
        WeekTitle = "My week between the roles";
        WeekCaption = "The week and the roles";
        WeekCorner = "Kind of work";
        EndInterface = "Interface";
        EndServer = "Server and data";
        EndAround = "Quality, operation, people";
        WeekPoint = "your week";
        WeekSpoken = "your week: {0} interface, {1} server and data, {2} quality, operation and people";
        RegionSpoken = "{0}: {1} of your week falls where its duties lie";
        WeekHours = "Hours a week";
        WeekPart = "{0} of {1} hours, {2}";
        WeekMine = "This is your week.";
        WeekExample = "An example until you set your own: the mean of the shown roles.";
        WeekInside = "On the map it lies in the region of {0}.";
        WeekOutside = "On the map it lies in the region of none of the shown roles.";
        WeekOverlaps = "Share of the week that falls where the duties of a role lie:";
        WeekDuties = "Duties that belong there: {0}.";
        WeekSkills = "Skills that belong there: {0}.";
        WeekTools = "Tools that belong there: {0}.";
        WeekPay = "Median pay in {0}, {1}, of each role by itself:";
        RowOverlap = "Share of your week where its duties lie";
        RowInside = "Your week in its region on the map";
        Inside = "inside";
        Outside = "outside";
        RowKind = "{0}: {1} hours of your week";
        GroupNear = "How near";
        GroupEnds = "At the ends of the map";
        OfYourWeek = "{0} of your week";
        GroupKinds = "Share of the role’s duties, by weight";
        GroupDuties = "Duties that belong to your week";
        GroupAbilities = "Skills and tools that belong to your week";
        GroupPay = "Pay in {0}, {1}";
        SaidUnreadable = "“{0}” cannot be used here, so what was there stays.";
        SaidLiked = "Made most of what you like: {0}, {1}.";
        SaidMonth = "Likely break-even: month {0}.";
        SaidNoMonth = "No month of break-even with these numbers.";
        SaidWeek = "Your week: {0}.";
        NoteWeek = "A region holds every share of the three ends that comes of weeks in which each core duty of the role takes 2 to 3 parts, each frequent one 1 to 2, each that comes now and then up to 1, any other up to a quarter. Drag the point or set the hours: the sum stays. Weights of duties are our own judgement.";

        // What I like
        LikeTitle = "What I like, and which role is made of it";
        LikeCaption = "The answers and the roles";
        LikeRow = "Made of what you like";
        LikeUnanswered = "no answer";
        LikeMuch = "like it very much";
        LikeRather = "rather like it";
        LikeNeither = "neither";
        LikeLittle = "rather not";
        LikeNot = "not at all";
        LikeNone = "{0} of {1} answered: every role stands at 50 %. Answer any of them, in any order; what is left out counts nothing.";
        LikeSome = "Ranked by {0} of {1} answers.";
        LikeOfAll = "Of all roles here:";
        LikeSpoken = "{0}: {1} made of what you like";
        KindSpoken = "{0}, {1}: {2} of its duties";
        LikeOfKind = "your liking: {0}";
        ReasonLiked = "{0}. {1}, {2}: you like this kind of work, {3}, and it is {4} of its duties, more than in the others.";
        ReasonSpared = "{0}. {1}, {2}: you would rather not do this kind of work, {3}, and only {4} of its duties are of it.";
        ReasonMissed = "{0}. {1}, {2}: you like this kind of work, {3}, but only {4} of its duties are of it.";
        ReasonDisliked = "{0}. {1}, {2}: you would rather not do this kind of work, {3}, and {4} of its duties are of it.";
        ReasonNone = "{0}. {1}, {2}: your answers tell it from no other shown role.";
        NoteLike = "An answer counts from −1 to 1 by the share that its kind of work has in a role’s duties; 50 % is neither liked nor disliked. It ranks the shown roles and measures nobody.";

        // A move
        MoveTitle = "From {0} to {1}: when it pays back";
        MoveNothing = "A move needs two roles";
        MoveCaption = "Months, and what the move has brought less what it has cost";
        MoveFrom = "From";
        MoveTo = "To";
        MoveYears = "My years of coding";
        MoveStudy = "Hours a week for learning";
        MoveSearch = "Months of searching";
        MoveCost = "Spent once (courses, books)";
        MoveLost = "Pay given up a month until then";
        MoveHours = "Hours for each of {0} missing skills and tools: {1} in all";
        MoveMissing = "From {0} to {1}: {2} skills and tools are missing, {3} hours of learning.";
        MoveReady = "At {0} hours a week that is {1} months (four in five draws: {2} to {3}).";
        MoveReadyLikely = "At {0} hours a week that is about {1} months.";
        MovePay = "Median pay ({0}): {1} {2}, {3} {4} {5}; difference {6} (95 % interval {7} to {8}).";
        MoveUnclear = "No clear difference: the interval holds zero.";
        MoveWithheld = "Median pay ({0}): too few answers for {1} or {2}, so there is no difference to count on and no month of break-even.";
        MoveBreakEven = "It has paid back in month {0} (four in five draws: {1} to {2}); within {4} years in {3} of the draws, which vary the assumptions and the medians, not how far people differ.";
        MoveUnsure = "It may pay back from month {0} on, but in {1} of the draws alone within {2} years.";
        MoveNever = "Pay as {0} gives nothing to pay it back with: it does so in {1} of the draws within {2} years.";
        BreakEvenLater = "beyond {0} years";
        MissingItem = "{0} ({1} h)";
        MoveList = "Missing: {0}.";
        MoveUnreadable = "“{0}” is no number that can be read: write 8, or 5-12 for a range.";
        MoveNoYears = "“{0}” is no number of years that can be used (whole years, coding in total from 1 to 80), so pay is that of all years.";
        NetSpoken = "month {0}: {1} (four in five draws: {2} to {3})";
        SpanText = "month {0} to {1}";
        SpanSpoken = "break-even in month {0}, four in five draws from {1} to {2}";
        ZeroLine = "paid back";
        ColumnTenth = "10th percentile";
        ColumnQuarter = "25th percentile";
        ColumnMiddle = "Median";
        ColumnThreeQuarters = "75th percentile";
        ColumnNinetieth = "90th percentile";
        RowReady = "Ready: the learning is done";
        RowStart = "The new pay begins";
        RowBreakEven = "Break-even";
        RowNet = "After {0} months";
        GroupMonths = "Month";
        GroupNet = "Brought less cost";
        NoteMove = "{0} draws with a fixed seed: each assumption from a triangle between its least and its most, the difference in pay from a normal of its interval. A number that is not typed as a range goes from half of it to twice, hours of learning from 0.7 to 1.5 of their sum. A person in the first role is taken to have what is essential or valuable there. Pay is the median of each role at the same years, before tax; that somebody who moves is paid the median is assumed.";

        // What moves the answer
        SwingTitle = "From {0} to {1}: what moves the month of break-even";
        SwingCaption = "Month of break-even, one assumption at a time";
        SwingCorner = "Assumption";
        SwingMost = "The assumption that moves it most is {0}: month {1} at its least, {2} at its most, {3} where all are likely.";
        SwingNone = "There is no month of break-even to move: with the likely numbers the move does not pay back.";
        SwingRange = "{0} to {1}";
        SwingSpoken = "{0}: at {1}, month {2}; at {3}, month {4}";
        LikelyNever = "likely: {0}";
        LikelyMonth = "likely: month {0}";
        OfHours = "Hours of learning";
        OfStudy = "Hours a week";
        OfSearch = "Months of searching";
        OfCost = "Spent once";
        OfLost = "Pay given up a month";
        OfGain = "Difference in pay a month";
        ColumnLeast = "Least";
        ColumnAtLeast = "Month at the least";
        ColumnMost = "Most";
        ColumnAtMost = "Month at the most";
        NoteSwing = "The others stay as likely; the median of the draws above lies near the likely month. Least and most are those of the draws; the difference in pay goes through its 95 % interval.";

        // Paths
        FanTitle = "{0} against {1}: pay added up over the years";
        FanCaption = "Pay of the first path less that of the second, added up since the start";
        FanCorner = "Since the start";
        PathA = "First path";
        PathB = "Second path";
        PathThen = "The second changes to";
        PathStays = "stays";
        PathAt = "after years";
        PathStart = "Professional years at the start";
        PathYears = "Years ahead";
        PathKeep = "Keeps its standing from year to year";
        PathCareers = "Careers";
        PathSeed = "Seed";
        PathChange = "{0}, then {1} from year {2}";
        FanSummary = "After {0} years {1} has been paid more than {2} in {3} of {4} simulated careers. With other people answering the survey it might be {5} to {6} (95 %).";
        FanMiddle = "The middle career is {0} {1}, four in five from {2} {3} to {4} {5}.";
        GapAhead = "ahead";
        GapBehind = "behind";
        OfAnswers = "({0} answers)";
        FanWithheld = "{0}, {1}: too few answers for the middle half of this band, so the years that pass through it cannot be simulated and the answer is withheld.";
        FanSteps = "Medians on the way, {0}:";
        FanAssumes = "A career stands somewhere in the middle half of each band, the same in both paths at the start; each year it keeps its standing or is drawn anew. Years before a change of role count in full.";
        FanSpoken = "year {0}: {1} ahead in {2}; middle {3}, four in five from {4} to {5}";
        ColumnAhead = "First path ahead";
        YearRow = "{0} years";
        YearTick = "year {0}";
        EvenLine = "even";
        NoteFan = "Survey 2024, United States, total pay by professional years, interpolated between the quartiles; nothing is added for tax, inflation or raises beyond the bands. The 95 % range repeats the comparison 100 times, each time with every band moved by the sampling error of its median. Seed and assumptions stand in the link, which repeats the result.";

        // The profile
        ProfileTitle = "What you said of yourself";
        ProfileEmpty = "Nothing yet.";
        ProfileHolds = "On this page: {0}.";
        ProfileSkills = "skills and tools: {0}";
        ProfileWeek = "your week";
        ProfileAnswers = "answers: {0}";
        ProfileMoves = "numbers of a move: {0}";
        ProfilePay = "your pay or years";
        ProfileWithPay = "with my pay and years";
        ProfileSave = "Save as a file";
        ProfileOpen = "Open a file";
        ProfileLink = "Put it into the link";
        ProfileStore = "Keep it in this browser";
        ProfileForget = "Forget all of it";
        ProfileNote = "It stays in this page’s memory. A file, the link (after #) or this browser’s storage hold it only if you ask, pay and years only if ticked.";
        SaidSaved = "{0} is saved.";
        SaidOpened = "Opened: what the file holds stands in the place of what was here.";
        RefusedFile = "The file was not opened: {0} What was here before is unchanged.";
        RefusedUnreadable = "The file was not opened: it cannot be read or is larger than 50 KB. What was here before is unchanged.";
        RefusedJson = "it is no JSON object ({0}).";
        RefusedNotOurs = "it has no entry “rolescope-profile”.";
        RefusedVersion = "it is of version “{0}”, and this page reads version 1.";
        RefusedUnknown = "it has an unknown entry, “{0}”.";
        RefusedValue = "the entry “{0}” is no text of the right form.";

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

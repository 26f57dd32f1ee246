//! Messages about the owner of a page who adds to the comparison.
//!
//! Invariant: none of these is a label that the owner can change: whose something is, and that evidence stands beside
//! it, is not theirs to say.

catalogue! {
    /// The key of a message about a host.
    HostMessage {
        From = "from {0}";
        NoAddress = "Rolescope has no page for this comparison: its roles or its place come from {0}.";
        ThisSite = "this site";
        Renamed = "{0}; the data calls it: {1}";
        Worded = "{0} chose the words around the figures. The sources below each chart keep their own names.";
        Beside = "{0} adds to this comparison, and what it adds carries its name. Figures of surveys and official sources are shown as they were published.";
        Alone = "All of this is from {0}: roles, words and pay. None of Rolescope’s own data is about these roles.";
        NotSurveyed = "no survey covers this role";

        // Surveys of its own
        AskedElsewhere = "of the surveys here only {0} covers this role";
        NobodyAsks = "None of the surveys chosen here covers these roles.";
        OwnSource = "{0}, from {1}";
        OwnWages = "{0}: {1}";

        // Pay bands
        BandTitle = "{0}, stated by {1}";
        BandSource = "Stated by {0}";
        BandPeople = "people: {0}";
        PeopleRow = "people";
        BandGroup = "stated by {0}";
        RowBand = "Pay that {0} states, {1}";
        BandEnds = "{0} to {1}";
        BandSaid = "{0} states";
        BandsNote = "Ranges without filling are what {0} says it pays: an employer’s statement, not a survey. No figure combines both.";
        BandsElsewhere = "{0}: {1} states no pay here, but does for {2}.";

        // Cards and adverts
        TheEmployer = "the employer";
        Whole = "The whole comparison on Rolescope";

        // Staff
        QuotesTitle = "What people at {0} say";
        SaidBy = "{0}, {1}";
        SaidByTitled = "{0}, {1}, {2}";
    }
}

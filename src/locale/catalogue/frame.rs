//! What stands around the comparison, and the page of sources.
//!
//! Invariant: the page writer alone names these, so the program does not hold them.

catalogue! {
    /// The key of a message around the comparison: head, foot, the page of sources, the page for
    /// addresses that are none. They are written into pages, so the program does not hold them.
    Frame {
        SkipLink = "Skip to the comparison";
        SiteNavigation = "Site";
        NavCompare = "Compare";
        NavFit = "Role fit";
        NavStanding = "Your pay";
        NavMoves = "Change role";
        NavWhy = "Why figures differ";
        NavMethod = "Method";
        NavEmbed = "Embed";
        Menu = "Menu";
        NavData = "Data";
        ScriptOff = "Script is off: this is the whole comparison as it stands, and roles and places are links. Live controls need script.";
        Credits = "Contains information from the Stack Overflow Annual Developer Survey, made available under the Open Database License (ODbL). Wages: US Bureau of Labor Statistics.";
        EverySource = "Every source, its licence and its limits";
        NothingLeaves = "No cookies, no storage unless you ask, nothing leaves this page.";
        MethodDescription = "Where every figure comes from, the rules it is computed by, and what it cannot say.";
        NoSuchPage = "No such page";
        NoSuchPageText = "This address holds no page.";
        StartPage = "The comparison of front end, back end and full stack is the start page.";
        Publisher = "Publisher";
        Attribution = "Attribution";
        Address = "Address";
        SelfReportedPay = "total pay, self-reported (survey 2025)";
    }
}

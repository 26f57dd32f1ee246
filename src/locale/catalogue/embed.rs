//! The page that puts an embed together, and the sheet for the host's reviewers.
//!
//! Invariant: the builder's program and the page writer alone name these, so the program of the comparison does not hold them.

catalogue! {
    /// The key of a message of the builder.
    EmbedMessage {
        Title = "Embed the comparison in your page";
        Description = "Choose what to embed, preview it on three host pages, copy the snippet, and save a sheet for your reviewers.";
        Lede = "You need one line of script and one element. Choose what it shows, preview it on a light, a dark and a hostile page, and copy the snippet. Nothing you enter here is sent anywhere.";
        NeedsScript = "Script is off. These are the default snippets and their details. The choices and the preview need script.";

        Choices = "Content";
        RolesChoice = "Roles, one to five, in the order you tick them";
        SectionsChoice = "Sections";
        ChartChoice = "Only one chart";
        WholeComparison = "No, the full comparison";
        LayoutChoice = "Layout";
        LayoutCard = "Card: the short form of each view";
        LayoutPage = "Page: the whole view";
        LayoutAdvert = "Advert: one role, for a job advert";
        BandChoice = "Pay that you state, for an advert";
        BandHint = "Two amounts: 90000-120000, or 75000-95000 EUR year.";
        BandFault = "Write the lower amount, a hyphen and the upper amount, then a currency code and year, month or hour if it is not US dollars a year.";
        FirstViewChoice = "View shown first";
        ShowChoice = "Show in each section";
        ShowFull = "Everything";
        ShowCharts = "Charts only";
        ShowTables = "Tables only";
        PlaceChoice = "Place";
        LanguageChoice = "Language";
        LanguageEnglish = "English";
        LanguagePseudo = "English with accents, for tests";
        LanguageRtl = "Right to left, for tests";

        Looks = "Appearance";
        ThemeChoice = "Theme";
        ThemeAuto = "Visitor’s system setting";
        ThemeLight = "Light";
        ThemeDark = "Dark";
        ThemeHost = "Same as your page";
        AccentChoice = "Accent colour";
        AccentHint = "#rrggbb, rgb() or hsl(). We make it darker or lighter where its contrast needs it.";
        AccentFault = "This is not a colour we can read. Write it as #rrggbb, rgb() or hsl().";
        DensityChoice = "Density";
        DensityComfortable = "Comfortable";
        DensityCompact = "Compact";
        WidthChoice = "Maximum width, px";
        HeightChoice = "Reserved height, px";
        SideHint = "Leave empty to use all the space.";
        SideFault = "Write a whole number from 280 to 10,000, or leave it empty.";
        HeightModeChoice = "Height";
        HeightContent = "As high as its content";
        HeightFill = "As high as your box, with scrolling inside";
        LevelChoice = "Level of the first heading";
        LoadingChoice = "When it starts";
        LoadingLazy = "Near the viewport, on focus or for print";
        LoadingEager = "Immediately";

        JobsTitle = "Your jobs";
        JobsChoice = "Address of your jobs";
        JobsHint = "{0} stands for a role’s name, {1} for the code of the chosen place. Start with https:// or, for an element, with / on your own site.";
        JobsFault = "We cannot use this address: at character {1}, {0}.";
        PlaceChoices = "Places that visitors can choose";
        PlaceChoicesHint = "Codes separated by spaces: DE US-CA. Leave empty for all.";
        PlaceChoicesFault = "We have no place with the code {0}. Write codes such as DE, US-CA or world.";
        RoleChoices = "Roles that visitors can choose; tick none for all";

        DataTitle = "Your own data";
        SrcChoice = "Address of your data file";
        SrcHint = "An address on your own origin, or with https. Only elements read it; a frame does not.";
        SrcFault = "Write an address on your own origin, such as /roles.json, or one that starts with https://.";
        WordsChoice = "Language of your texts";
        WordsHint = "If the file has labels: de, fr-CA. Dates, currency and direction follow it.";
        WordsFault = "Write a language tag, such as de or fr-CA.";
        HostChoice = "Your organisation";
        HostHint = "Whose pay a table or schema.org data states. A data file says it itself.";
        ExchangeChoice = "Convert other currencies at the reference rate";
        DropHint = "Drop a data file here to check it, or choose one. A data file is made of a table of pay bands (CSV) or of schema.org occupations (JSON-LD). All of it stays in this browser.";
        FileChoice = "Data file to check";
        FileNone = "No file has been checked yet.";
        FileChecking = "The file is being checked.";
        FileSound = "{0} is valid: the preview shows it.";
        FileMade = "{0} was made and is valid: the preview shows it.";
        FileNoHost = "{0} does not say whose pay it states. Write the name of your organisation above.";
        MadeFile = "The data file that was made";
        SaveMade = "Save the data file";
        FileFaults = "{0} has errors: {1}.";
        FileFault = "Line {0}, column {1}: {2}";
        FileFaultLine = "Line {0}: {1}";
        FileFaultAt = "Line {0}, column {1}, at {2}: {3}";
        FileTooLong = "{0} is larger than 1 MB, the most that can be read.";
        FileUnread = "The file could not be read.";
        FileNoCheck = "The checker could not be loaded, so the file was not read.";

        Preview = "Preview";
        PreviewPage = "Host page";
        PreviewLight = "Light";
        PreviewDark = "Dark";
        PreviewHostile = "Hostile: its style sheet changes everything";
        PreviewAt = "{0} px wide";

        Snippets = "Snippets";
        SnippetElement = "Element";
        SnippetElementWithTable = "Element with a static table as fallback";
        SnippetFrame = "Frame";
        SnippetReact = "React";
        SnippetWordPress = "WordPress, HTML block";
        SnippetStyle = "For your style sheet";
        SnippetPackage = "This uses the package: npm install rolescope";
        SnippetPolicy = "Content security policy your page needs";
        SnippetIntegrity = "Integrity value of the script";
        SnippetPart = "{0}: {1}";
        Copy = "Copy";
        CopyOf = "Copy: {0}";
        Copied = "Copied: {0}.";
        CopyRefused = "The browser blocked the clipboard. The text is selected: copy it with the keyboard.";
        FallbackSources = "Sources: {0}.";

        Sheet = "Sheet for your reviewers";
        SheetLede = "How this embed, as chosen above, affects your page. Sizes are measured by the build, compressed with brotli.";
        SheetSaveMarkdown = "Save as Markdown";
        SheetSaveJson = "Save as JSON";
        SheetSaved = "Saved: {0}.";
        SheetLoads = "Requests and bytes";
        SheetOn = "{0}, {1}";
        SheetRequests = "{0} requests";
        SheetRequest = "1 request";
        SheetUnmeasured = "not measured: this is not a published build";
        StagePage = "With your page";
        StageFrame = "With your page, beside a frame";
        StageStart = "When the element comes near the viewport";
        StageUse = "On the first choice";
        StageTools = "When a tool is shown";
        StagePlaces = "When a visitor searches for a place";
        StageData = "With your own data file";
        SheetPrivacy = "Privacy";
        SheetCookies = "Cookies";
        SheetNone = "none";
        SheetStorage = "Storage";
        SheetStorageText = "none, unless you set consent=\"storage\" and the visitor asks";
        SheetOrigins = "Origins contacted";
        SheetSent = "What visitors choose or type that is sent";
        SheetReferrer = "Referrer and credentials";
        SheetPolicy = "Policy";
        SheetPolicyElement = "Your page, for the element";
        SheetPolicyFrame = "Your page, for the frame";
        SheetContrast = "Contrast";
        SheetText = "Text, {0} theme";
        SheetAccent = "Accent, {0} theme";
        SheetRatio = "{0}:1";
        SheetMoved = "{0}:1, as {1} instead of {2}";
        SheetHostTheme = "On your background";
        SheetHostText = "measured in your page; text is moved to 7:1, at least 4.5:1";
        NameLight = "light";
        NameDark = "dark";
        SheetSources = "Sources";
        SheetSource = "{0}; {1}; released {2}; {3}";
        SheetRelease = "Release";
        SheetVersion = "Version";
        SheetIntegrity = "Integrity of {0}";
    }
}

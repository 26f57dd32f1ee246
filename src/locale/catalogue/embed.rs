//! The page that puts an embed together, and the sheet for the host's reviewers.
//!
//! Invariant: the builder's program and the page writer alone name these, so the program of the comparison does not hold them.

catalogue! {
    /// The key of a message of the builder.
    EmbedMessage {
        Title = "Put the comparison into your page";
        Description = "Choose what an embed of the comparison shows, look at it on three host pages, copy the snippet, and take a sheet for your reviewers along.";
        Lede = "One line and one element. Choose what it shows, look at it on a light, a dark and a hostile page, and copy the snippet. Nothing here is sent anywhere.";
        NeedsScript = "Script is off: these are the plain snippets and what goes with them. The choices and the preview need script.";

        Choices = "What it shows";
        RolesChoice = "Roles, one to five, in the order in which they are ticked";
        SectionsChoice = "Sections";
        ChartChoice = "One chart alone";
        WholeComparison = "No, the whole comparison";
        ViewChoice = "Of each part";
        ViewFull = "Everything";
        ViewChart = "Drawings alone";
        ViewTable = "Tables alone";
        ViewSkills = "Skills and tools alone";
        PlaceChoice = "Place";
        LanguageChoice = "Language";
        LanguageEnglish = "English";
        LanguagePseudo = "English with accents, for tests";
        LanguageRtl = "From right to left, for tests";

        Looks = "How it looks";
        ThemeChoice = "Theme";
        ThemeAuto = "As the visitor's system says";
        ThemeLight = "Light";
        ThemeDark = "Dark";
        ThemeHost = "As your page says";
        AccentChoice = "Accent";
        AccentHint = "#rrggbb, rgb() or hsl(). It is moved towards black or white as far as its contrast needs.";
        AccentFault = "This is no colour that is understood: write it as #rrggbb, rgb() or hsl().";
        DensityChoice = "Density";
        DensityComfortable = "Comfortable";
        DensityCompact = "Compact";
        WidthChoice = "Most width, px";
        HeightChoice = "Height kept free, px";
        SideHint = "Empty for as much as there is.";
        SideFault = "Write a whole number from 280 to 10,000, or nothing.";
        HeightModeChoice = "Height";
        HeightContent = "As high as what is shown";
        HeightFill = "As high as your box, scrolling inside";
        LevelChoice = "Level of its first heading";
        LoadingChoice = "It starts";
        LoadingLazy = "Near the viewport, on focus or for print";
        LoadingEager = "At once";

        DataTitle = "Your own data";
        SrcChoice = "Address of your data file";
        SrcHint = "On your own origin, or https. Elements alone read it; a frame does not.";
        SrcFault = "Write an address on your own origin, such as /roles.json, or one that begins with https://.";
        WordsChoice = "Language of its texts";
        WordsHint = "If the file has labels: de, fr-CA. Dates, money and direction follow it.";
        WordsFault = "Write a language tag, such as de or fr-CA.";
        DropHint = "Drop a data file here to have it checked, or choose one. It stays in this browser.";
        FileChoice = "Data file to check";
        FileNone = "No file has been checked.";
        FileChecking = "The file is being checked.";
        FileSound = "{0} is sound: the preview shows it.";
        FileFaults = "{0} has faults: {1}.";
        FileFault = "Line {0}, column {1}: {2}";
        FileFaultAt = "Line {0}, column {1}, at {2}: {3}";
        FileTooLong = "{0} is longer than 1 MB, which is the most that is read.";
        FileUnread = "The file could not be read.";
        FileNoCheck = "The check could not be loaded, so the file was not read.";

        Preview = "Preview";
        PreviewPage = "Host page";
        PreviewLight = "Light";
        PreviewDark = "Dark";
        PreviewHostile = "Hostile: its style sheet restyles everything";
        PreviewAt = "{0} px wide";

        Snippets = "Snippets";
        SnippetElement = "Element";
        SnippetElementWithTable = "Element with a static table as its fallback";
        SnippetFrame = "Frame";
        SnippetReact = "React";
        SnippetWordPress = "WordPress, a block of HTML";
        SnippetStyle = "For your style sheet";
        SnippetPackage = "It uses the package: npm install rolescope";
        SnippetPolicy = "Your policy has to allow";
        SnippetIntegrity = "Integrity of the script";
        SnippetPart = "{0}: {1}";
        Copy = "Copy";
        CopyOf = "Copy: {0}";
        Copied = "Copied: {0}.";
        CopyRefused = "The browser refused the clipboard. The text is selected: copy it with the keyboard.";
        FallbackSources = "Sources: {0}.";

        Sheet = "Sheet for your reviewers";
        SheetLede = "What this embed, as chosen above, does to your page. Sizes are compressed by brotli, as the build measured them.";
        SheetSaveMarkdown = "Save as Markdown";
        SheetSaveJson = "Save as JSON";
        SheetSaved = "Saved: {0}.";
        SheetLoads = "Requests and bytes";
        SheetOn = "{0}, {1}";
        SheetRequests = "{0} requests";
        SheetRequest = "1 request";
        SheetUnmeasured = "not measured: this build is not a published one";
        StagePage = "With your page";
        StageFrame = "With your page, beside a frame";
        StageStart = "When the element comes near the viewport";
        StageUse = "At the first choice";
        StageTools = "When a tool is shown";
        StagePlaces = "When a place is searched for";
        StageData = "With a data file of yours";
        SheetPrivacy = "Privacy";
        SheetCookies = "Cookies";
        SheetNone = "none";
        SheetStorage = "Storage";
        SheetStorageText = "none, unless you set consent=\"storage\" and the visitor asks";
        SheetOrigins = "Origins that are asked";
        SheetSent = "Sent of what visitors choose or type";
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

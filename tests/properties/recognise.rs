//! Skills and tools in texts: real-life ones, tricky ones, and laws for any text.

use super::{DATA, junk, seldom};
use proptest::prelude::*;
use rolescope::compare::recognise;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::time::Instant;

/// The ids that a text names, in the order of the alphabet.
fn ids(text: &str) -> Vec<&'static str> {
    let ids: BTreeSet<&'static str> = recognise(&DATA, text).into_iter().map(|one| one.id).collect();
    ids.into_iter().collect()
}

/// The ids that a list names, in the order of the alphabet.
fn list(ids: &str) -> Vec<&str> {
    let ids: BTreeSet<&str> = ids.split_whitespace().collect();
    ids.into_iter().collect()
}

/// Short texts, tricky ones, and the skills in them.
const SHORT: &[(&str, &str)] = &[
    // One skill by several names.
    ("JS, ECMAScript, ES6+", "javascript"),
    ("Postgres / PostgreSQL", "postgresql"),
    ("k8s", "kubernetes"),
    ("Node", "node-js"),
    ("node.js, NodeJS, Node.Js", "node-js"),
    ("React.js ReactJS", "react"),
    ("a11y", "accessibility"),
    ("TDD", "automated-testing automated-tests test-design"),
    ("C#/.NET", "csharp"),
    ("C++", "cpp"),
    ("C/C++", "c cpp"),
    ("html&css", "html-css"),
    ("CI/CD, CI / CD", "continuous-delivery continuous-integration"),
    ("REST APIs", "api-design"),
    ("Container mit Docker", "containers"),
    ("Java\u{ad}Script", "javascript"),
    ("unit-\ntests", "automated-testing automated-tests"),
    ("#golang", "go"),
    // Names in longer words and names.
    ("JavaScript", "javascript"),
    ("Java", "java"),
    ("Java, JavaScript", "java javascript"),
    ("MySQL", "mysql"),
    ("MS SQL Server", "sql-server"),
    ("NoSQL", "other-data-stores"),
    ("No-SQL, non-SQL", "other-data-stores"),
    ("React Native", "react-native"),
    ("Ruby on Rails", "ruby-on-rails"),
    ("Spring Boot", "spring-boot"),
    ("Objective-C, USB-C", ""),
    ("TypeScripture Pythonic Rustic Gopher sqlite3x", ""),
    ("typescript_python", ""),
    ("https://go.dev/react-tutorial www.python.org me@java.com", ""),
    // Ordinary words.
    ("We go to market in May.", ""),
    ("Our Go to market plan and our Go-to-market team", ""),
    ("Go to our page. React to it! Express interest.", ""),
    ("We need somebody at C level, C-level and C suite.", ""),
    ("R&D, Q&A and the rest of the team", ""),
    ("THE REST OF THE TEAM", ""),
    ("Less is more. Spark joy. Swift answers.", ""),
    ("You react fast, express yourself, go far and rust less.", ""),
    ("with Express delivery, with C level staff", ""),
    ("We meet again in Spring, this Spring and in Spring 2027.", ""),
    ("Our office in Phoenix; a company in Ruby Street", ""),
    ("You excel. A vitamin C drink, a dart board, a flask.", ""),
    ("We are hiring! Hiring now.", ""),
    ("Ruby Jones, Dart Lane, Taylor Swift", ""),
    ("le point de vue, ci-joint", ""),
    ("work authorization is needed", ""),
    ("Assembly of furniture, monitoring of patients, containers on ships", ""),
    // The same words where they are meant.
    ("Go", "go"),
    ("Go\nRust\nC", "c go rust"),
    ("- Go (3 years)\n- Swift: 2 years\n- React – expert", "go react swift"),
    ("python, go, rust and react", "go python react rust"),
    ("go\nrust\npython", "go python rust"),
    ("Go, C, Rust", "c go rust"),
    ("C and Go", "c go"),
    ("Languages: Go", "go"),
    ("Programming languages: Haskell, Rust", "rust"),
    ("services written in Go", "go"),
    ("We built the dashboard in React.", "react"),
    ("I write Rust every day and use Go to build tools.", "go rust"),
    ("rust developer", "rust"),
    ("C programming", "c"),
    ("a React-based page", "react"),
    ("Angular 17, Swift 5.9", "angular swift"),
    ("experience with Flask", "flask"),
    ("Java, Spring, Hibernate", "java spring-boot"),
    ("Node.js/Express", "express node-js"),
    ("MERN: MongoDB, Express, React, Node", "express mongodb node-js react"),
    ("Designed REST endpoints.", "api-design"),
    ("HTML, CSS, LESS", "html-css sass"),
    ("Elixir Phoenix, Elixir", "phoenix"),
    ("Python\u{3001}Go", "go python"),
];

#[test]
fn short_texts_name_what_they_mean() {
    let mut wrong = String::new();
    for (text, expected) in SHORT {
        if ids(text) != list(expected) {
            let _ = writeln!(wrong, "{text:?}: {:?}, not {expected:?}", ids(text));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// CVs and an advert, with all that they name.
const LONG: [(&str, &str); 3] = [
    (
        include_str!("texts/cv-front-end.txt"),
        "accessibility api-design automated-testing automated-tests code-review component-design \
         continuous-integration design-systems end-to-end-tests express feature-flags git graphql html-css incident-handling \
         javascript jquery languages-and-regions loading-speed mentoring next-js node-js package-management \
         playwright react sass screen-state search-engine-basics tailwind typescript visual-design vue",
    ),
    (
        include_str!("texts/advert-back-end.txt"),
        "api-description api-design application-security automated-testing automated-tests availability aws \
         caching clear-communication code-review containers continuous-delivery continuous-integration csharp go \
         incident-handling incident-reviews infrastructure-as-code java kafka kotlin kubernetes monitoring \
         pair-programming parallel-code postgresql prometheus query-tuning rabbitmq react redis relational-modelling \
         rust schema-changes server-programming sign-in-and-rights spring-boot sql system-design test-design",
    ),
    (
        include_str!("texts/cv-mixed-german.txt"),
        "angular asp-net-core automated-testing automated-tests c circuits-and-data-sheets containers \
         continuous-integration cpp csharp device-protocols freertos git go hardware-debugging hardware-programming \
         linux-command-line monitoring mysql operating-systems php planning-boards postgresql powershell python \
         releasing rules-and-standards sql-server wpf",
    ),
];

#[test]
fn long_texts_name_what_they_mean() {
    for (text, expected) in LONG {
        let words: Vec<String> =
            recognise(&DATA, text).iter().map(|one| format!("{} {:?}", one.id, one.words(text))).collect();
        assert_eq!(ids(text).join(" "), list(expected).join(" "), "{}", words.join("\n"));
    }
}

#[test]
fn what_was_recognised_stands_in_the_text() {
    let text = "React.js and react js; later ReactJS, TypeScript.";
    let recognised = recognise(&DATA, text);
    assert_eq!(recognised.iter().map(|one| one.id).collect::<Vec<_>>(), ["react", "typescript"]);
    assert_eq!(recognised[0].words(text), ["React.js", "react js", "ReactJS"]);
    assert_eq!(recognised[0].places, [0..8, 13..21, 29..36]);
}

#[test]
fn every_name_is_recognised_in_a_list() {
    // Where one name holds another, the longer one may win; each is recognised by some name of its own.
    let tools = DATA.tools.iter().map(|one| (&one.id, &one.name, &one.aliases, &one.ambiguous));
    let skills = DATA.skills.iter().map(|one| (&one.id, &one.name, &one.aliases, &one.ambiguous));
    let mut text = String::new();
    let mut lines = Vec::new();
    for (id, name, aliases, ambiguous) in skills.chain(tools) {
        for spelling in aliases.iter().chain(ambiguous).chain([name]) {
            let start = text.len();
            let _ = writeln!(text, "Python, {spelling}, SQL.");
            lines.push((id, spelling, start..text.len()));
        }
    }
    let recognised = recognise(&DATA, &text);
    let missing = lines.into_iter().filter(|(id, _, line)| {
        let own = recognised.iter().find(|one| one.id == **id);
        !own.is_some_and(|one| one.places.iter().any(|place| line.contains(&place.start)))
    });
    let missing: Vec<_> = missing.map(|(id, spelling, _)| (id, spelling)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_spelling_is_ambiguous_everywhere_or_nowhere() {
    let tools = DATA.tools.iter().map(|one| (&one.name, &one.aliases, &one.ambiguous));
    let all: Vec<_> = DATA.skills.iter().map(|one| (&one.name, &one.aliases, &one.ambiguous)).chain(tools).collect();
    let ambiguous: BTreeSet<&String> = all.iter().flat_map(|(_, _, ambiguous)| *ambiguous).collect();
    let plain =
        all.iter().flat_map(|(name, aliases, own)| aliases.iter().chain((!own.contains(name)).then_some(*name)));
    let both: Vec<_> = plain.filter(|spelling| ambiguous.contains(spelling)).collect();
    assert!(both.is_empty(), "{both:?}");
}

/// Pieces of texts that come near to names.
const PIECES: &[&str] = &[
    "Go",
    "C",
    "C++",
    "C#",
    ".NET",
    "React",
    "react.js",
    "SQL",
    "REST",
    "CI/CD",
    ",",
    ", ",
    " and ",
    "\n",
    "- ",
    "-",
    "/",
    ".",
    ": ",
    " ",
    "&",
    "++",
    "#",
    "R&D",
    "é",
    "日本",
    "\u{ad}",
    "https://",
    "@",
    "to market",
    " developer",
    "'",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..seldom() })]

    #[test]
    fn every_place_is_a_piece_of_the_text_of_whole_words(text in junk(PIECES)) {
        for one in recognise(&DATA, &text) {
            prop_assert!(!one.places.is_empty() && !one.words(&text).is_empty());
            prop_assert!(one.places.windows(2).all(|pair| pair[0].end <= pair[1].start), "{:?}", one.places);
            for place in &one.places {
                let words = text.get(place.clone());
                prop_assert!(words.is_some_and(|words| !words.trim().is_empty()), "{place:?}");
                let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                prop_assert!(!letter(text[..place.start].chars().next_back()) && !letter(text[place.end..].chars().next()), "{words:?}");
            }
        }
    }

    #[test]
    fn lines_that_follow_take_nothing_away(text in junk(PIECES), more in junk(PIECES)) {
        // An empty line ends every list.
        let (before, after) = (ids(&text), ids(&format!("{text}\n.\n{more}")));
        prop_assert!(before.iter().all(|id| after.contains(id)), "{before:?} {after:?}");
    }
}

#[test]
fn long_texts_take_no_more_than_their_length() {
    // Texts without a line or a space, of one word, of lists without end.
    let texts = ["Go, ", "C/", "a", "C++", "- \n", "React and ", "\u{301}", ".", "(", "unit ", "Go: ", "to "];
    let time = |text: &str| {
        let start = Instant::now();
        let _ = recognise(&DATA, text);
        start.elapsed().as_secs_f64()
    };
    for piece in texts {
        let long = piece.repeat(200_000 / piece.len());
        let (short, long) = (time(&long[..long.len() / 8 / piece.len() * piece.len()]), time(&long));
        assert!(long < 0.5 || long < short * 40.0, "{piece:?}: {short} and {long} seconds");
    }
}

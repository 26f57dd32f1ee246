//! The documents: their prose is wrapped at one width, so that a changed word is a short difference.
//!
//! Invariant: tables, code and what a tool writes are as wide as they must be; a word that is longer than a line stands alone on it.

use std::path::Path;

/// Characters of a line of prose at most.
const WIDTH: usize = 140;
/// The folders whose documents are held to it, from the root of the project; not those below them.
const FOLDERS: [&str; 5] = [".", "docs", "data", "npm", ".github"];

/// The lines of a document that are too wide, from 1.
fn wide(text: &str) -> Vec<usize> {
    let mut is_code = false;
    let lines = text.lines().enumerate().filter(|(_, line)| {
        is_code ^= line.starts_with("```");
        !is_code && !line.starts_with('|') && line.chars().count() > WIDTH && line.trim().contains(' ')
    });
    lines.map(|(at, _)| at + 1).collect()
}

#[test]
fn prose_of_documents_is_wrapped_at_one_width() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut faults = Vec::new();
    let mut documents = 0;
    for entry in FOLDERS.iter().flat_map(|folder| std::fs::read_dir(root.join(folder)).unwrap()) {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "md") {
            documents += 1;
            let text = std::fs::read_to_string(&path).unwrap();
            faults.extend(wide(&text).into_iter().map(|line| format!("{}:{line}", path.display())));
        }
    }
    assert!(documents > 8, "only {documents} documents");
    assert!(faults.is_empty(), "lines of more than {WIDTH} characters:\n{}", faults.join("\n"));
}

#[test]
fn only_prose_counts() {
    let long = "word ".repeat(30);
    let text = format!("{long}\n| {long}|\n```sh\n{long}\n```\n{}\n- {long}\n", "x".repeat(200));
    assert_eq!(wide(&text), [1, 7]);
}

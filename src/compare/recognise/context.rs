//! The surroundings of an ordinary word that may be the name of a skill: `Go` in a list of languages, or at the start
//! of "Go to our page".
//!
//! Invariant: a word counts only where something speaks for it: another skill beside it in a list, a line or a heading
//! of skills that it has to itself, or words that speak of programming. Nothing is looked at beyond the line but the
//! lines next to a word that has a line to itself.

use super::candidate::{Candidate, Standing};
use super::tokens::{Token, TokenKind};

/// Words after a name that tell what it is, whatever its letters: `go developer`.
const MAKERS: [&str; 7] = ["developer", "engineer", "programmer", "programming", "language", "codebase", "entwickler"];
/// The same where the name is spelled as the dataset has it.
const THINGS: [&str; 25] = [
    "code",
    "development",
    "framework",
    "library",
    "package",
    "module",
    "backend",
    "frontend",
    "server",
    "microservice",
    "api",
    "app",
    "application",
    "component",
    "hook",
    "script",
    "sdk",
    "stack",
    "ecosystem",
    "compiler",
    "toolchain",
    "endpoint",
    "pipeline",
    "chart",
    "test",
];
/// Words that may follow a hyphen after a name: `React-based`.
const HYPHENED: [&str; 8] =
    ["based", "developer", "engineer", "entwickler", "entwicklung", "programmierung", "kenntnisse", "basiert"];
/// Words before a name that say that it is used.
const USES: [&str; 14] = [
    "using", "with", "via", "use", "used", "know", "learn", "learning", "learned", "learnt", "knowing", "program",
    "wrote", "write",
];
/// Words that may follow then: `with Go and`, but not `with Express delivery`.
const FOLLOWERS: [&str; 33] = [
    "and", "or", "for", "on", "to", "in", "as", "at", "by", "i", "are", "we", "you", "our", "the", "a", "from", "but",
    "since", "because", "while", "where", "when", "which", "that", "under", "over", "after", "before", "instead",
    "every", "daily", "with",
];
/// Words before `in NAME` or `of NAME` that speak of making or knowing, or of what is made.
const MAKING: [&str; 46] = [
    "frontend",
    "backend",
    "front",
    "end",
    "service",
    "microservice",
    "api",
    "app",
    "application",
    "interface",
    "page",
    "firmware",
    "tool",
    "script",
    "written",
    "wrote",
    "write",
    "writing",
    "built",
    "build",
    "building",
    "developed",
    "develop",
    "developing",
    "coded",
    "code",
    "coding",
    "implemented",
    "implement",
    "implementing",
    "programmed",
    "program",
    "programming",
    "proficient",
    "proficiency",
    "fluent",
    "experience",
    "experienced",
    "expertise",
    "skilled",
    "skill",
    "knowledge",
    "rewrite",
    "rewrote",
    "ported",
    "migrated",
];
/// Words before the name that follow one of those.
const LINKS: [&str; 6] = ["in", "of", "with", "to", "from", "on"];
/// Words between the two at most.
const REACH: usize = 6;
/// Words after a name that make another thing of it: `C level`.
const OTHERWISE: [&str; 8] = ["level", "suite", "minor", "major", "section", "grade", "tuesday", "street"];
/// Words that head a list of skills.
const HEADS: [&str; 16] = [
    "skill",
    "language",
    "stack",
    "technology",
    "tech",
    "tool",
    "framework",
    "backend",
    "frontend",
    "platform",
    "library",
    "database",
    "programming",
    "kenntnisse",
    "sprachen",
    "tooling",
];
/// Words that say how well something is known, after a name with a line to itself.
const GRADES: [&str; 9] =
    ["expert", "advanced", "intermediate", "basic", "beginner", "proficient", "fluent", "good", "year"];
/// Marks between the entries of a list.
const BETWEEN: &str = ",;/|·•●▪◦‣+&()[]–—\t、，；";
/// Marks that a line of a list begins with.
const BULLETS: &str = "-*•●▪◦‣–—·+>#";

/// A text with what may be names in it.
pub(super) struct Context<'x> {
    tokens: &'x [Token<'x>],
    /// The candidate that a token belongs to.
    owners: Vec<Option<usize>>,
}

impl<'x> Context<'x> {
    pub(super) fn new(tokens: &'x [Token<'x>], candidates: &[Candidate]) -> Self {
        let mut owners = vec![None; tokens.len()];
        for (number, candidate) in candidates.iter().enumerate() {
            for owner in owners.get_mut(candidate.tokens.clone()).into_iter().flatten() {
                *owner = Some(number);
            }
        }
        Context { tokens, owners }
    }

    /// Makes those candidates sure that something speaks for.
    pub(super) fn confirm(&self, candidates: &mut [Candidate]) {
        let order: Vec<usize> = (0..candidates.len()).collect();
        // A list confirms its entries one after the other, from either end.
        for number in order.iter().chain(order.iter().rev()) {
            let speaks = candidates.get(*number).is_some_and(|one| {
                one.standing != Standing::Sure && !self.is_other(one) && self.speaks_for(candidates, one)
            });
            if let Some(one) = candidates.get_mut(*number).filter(|_| speaks) {
                one.standing = Standing::Sure;
            }
        }
    }

    fn speaks_for(&self, candidates: &[Candidate], one: &Candidate) -> bool {
        let exact = one.standing == Standing::AsWritten;
        let entry = self.is_entry(one);
        let sides = [false, true].map(|after| self.neighbour(candidates, one, after));
        let beside = |least: Standing| sides.into_iter().flatten().any(|side| side == Standing::Sure || side == least);
        if exact {
            beside(Standing::AsWritten)
                || entry && (self.is_alone(one) || self.has_head(one) || self.line_is_sure(candidates, one))
                || self.is_told_after(one, true)
                || self.is_told_before(one)
                || self.is_in_capitals(one)
        } else {
            entry && beside(Standing::Sure) || self.is_told_after(one, false)
        }
    }

    fn at(&self, at: usize) -> Option<&'x Token<'x>> {
        self.tokens.get(at)
    }

    fn word(&self, at: usize) -> Option<&'x str> {
        self.at(at).and_then(Token::word)
    }

    fn before(&self, at: usize) -> Option<&'x Token<'x>> {
        at.checked_sub(1).and_then(|at| self.at(at))
    }

    fn mark(&self, at: usize) -> Option<char> {
        match self.at(at)?.kind {
            TokenKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    fn is_end(&self, at: usize) -> bool {
        self.at(at).is_none_or(|token| token.kind == TokenKind::Line)
    }

    fn is_joint(&self, at: usize) -> bool {
        self.mark(at).is_some_and(|mark| BETWEEN.contains(mark))
            || self.word(at).is_some_and(|word| matches!(word, "and" | "or" | "und" | "oder" | "et" | "y" | "e"))
    }

    /// Something makes another thing of it: a word after it (`C level`), or a hyphen that goes on (`go-live`).
    fn is_other(&self, one: &Candidate) -> bool {
        let end = one.tokens.end;
        if self.at(end).is_some_and(Token::is_hyphen) && self.at(end + 1).is_some_and(|next| next.joined) {
            return !self.word(end + 1).is_some_and(|word| HYPHENED.contains(&word));
        }
        self.word(end).is_some_and(|word| {
            OTHERWISE.contains(&word) || word == "to" && self.word(end + 1).is_some_and(|next| next == "market")
        })
    }

    /// The certainty of the next entry of a list, on one side; `None` where there is no list.
    fn neighbour(&self, candidates: &[Candidate], one: &Candidate, after: bool) -> Option<Standing> {
        let lines = self.is_alone(one);
        let step = |at: usize| if after { Some(at + 1) } else { at.checked_sub(1) };
        let mut at = if after { Some(one.tokens.end) } else { one.tokens.start.checked_sub(1) };
        let mut joints = 0;
        while let Some(here) = at {
            let line = self.at(here)?.kind == TokenKind::Line;
            let bullet = lines && self.mark(here).is_some_and(|mark| BULLETS.contains(mark));
            if !(self.is_joint(here) || bullet || lines && line) {
                break;
            }
            joints += 1;
            if joints > 4 {
                return None;
            }
            at = step(here);
        }
        let owner = (*self.owners.get(at?)?)?;
        (joints > 0).then(|| candidates.get(owner).map(|other| other.standing)).flatten()
    }

    /// It is a whole entry: marks of a list, or the ends of a line or sentence, stand on both sides.
    fn is_entry(&self, one: &Candidate) -> bool {
        let (start, end) = (one.tokens.start, one.tokens.end);
        let left = match start.checked_sub(1) {
            None => true,
            Some(at) => {
                self.is_end(at)
                    || self.is_joint(at)
                    || self.mark(at).is_some_and(|mark| mark == ':' || BULLETS.contains(mark))
            }
        };
        let stop = |at: usize| self.mark(at).is_some_and(|mark| ".:!?".contains(mark));
        left && (self.is_end(end) || self.is_joint(end) || stop(end))
    }

    /// It has a line to itself, but for a bullet before it and a grade after it.
    fn is_alone(&self, one: &Candidate) -> bool {
        let start = one.tokens.start;
        let first = (0..3)
            .map_while(|back| start.checked_sub(back + 1))
            .find(|at| !self.mark(*at).is_some_and(|mark| BULLETS.contains(mark)));
        let from_start = first.is_none_or(|at| self.is_end(at));
        let end = one.tokens.end;
        let mark = self.mark(end).is_some_and(|mark| "(:–—-".contains(mark));
        let grade = |at: usize| {
            self.word(at).is_some_and(|word| GRADES.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit()))
        };
        from_start && (self.is_end(end) || grade(end + usize::from(mark)))
    }

    /// Its line begins with the head of a list: `Languages: Go`.
    fn has_head(&self, one: &Candidate) -> bool {
        let mut at = one.tokens.start;
        let start = self.line_start(at);
        let mut headed = false;
        while at > start {
            at -= 1;
            headed |= self.mark(at) == Some(':');
            if headed && self.word(at).is_some_and(|word| HEADS.contains(&word)) {
                return true;
            }
        }
        false
    }

    /// The first token of its line that is looked at: a text without lines is looked at in part.
    fn line_start(&self, at: usize) -> usize {
        const TOKENS: usize = 80;
        let mut start = at;
        while start > 0 && at - start < TOKENS && self.before(start).is_some_and(|token| token.kind != TokenKind::Line)
        {
            start -= 1;
        }
        start
    }

    /// A sure name stands in its line, at most twelve words and marks away.
    fn line_is_sure(&self, candidates: &[Candidate], one: &Candidate) -> bool {
        const TOKENS: usize = 12;
        let sure = |at: usize| {
            let owner = self.owners.get(at).copied().flatten().and_then(|owner| candidates.get(owner));
            owner.is_some_and(|other| other.standing == Standing::Sure)
        };
        let stop = |at: usize| self.is_end(at) || self.mark(at).is_some_and(|mark| ".!?".contains(mark));
        let before = (0..TOKENS).map_while(|back| one.tokens.start.checked_sub(back + 1)).take_while(|at| !stop(*at));
        let after = (one.tokens.end..one.tokens.end + TOKENS).take_while(|at| !stop(*at));
        before.chain(after).any(sure)
    }

    /// The word after it tells that it is a technology: `Rust developer`, `React-based`, `Angular 17`.
    fn is_told_after(&self, one: &Candidate, exact: bool) -> bool {
        let end = one.tokens.end;
        if self.at(end).is_some_and(Token::is_hyphen) {
            return exact && self.word(end + 1).is_some_and(|word| HYPHENED.contains(&word));
        }
        let Some(word) = self.word(end) else { return false };
        let version = |word: &str| {
            let number =
                word.split('.').all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
            number && self.mark(end + 1) != Some('/')
        };
        let letters = self.at(one.tokens.start).map_or(0, |token| token.raw.len());
        MAKERS.contains(&word) || exact && (THINGS.contains(&word) || letters > 1 && version(word))
    }

    /// Words before it speak of using, making or knowing it: `built the page in React`.
    fn is_told_before(&self, one: &Candidate) -> bool {
        let (start, end) = (one.tokens.start, one.tokens.end);
        let Some(link) = start.checked_sub(1).and_then(|at| self.word(at)) else { return false };
        let goes_on = match self.at(end).map(|token| &token.kind) {
            Some(TokenKind::Word(word)) => FOLLOWERS.contains(&word.as_str()) || THINGS.contains(&word.as_str()),
            _ => true,
        };
        let maker = || {
            let words = (2..2 + REACH).map_while(|back| start.checked_sub(back));
            words
                .take_while(|at| !self.is_end(*at) && self.mark(*at) != Some('.'))
                .any(|at| self.word(at).is_some_and(|word| MAKING.contains(&word)))
        };
        goes_on && (USES.contains(&link) || LINKS.contains(&link) && maker())
    }

    /// It is written in capitals (`REST`) beside words that are not.
    fn is_in_capitals(&self, one: &Candidate) -> bool {
        let capitals = |raw: &str| raw.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        let raw = self.at(one.tokens.start).map_or("", |token| token.raw);
        let sides = [one.tokens.start.checked_sub(1), Some(one.tokens.end)];
        raw.chars().filter(|c| c.is_alphabetic()).count() > 1
            && capitals(raw)
            && sides
                .into_iter()
                .flatten()
                .any(|at| self.at(at).is_some_and(|token| token.word().is_some() && !capitals(token.raw)))
    }
}

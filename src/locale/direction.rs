//! The direction in which a language is written, by its tag.
//!
//! Invariant: the answer is that of CLDR's data (release 48): script where the tag names one, else the script that the
//! language is most likely written in, there where the tag says. The lists hold what that comes to and nothing by hand; the
//! test goes through all tags of two and three letters, so a new release that differs is seen.

/// True for a tag of BCP 47, the parts of which `_` may separate as well, as systems write them (`de_DE`).
#[must_use]
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = parts(tag);
    let first = parts.next().unwrap_or_default();
    (2..=8).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// The direction of writing of a tag, as the `dir` attribute has it.
pub(super) fn direction(tag: &str) -> &'static str {
    if is_right_to_left(tag) { "rtl" } else { "ltr" }
}

fn is_right_to_left(tag: &str) -> bool {
    let has = |list: &str, word: &str| list.split(' ').any(|known| known.eq_ignore_ascii_case(word));
    let mut parts = parts(tag);
    let language = parts.next().unwrap_or_default();
    // Extensions begin with a single letter.
    let parts = parts.take_while(|part| part.len() > 1);
    let (mut script, mut region) = (None, None);
    for part in parts.filter(|part| part.bytes().all(|byte| byte.is_ascii_alphabetic())) {
        match part.len() {
            4 => script = script.or(Some(part)),
            2 => region = region.or(Some(part)),
            _ => {}
        }
    }
    if let Some(script) = script {
        return has(SCRIPTS, script);
    }
    let usual = is_listed(language);
    let is_other = region.is_some_and(|region| has(REGIONS, &[language, region].join("-")));
    usual != is_other
}

fn parts(tag: &str) -> impl Iterator<Item = &str> {
    tag.trim().split(['-', '_'])
}

/// Scripts that are written from right to left.
const SCRIPTS: &str = "adlm arab armi avst chrs cprt elym gara hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo orkh \
    ougr palm phli phlp phnx prti rohg samr sarb sidt sogd sogo syrc thaa yezi";

/// Languages whose likely script is one of them, in the order of the alphabet.
const LANGUAGES: &str = "aao abh abv acm acq acw acx adf ae aeb aec aee aeq afb aib aii aij aiq amw apc apd ar arc arq ars ary arz ask atn auj auz avd \
    avl ayh ayl ayn ayp azb bal bdz bej bft bgn bgp bhe bhm bhn bjf bjm bqi brh brk bsh bsk chg cja ckb clh czk dcc def deh dgl \
    dmk dml dv ecy esh fa fay faz fia fub gbz ggg gha ghr gig gjk gju glh glk grr gwc gwf gwt gzi hac haz hbo he hkh hnd hno hoh \
    hrt hrz hss huy isk itk iw jad jat jbe jbn jdg ji jnd jog jpa jpr jrb jye kbu kby kcy kfm khw klj kmz kqd ks ktl kvx kxp lad \
    lah lhs lki lrc lrk lrl lsa lsd lss luv luz mby mde mey mfa mfi mhj mid mki mnj mve mvy myz mzb mzn nli nlm nqo ntz nyq oar \
    obm odk omy oru ota otk oui pal pbt pgd phl phn phr phv plk prc prd prx ps psh psi pst qxq rdb rhg rmt sam sbn scl sd sdb sdf \
    sdg sdh sds sgr sgy shd shm shu shv siy siz skr smp smy sog sqo sqt srh srz ssh sts swb syc syn syr tjo tks tmr tov tra trg \
    trm trw ug ur ush uzs vaf vgr vmh wbk wne wni wsv xco xhe xka xkc xkj xkp xld xly xmn xmr xna xpr xsa xsd xvi ydg yhd yi yih \
    yud zba zdj zrp zum";

/// The same as the program has them: each code as a number, and of each number how much it is above the one before. As text they
/// would be twice the bytes of an element's first load.
const STEPS: [u8; 305] = steps(LANGUAGES);

/// Steps between the codes of a list: one below 128 in a byte, another in two, the higher one marked and first. The program does not
/// compile if they do not fit into the array; zeros behind them add nothing.
#[expect(
    clippy::indexing_slicing,
    reason = "the compiler evaluates it: an index beyond an end is an error of the build"
)]
const fn steps<const BYTES: usize>(list: &str) -> [u8; BYTES] {
    let (letters, mut steps, mut count) = (list.as_bytes(), [0; BYTES], 0);
    let (mut at, mut code, mut places, mut before) = (0, 0, 0, 0);
    while at <= letters.len() {
        if at == letters.len() || letters[at] == b' ' {
            while places < 3 {
                (code, places) = (code * BASE, places + 1);
            }
            let step = code - before;
            if step >= 128 {
                (steps[count], count) = (128 | (step >> 7) as u8, count + 1);
            }
            (steps[count], count) = ((step & 127) as u8, count + 1);
            (before, code, places) = (code, 0, 0);
        } else {
            (code, places) = (code * BASE + digit(letters[at]), places + 1);
        }
        at += 1;
    }
    steps
}

/// Letters, and a blank after the codes of two.
const BASE: u32 = 27;

const fn digit(letter: u8) -> u32 {
    (letter.to_ascii_lowercase() - b'a' + 1) as u32
}

/// True for a language of the list, in any letter case.
fn is_listed(language: &str) -> bool {
    if !(2..=3).contains(&language.len()) || !language.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return false;
    }
    let code = language.bytes().fold(0, |code, letter| code * BASE + digit(letter));
    let wanted = if language.len() == 2 { code * BASE } else { code };
    let (mut at, mut high) = (0, 0);
    STEPS.iter().any(|byte| {
        if *byte >= 128 {
            high = u32::from(byte & 127) << 7;
            return false;
        }
        at += high + u32::from(*byte);
        high = 0;
        at == wanted
    })
}

/// Languages that are written the other way in a region than elsewhere.
const REGIONS: &str = "az-iq az-ir ha-cm ha-sd kk-af kk-cn kk-ir kk-mn ku-iq ku-ir ku-lb ky-cn ms-cc pa-pk sd-in tg-pk ug-kz ug-mn \
    uz-af mey-sn";

#[cfg(test)]
mod tests {
    use super::*;
    use icu_locale::{LanguageIdentifier, LocaleDirectionality, LocaleExpander, TransformResult};

    fn words(letters: u32) -> Vec<String> {
        (0..letters).fold(vec![String::new()], |all, _| {
            all.iter().flat_map(|word| ('a'..='z').map(move |letter| format!("{word}{letter}"))).collect()
        })
    }

    /// CLDR's own answer.
    fn check(cldr: &LocaleDirectionality, tag: &str) {
        let Ok(id) = tag.parse::<LanguageIdentifier>() else { return };
        assert_eq!(is_right_to_left(tag), cldr.is_right_to_left(&id), "{tag}");
    }

    #[test]
    fn every_language_script_and_region_is_as_in_cldr() {
        let cldr = LocaleDirectionality::new_extended();
        let (two, three) = (words(2), words(3));
        two.iter().chain(&three).for_each(|language| check(&cldr, language));
        for script in words(4) {
            check(&cldr, &format!("en-{script}"));
        }
        let expander = LocaleExpander::new_extended();
        let is_known = |language: &&str| {
            language.parse().is_ok_and(|mut id| expander.maximize(&mut id) == TransformResult::Modified)
        };
        let others = REGIONS.split(' ').filter_map(|tag| tag.split('-').next());
        for language in two.iter().map(String::as_str).filter(is_known).chain(others) {
            two.iter().for_each(|region| check(&cldr, &format!("{language}-{region}")));
        }
    }

    #[test]
    fn tags_are_read_as_people_and_systems_write_them() {
        for (tag, wanted) in [
            ("ar_EG", "rtl"),
            ("AR-eg", "rtl"),
            ("de_DE", "ltr"),
            ("pa-Arab", "rtl"),
            ("pa", "ltr"),
            ("pa-PK", "rtl"),
            ("ug", "rtl"),
            ("sd", "rtl"),
            ("ur-Latn", "ltr"),
            ("ur_Latn_PK", "ltr"),
            ("uz-AF", "rtl"),
            ("zh-Hant-TW", "ltr"),
            ("en-u-nu-arab", "ltr"),
            ("en-x-Arab", "ltr"),
            ("", "ltr"),
        ] {
            assert_eq!(direction(tag), wanted, "{tag}");
        }
        for tag in ["de", "de_DE", "zh-Hant-TW", "en-u-nu-arab", " fr "] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for tag in ["", "x", "de-", "de--DE", "<b>", "ninecharss", "1a"] {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }
}

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
    let usual = has(LANGUAGES, language);
    let is_other = region.is_some_and(|region| has(REGIONS, &[language, region].join("-")));
    usual != is_other
}

fn parts(tag: &str) -> impl Iterator<Item = &str> {
    tag.trim().split(['-', '_'])
}

/// Scripts that are written from right to left.
const SCRIPTS: &str = "adlm arab armi avst chrs cprt elym gara hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo orkh \
    ougr palm phli phlp phnx prti rohg samr sarb sidt sogd sogo syrc thaa yezi";

/// Languages whose likely script is one of them.
const LANGUAGES: &str = "ae ar dv fa he iw ji ks ps sd ug ur yi aao abh abv acm acq acw acx adf aeb aec aee aeq afb aib aii aij aiq amw \
    apc apd arc arq ars ary arz ask atn auj auz avd avl ayh ayl ayn ayp azb bal bdz bej bft bgn bgp bhe bhm bhn \
    bjf bjm bqi brh brk bsh bsk chg cja ckb clh czk dcc def deh dgl dmk dml ecy esh fay faz fia fub gbz ggg gha \
    ghr gig gjk gju glh glk grr gwc gwf gwt gzi hac haz hbo hkh hnd hno hoh hrt hrz hss huy isk itk jad jat jbe \
    jbn jdg jnd jog jpa jpr jrb jye kbu kby kcy kfm khw klj kmz kqd ktl kvx kxp lad lah lhs lki lrc lrk lrl lsa \
    lsd lss luv luz mby mde mey mfa mfi mhj mid mki mnj mve mvy myz mzb mzn nli nlm nqo ntz nyq oar obm odk omy \
    oru ota otk oui pal pbt pgd phl phn phr phv plk prc prd prx psh psi pst qxq rdb rhg rmt sam sbn scl sdb sdf \
    sdg sdh sds sgr sgy shd shm shu shv siy siz skr smp smy sog sqo sqt srh srz ssh sts swb syc syn syr tjo tks \
    tmr tov tra trg trm trw ush uzs vaf vgr vmh wbk wne wni wsv xco xhe xka xkc xkj xkp xld xly xmn xmr xna xpr \
    xsa xsd xvi ydg yhd yih yud zba zdj zrp zum";

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

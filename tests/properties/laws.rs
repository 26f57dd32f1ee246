//! The laws that are fuzzed (`fuzz/`), on 10,000 inputs each at every run of the tests.

use super::{junk, often};
use proptest::prelude::*;
use written::{fields, host_file, query};

#[path = "../../fuzz/src/laws.rs"]
#[allow(unreachable_pub, clippy::expect_used)]
mod written;

fn many() -> ProptestConfig {
    ProptestConfig { cases: 10_000, ..often() }
}

proptest! {
    #![proptest_config(many())]

    #[test]
    fn any_host_file(text in junk(&[
        "{", "}", "[", "]", ":", ",", "\"schema\":\"rolescope-dataset/1\"", "\"roles\":[{\"slug\":\"a\",\"name\":\"A\"}]", "\"bands\":[",
        "{\"schema\":\"rolescope-dataset/1\",\"host\":{\"name\":\"H\"},", "\"labels\":{\"SectionPay\":\"L\"}", "\"\\ud800\"", "1e999", "\n",
        "{\"place\":\"US\",\"statistics\":[\"p50\"],\"roles\":{\"a\":[5]}}", "null",
    ])) {
        host_file(text.as_bytes());
    }

    #[test]
    fn any_query(text in junk(&[
        "roles=", "front-end", "back-end", "~", "&", "=", "place=US", "in=", "currency=EUR", "period=month", "hours=1700", "%20", "%", "+",
        "chart=", "pay-evidence", "seed=7", "sections=", "pay,skills", "differences", "data=",
    ])) {
        query(text.as_bytes());
    }

    #[test]
    fn any_profile(text in junk(&[
        "rolescope-profile=1", "\n", "my-skills=", "sql", ":2", ",", "my-pay=", "85k \"net\"", "\\", "my-week=interface:20", "my-years=", "=",
    ])) {
        fields(text.as_bytes());
    }
}

//! The message of format v1: frozen bytes, and everything that is not one.

use pignon_summary::{BadRaw, Breakdown, RawIndicator, Summary, Unreadable, indicator};

const GOLDEN: &[u8] = include_bytes!("golden/v1.json");

fn rows(rows: &[(&[&str], u64)]) -> Vec<(Vec<Option<String>>, u64)> {
    rows.iter()
        .map(|(values, n)| (values.iter().map(|v| Some((*v).to_owned())).collect(), *n))
        .collect()
}

fn october() -> Vec<RawIndicator> {
    let welcomed = rows(&[
        (&["F", "26-44", "inside", "18"], 17),
        (&["F", "45-54", "outside", "18"], 6),
        (&["M", "26-44", "inside", "19"], 9),
        (&["M", "<26", "to_check", "18"], 3),
        (&["F", "55+", "unknown", "outside_paris"], 1),
    ]);
    let followed = rows(&[(&["F", "26-44", "inside", "18"], 3), (&["M"], 1)]);
    let outreach = vec![
        (vec![Some("inside".to_owned())], 1204),
        (vec![None], 2),
        (vec![Some("outside".into())], 38),
    ];
    let tally = |code, rows| RawIndicator::tally(indicator(code).unwrap(), rows);
    vec![
        tally("outreach_contacts", outreach),
        tally("persons_followed", followed),
        tally("persons_welcomed", welcomed),
    ]
}

fn summary(raw: &[RawIndicator]) -> Result<Summary, BadRaw> {
    Summary::protect("M07".parse().unwrap(), "2026-10".parse().unwrap(), 2, raw)
}

#[test]
fn format_v1_is_these_bytes_for_ever() {
    let written = summary(&october()).unwrap().to_bytes();
    assert_eq!(
        String::from_utf8_lossy(&written),
        String::from_utf8_lossy(GOLDEN)
    );
    let read = Summary::parse(GOLDEN).unwrap();
    assert_eq!(
        (
            read.maison().to_string(),
            read.period().to_string(),
            read.revision()
        ),
        ("M07".into(), "2026-10".into(), 2)
    );
    assert_eq!(read.indicators().len(), 3);
}

#[test]
fn a_screen_has_the_words_and_the_cells() {
    let read = Summary::parse(GOLDEN).unwrap();
    let figures = &read.indicators()[2];
    assert_eq!(
        (figures.label(), figures.total().to_string()),
        ("Échanges en maraude", "1\u{202f}244".to_owned())
    );
    let rows: Vec<_> = figures.tables()[0]
        .rows()
        .map(|(value, cell)| (value.label, cell.to_string()))
        .collect();
    assert_eq!(rows[0], ("En QPV", "1\u{202f}204".to_owned()));
    assert_eq!(
        rows[3],
        ("Non renseigné", "moins de\u{a0}5 ou protégé".to_owned())
    );
    assert!(figures.definition().is_some());
}

fn altered(from: &str, to: &str) -> Result<Summary, Unreadable> {
    let text = std::str::from_utf8(GOLDEN).unwrap();
    assert!(text.contains(from), "{from}");
    Summary::parse(text.replacen(from, to, 1).as_bytes())
}

#[test]
fn a_count_of_one_to_four_does_not_parse() {
    for n in 1..5 {
        assert_eq!(
            altered("\"total\": \"protected\"", &format!("\"total\": {n}")),
            Err(Unreadable::Disclosing)
        );
    }
}

#[test]
fn a_withheld_cell_that_the_others_give_away_does_not_parse() {
    // 38 was withheld to hide 2: with it in clear, the 2 is a subtraction away.
    assert_eq!(
        altered("\"outside\": \"protected\"", "\"outside\": 6"),
        Err(Unreadable::Disclosing)
    );
    assert_eq!(
        altered("\"inside\": 1204", "\"inside\": 1300"),
        Err(Unreadable::Disclosing)
    );
    assert_eq!(
        altered("\"total\": 1244", "\"total\": \"protected\""),
        Err(Unreadable::Disclosing)
    );
}

#[test]
fn anything_but_the_one_form_is_refused() {
    assert_eq!(
        altered("\"pignon_summary\": 1", "\"pignon_summary\": 2"),
        Err(Unreadable::Format(2))
    );
    assert_eq!(
        altered("\"maison\": \"M07\"", "\"maison\": \"Belleville\""),
        Err(Unreadable::Form)
    );
    assert_eq!(
        altered("\"period\": \"2026-10\"", "\"period\": \"2026-13\""),
        Err(Unreadable::Form)
    );
    assert_eq!(
        altered("\"revision\": 2", "\"revision\": 0"),
        Err(Unreadable::Form)
    );
    assert_eq!(
        altered("\"revision\": 2", "\"revision\": -2"),
        Err(Unreadable::Form)
    );
    assert_eq!(
        altered("\"revision\": 2", "\"revision\": 2, \"name\": \"Awa\""),
        Err(Unreadable::Form)
    );
    assert_eq!(
        altered("\"to_check\": 0", "\"to_check\": null"),
        Err(Unreadable::Form)
    );
    assert_eq!(
        altered("\"to_check\": 0", "\"to_check\": \"few\""),
        Err(Unreadable::Form)
    );
    assert_eq!(
        altered("\"to_check\": 0", "\"perhaps\": 0"),
        Err(Unreadable::Form)
    );
    assert_eq!(
        altered("\"to_check\": 0", "\"to_check\":  0"),
        Err(Unreadable::NotCanonical)
    );
    assert_eq!(
        altered("\"to_check\": 0", "\"to_check\": 0, \"to_check\": 0"),
        Err(Unreadable::NotCanonical)
    );
    assert_eq!(
        altered("outreach_contacts", "persons_welcomed"),
        Err(Unreadable::Form)
    );
    assert_eq!(
        altered("outreach_contacts", "Awa Diop"),
        Err(Unreadable::Form)
    );
    assert_eq!(
        Summary::parse(GOLDEN.trim_ascii_end()),
        Err(Unreadable::NotCanonical)
    );
    assert_eq!(Summary::parse(b""), Err(Unreadable::Form));
    assert_eq!(
        Summary::parse(&b" ".repeat(300_000)),
        Err(Unreadable::TooLong)
    );
}

#[test]
fn an_indicator_from_a_newer_desk_is_read_and_shown_under_its_code() {
    let read = altered("outreach_contacts", "durable_jobs").unwrap();
    let figures = &read.indicators()[2];
    assert_eq!(
        (figures.label(), figures.definition()),
        ("durable_jobs", None)
    );
}

#[test]
fn counts_that_do_not_hold_together_are_not_protected_but_refused() {
    let with = |change: &dyn Fn(&mut Vec<RawIndicator>)| {
        let mut raw = october();
        change(&mut raw);
        summary(&raw).unwrap_err()
    };
    let sum = BadRaw::Sum {
        code: "outreach_contacts".into(),
        breakdown: Breakdown::Qpv,
    };
    assert_eq!(with(&|raw| raw[0].total += 1), sum);
    assert_eq!(with(&|raw| raw[0].tables[0].1[0].1 = u64::MAX), sum);
    assert_eq!(
        with(&|raw| raw[0].code = "unheard_of".into()),
        BadRaw::Indicator("unheard_of".into())
    );
    assert_eq!(
        with(&|raw| raw[0] = raw[1].clone()),
        BadRaw::Indicator("persons_followed".into())
    );
    assert_eq!(with(&|raw| raw.clear()), BadRaw::Indicator(String::new()));
    assert_eq!(
        with(&|raw| raw[0].tables.clear()),
        BadRaw::Tables("outreach_contacts".into())
    );
    assert_eq!(
        with(&|raw| raw[0].tables[0].0 = Breakdown::Sex),
        BadRaw::Tables("outreach_contacts".into())
    );
    let value = BadRaw::Value {
        breakdown: Breakdown::Qpv,
        value: "19e".into(),
    };
    assert_eq!(with(&|raw| raw[0].tables[0].1[0].0 = "19e".into()), value);
    let refused = Summary::protect(
        "M07".parse().unwrap(),
        "2026-10".parse().unwrap(),
        0,
        &october(),
    );
    assert_eq!(refused, Err(BadRaw::Revision));
}

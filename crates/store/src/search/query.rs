//! What was typed, understood: words of a name, and clues that are not names.

use super::card;
use super::clue::{Birth, Clue};
use chrono::NaiveDate;
use pignon_domain::name;

/// Signs of a query that are read; the rest is left out. Nobody types more, a paste may hold anything.
const SIGNS: usize = 200;
/// Words of a name that are read.
const WORDS: usize = 8;
/// Shortest run of digits taken for a piece of a phone.
const PHONE_DIGITS: usize = 4;

/// Shortest run of digits taken for a national number without its zero.
const WITHOUT_ZERO: usize = 6;

/// One word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub text: String,
    /// Still being typed: its end may be missing.
    pub open: bool,
}

/// A query: every word and every clue must be satisfied.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    pub words: Vec<Word>,
    /// Each clue as its readings, the likeliest first: `12031985` is a birth date or a piece of a phone.
    pub clues: Vec<Vec<Clue>>,
    /// The whole query when it may be the beginning of an e-mail address.
    pub email: Option<String>,
}

/// What was typed, when it is nothing but the number of a file, or may be.
#[derive(Debug)]
pub struct FileNumber(String);

impl FileNumber {
    /// Reads what was typed: `P-M07-01-0412`, `M07-01-0412`, `412`.
    #[must_use]
    pub fn read(text: &str, today: NaiveDate) -> Option<Self> {
        let query = read(text, today);
        let [readings] = &query.clues[..] else {
            return None;
        };
        let number = readings.iter().find_map(|clue| match clue {
            Clue::Number(number) if query.words.is_empty() => Some(number.clone()),
            _ => None,
        });
        number.map(Self)
    }

    /// Is it this one, whole or without the Maison, the desk and the zeros?
    #[must_use]
    pub fn is(&self, number: &str) -> bool {
        let plain = card::plain(number);
        self.0 == plain || self.0 == card::number_tail(&plain)
    }
}

/// Reads what was typed; `today` decides the century of two-digit years.
pub(super) fn read(text: &str, today: NaiveDate) -> Query {
    let text: String = text.chars().take(SIGNS).collect();
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let mut query = Query::default();
    let mut runs: Vec<Vec<&str>> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        if token.len() > 1 && token.contains('@') {
            query.clues.push(vec![Clue::Email(card::email(token))]);
        } else if let Some((birth, used)) = spoken_date(&tokens[at - 1..], today) {
            query.clues.push(vec![Clue::Birth(birth)]);
            at += used - 1;
        } else if let Some(number) = file_number(token) {
            query.clues.push(vec![Clue::Number(number)]);
        } else if is_digits(token) {
            let from = at - 1;
            while tokens.get(at).is_some_and(|next| is_digits(next)) {
                at += 1;
            }
            runs.push(tokens[from..at].to_vec());
        } else {
            query.words.extend(
                name::words(token)
                    .into_iter()
                    .map(|text| Word { text, open: false }),
            );
        }
    }
    // `St Martin` is two tokens: its words are read again side by side.
    let joined: Vec<&str> = query.words.iter().map(|word| word.text.as_str()).collect();
    let words = name::words(&joined.join(" "));
    query.words = words
        .into_iter()
        .take(WORDS)
        .map(|text| Word { text, open: false })
        .collect();
    if !text.ends_with(char::is_whitespace)
        && let Some(last) = query.words.last_mut()
    {
        last.open = true;
    }
    let named = !query.words.is_empty();
    for run in runs.iter().flat_map(|run| apart(run, named, today)) {
        let readings = digits_clue(run, named, today);
        if !readings.is_empty() {
            query.clues.push(readings);
        }
    }
    if let [token] = tokens[..]
        && named
        && token.chars().count() >= 3
    {
        query.email = Some(card::email(token));
    }
    query
}

/// Only digits and the signs people put between them, with one digit at least.
fn is_digits(token: &str) -> bool {
    token.contains(|c: char| c.is_ascii_digit())
        && token
            .chars()
            .all(|c| c.is_ascii_digit() || "+.-/()".contains(c))
}

/// `P-M07-01-0412`, `M07-01-0412`, and their beginnings from `M07` on.
fn file_number(token: &str) -> Option<String> {
    let plain = card::plain(token);
    let house = plain.strip_prefix('p').unwrap_or(&plain);
    let digits = house.strip_prefix('m')?;
    let well_formed = digits.len() >= 2 && digits.bytes().all(|b| b.is_ascii_digit());
    (well_formed && token.is_ascii()).then(|| format!("p{house}"))
}

/// `12 mars 1985`, `1er mars 85`, `12 mars`: the date and how many tokens it took.
fn spoken_date(tokens: &[&str], today: NaiveDate) -> Option<(Birth, usize)> {
    let [day, month, ..] = tokens else {
        return None;
    };
    if !day.starts_with(|c: char| c.is_ascii_digit()) || is_digits(month) {
        return None;
    }
    let whole = tokens
        .get(..3)
        .and_then(|date| Birth::day(&date.join(" "), today))
        .map(|birth| (birth, 3));
    whole.or_else(|| Birth::day_of_any_year(&format!("{day} {month}"), ' ').map(|birth| (birth, 2)))
}

/// `06 12 34` is one phone and `12 03 1985` one date, but with a name the end of `0612 1985` is a year.
fn apart<'r, 't>(run: &'r [&'t str], named: bool, today: NaiveDate) -> Vec<&'r [&'t str]> {
    match run {
        [before @ .., last]
            if named
                && !before.is_empty()
                && written_date(last, named, today).is_some()
                && written_date(&run.join("/"), named, today).is_none() =>
        {
            vec![before, std::slice::from_ref(last)]
        }
        _ => vec![run],
    }
}

/// The readings of a run of digits: file number, birth date, phone.
fn digits_clue(run: &[&str], named: bool, today: NaiveDate) -> Vec<Clue> {
    let written = run.join("/");
    let digits = card::digits(&written);
    let mut readings = Vec::new();
    let tail = digits.trim_start_matches('0');
    if run.len() == 1 && (1..=6).contains(&tail.len()) && digits.len() <= 6 && digits == run[0] {
        readings.push(Clue::Number(tail.to_owned()));
    }
    if let Some(birth) = written_date(&written, named, today) {
        readings.push(Clue::Birth(birth));
    }
    if digits.len() >= PHONE_DIGITS && digits.len() <= 20 {
        let beginning = Clue::Phone(phone_beginnings(&digits, written.starts_with('+')));
        let end = digits
            .strip_prefix('0')
            .filter(|_| digits.len() == 10)
            .unwrap_or(&digits);
        let end = Clue::PhoneEnd(end.to_owned());
        let from_the_beginning = written.starts_with(['0', '+']);
        readings.extend(if from_the_beginning {
            [beginning, end]
        } else {
            [end, beginning]
        });
    }
    readings
}

/// `12/03/1985`, `12.3.85`, `1985-03-12`, `12031985`; with a name also `12/03` and `1985`.
fn written_date(written: &str, named: bool, today: NaiveDate) -> Option<Birth> {
    Birth::day(written, today)
        .or_else(|| Birth::day_of_any_year(written, '/').filter(|_| named))
        .or_else(|| Birth::year(written, today).filter(|_| named))
}

/// How the digits typed may begin an E.164 number. France and the overseas départements that are dialled with 0 (INSEE 971–976).
fn phone_beginnings(digits: &str, international: bool) -> Vec<String> {
    const COUNTRIES: [&str; 5] = ["33", "262", "590", "594", "596"];
    if let Some(rest) = digits.strip_prefix("00") {
        return vec![without_trunk_zero(rest)];
    }
    if international {
        return vec![without_trunk_zero(digits)];
    }
    if let Some(rest) = digits.strip_prefix('0') {
        return COUNTRIES
            .iter()
            .map(|country| format!("{country}{rest}"))
            .collect();
    }
    let mut beginnings = vec![digits.to_owned()];
    // A spreadsheet that took the number for a number has eaten its zero.
    if digits.len() >= WITHOUT_ZERO {
        beginnings.push(format!("33{digits}"));
    }
    beginnings
}

/// `+33 (0)6 12` → `33612`.
fn without_trunk_zero(digits: &str) -> String {
    match digits.strip_prefix("330") {
        Some(rest) => format!("33{rest}"),
        None => digits.to_owned(),
    }
}

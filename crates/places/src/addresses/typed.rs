//! What was typed, taken apart: number, suffix, range, words of the street, postcode. Nothing is looked up here.

use crate::words::{self, is_figure, is_kind, is_noise, kind_in_full};

/// One way of taking apart what was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) number: Option<u16>,
    /// As the BAN writes it; empty when there is none.
    pub(super) suffix: String,
    /// The other end of `12-14`.
    pub(super) other: Option<u16>,
    /// Words of the street in full, its kind first if it was typed.
    pub(super) words: Vec<String>,
    /// Five figures that begin with 75.
    pub(super) postcode: Option<u32>,
    /// « Paris 11e ».
    pub(super) arrondissement: Option<u8>,
    /// Something was left aside.
    pub(super) noise: bool,
}

/// Longer texts are not addresses; folding and matching stay bounded.
const MOST_CHARS: usize = 300;
const MOST_WORDS: usize = 24;

/// The ways `text` can be taken apart, the most likely first; never empty.
pub(super) fn readings(text: &str, postcode: Option<&str>) -> Vec<Typed> {
    let text: String = text.chars().take(MOST_CHARS).collect();
    let mut words = words::fold(&text);
    words.truncate(MOST_WORDS);
    let mut typed = Typed {
        postcode: postcode.and_then(paris_postcode),
        ..Typed::default()
    };
    typed.take_city(&mut words);

    let kind = words
        .iter()
        .position(|word| is_kind(word) || kind_in_full(word).is_some());
    // The number is the last one before the kind of street; else at the head; else anywhere, or nowhere.
    let before = kind.unwrap_or(1).min(words.len());
    if let Some(at) = words[..before].iter().rposition(|word| is_figure(word)) {
        return vec![typed.with_number_at(&words, first_of_run(&words, at))];
    }
    let mut all = vec![typed.clone().with_words(&words)];
    for (at, word) in words.iter().enumerate() {
        if is_figure(word) && first_of_run(&words, at) == at {
            all.push(typed.clone().with_number_after(&words, at));
        }
    }
    // A name of place before the kind, without a number: « MDA RUE … ».
    if let Some(kind) = kind.filter(|kind| *kind > 0) {
        let mut later = typed.with_words(&words[kind..]);
        later.noise = true;
        all.push(later);
    }
    all
}

/// Words in full, in the order of the street: `["r","du","fg","st","denis"]` gives rue du faubourg saint denis.
pub(super) fn canonical(words: &[String]) -> Vec<String> {
    let mut all = Vec::with_capacity(words.len() + 1);
    let mut lettered = false;
    for (at, word) in words.iter().enumerate() {
        // « Voie A/9 »: a letter here is a name, neither an article nor a word cut short.
        if std::mem::take(&mut lettered) {
            continue;
        }
        if let Some(figure) = words.get(at + 1).filter(|next| is_figure(next))
            && at == 1
            && words[0] == "voie"
            && word.len() <= 2
        {
            all.push(format!("{word}{figure}"));
            lettered = true;
            continue;
        }
        let full = match kind_in_full(word) {
            // Alone, an abbreviation may be the beginning of anything.
            Some(kind) if at == 0 && words.len() > 1 => kind,
            _ => words::in_full(word),
        };
        if full == "nd" {
            all.extend(["notre".to_owned(), "dame".to_owned()]);
        } else {
            all.push(full.to_owned());
        }
    }
    all
}

/// The code, when it is one of Paris, CEDEX included.
pub(super) fn paris_postcode(text: &str) -> Option<u32> {
    let text = text.trim();
    (text.len() == 5 && text.starts_with("75") && is_figure(text))
        .then(|| text.parse().ok())
        .flatten()
}

/// What follows the figure of an arrondissement or of a floor.
fn is_ordinal(word: &str) -> bool {
    matches!(
        word,
        "e" | "eme" | "ieme" | "em" | "arr" | "ardt" | "arrondissement"
    )
}

/// Of figures that stand together (`12 14`, `12 et 14`, `12 bis 14`), the place of the first.
fn first_of_run(words: &[String], at: usize) -> usize {
    let mut first = at;
    let mut look = at;
    while let Some(before) = look.checked_sub(1) {
        let word = words[before].as_str();
        if is_figure(word) {
            first = before;
        } else if word.len() > 3 || words::suffix(word).is_none() {
            break;
        }
        look = before;
    }
    first
}

impl Typed {
    /// Takes postcode, CEDEX, city and arrondissement out of the words.
    fn take_city(&mut self, words: &mut Vec<String>) {
        if let Some(cedex) = words.iter().position(|word| word == "cedex") {
            words.truncate(cedex);
            self.noise = true;
        }
        if let Some(at) = words
            .iter()
            .rposition(|word| paris_postcode(word).is_some())
            .filter(|at| *at > 0)
        {
            self.postcode = self.postcode.or_else(|| paris_postcode(&words[at]));
            words.remove(at);
        }
        while words.len() > 2
            && words
                .last()
                .is_some_and(|word| is_ordinal(word) || word == "france")
            && !words::is_article(&words[words.len() - 2])
        {
            words.pop();
            // « 11e », at the end: an arrondissement.
            self.take_arrondissement(words);
        }
        // « Paris 11 », but not « rue de Paris ».
        if let Some(paris) = words.iter().rposition(|word| word == "paris").filter(|at| {
            *at > 1
                && !is_kind(&words[at - 1])
                && !words::is_article(&words[at - 1])
                && words.len() <= at + 2
        }) {
            self.take_arrondissement(words);
            words.truncate(paris);
        }
    }

    fn take_arrondissement(&mut self, words: &mut Vec<String>) {
        if let Some(number) = words
            .last()
            .and_then(|word| word.parse().ok())
            .filter(|number| (1..=20).contains(number))
        {
            self.arrondissement = Some(number);
            words.pop();
        }
    }

    /// The number stands at `at`, the street after it; what is before is the name of a place.
    fn with_number_at(mut self, words: &[String], at: usize) -> Self {
        self.noise |= at > 0
            && !matches!(words[..at], [ref n] if n == "n" || n == "no" || n == "num" || n == "numero");
        let after = self.take_number(words, at);
        self.with_words(&words[after..])
    }

    /// The number stands at `at`, after the street or inside it.
    fn with_number_after(mut self, words: &[String], at: usize) -> Self {
        let after = self.take_number(words, at);
        let mut rest = words[..at].to_vec();
        if rest
            .last()
            .is_some_and(|word| matches!(word.as_str(), "n" | "no" | "num" | "numero"))
        {
            rest.pop();
        }
        rest.extend_from_slice(&words[after..]);
        self.with_words(&rest)
    }

    /// Reads number, suffix and range; gives the place of the next word.
    fn take_number(&mut self, words: &[String], at: usize) -> usize {
        let figure = |at: usize| {
            words
                .get(at)
                .filter(|word| is_figure(word))
                .and_then(|word| word.parse::<u16>().ok())
        };
        // A number that is none (0, 00, 123456) says only that the street has none.
        self.number = figure(at).filter(|number| (1..10_000).contains(number));
        let mut next = at + 1;
        if let Some((suffix, after)) = suffix_at(words, next) {
            self.suffix = suffix;
            next = after;
        }
        loop {
            let joined = words
                .get(next)
                .is_some_and(|word| matches!(word.as_str(), "et" | "a" | "au"));
            let place = next + usize::from(joined);
            let Some(other) = figure(place) else {
                return next;
            };
            // « 46 5 diamants »: a range goes up, and not far.
            if self
                .number
                .is_none_or(|first| other <= first || other > first + 60)
            {
                return next;
            }
            self.other = Some(other);
            next = place + 1;
            if let Some((_, after)) = suffix_at(words, next) {
                next = after;
            }
        }
    }

    fn with_words(mut self, words: &[String]) -> Self {
        // Noise begins after a kind and a word, and not after an article, « avenue de France ».
        let cut = words
            .iter()
            .enumerate()
            .position(|(at, word)| at >= 2 && is_noise(word) && !words::is_article(&words[at - 1]));
        self.noise |= cut.is_some();
        let mut end = cut.unwrap_or(words.len());
        // « 3e étage »: the figure is the floor’s.
        while cut.is_some()
            && end > 1
            && (is_ordinal(&words[end - 1]) || is_figure(&words[end - 1]))
        {
            end -= 1;
        }
        self.words = canonical(&words[..end]);
        self
    }
}

/// The suffix that stands at `at`, and the place of the word after it. `bis`, `ter`… always; letters only when the kind of
/// street follows (`12 b rue`), because they may begin the name; with a figure for the plots of the BAN (`2 s1 rue`).
fn suffix_at(words: &[String], at: usize) -> Option<(String, usize)> {
    let word = words.get(at)?;
    let suffix = words::suffix(word)?;
    let kind_at = |at: usize| {
        words
            .get(at)
            .is_some_and(|next| is_kind(next) || kind_in_full(next).is_some())
    };
    if word.len() > 2 || kind_at(at + 1) {
        return Some((suffix.to_owned(), at + 1));
    }
    let figure = words.get(at + 1).filter(|word| is_figure(word))?;
    (kind_at(at + 2) && !matches!(word.as_str(), "et" | "a" | "au"))
        .then(|| (format!("{word}{figure}"), at + 2))
}

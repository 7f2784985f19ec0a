//! The ways the words of a query may be read, from the most literal to the freest.

use super::query::Word;
use pignon_domain::name::is_particle;

/// One way to read the words.
pub(super) struct Reading {
    pub words: Vec<Word>,
    /// Worth looking for errors in it: two ordinary words read in one piece are a guess already.
    pub errors: bool,
}

/// The words as typed; particles and single letters joined to what follows (`le gall` → `legall`, `o neill` → `oneill`); particles
/// left out; two neighbours in one piece (`jose maria` → `josemaria`).
pub(super) fn readings(words: &[Word]) -> Vec<Reading> {
    let mut all = vec![Reading {
        words: words.to_vec(),
        errors: true,
    }];
    let mut push = |words: Vec<Word>, errors| {
        if !words.is_empty() && all.iter().all(|reading: &Reading| reading.words != words) {
            all.push(Reading { words, errors });
        }
    };
    if words.len() > 1 && words.iter().any(small) {
        push(joined(words), true);
        push(
            words
                .iter()
                .filter(|word| !is_particle(&word.text))
                .cloned()
                .collect(),
            true,
        );
    }
    if (2..=4).contains(&words.len()) {
        for at in 0..words.len() - 1 {
            let mut pair = words.to_vec();
            let second = pair.remove(at + 1);
            pair[at].text.push_str(&second.text);
            pair[at].open = second.open;
            push(pair, false);
        }
    }
    all
}

fn small(word: &Word) -> bool {
    word.text.len() == 1 || is_particle(&word.text)
}

fn joined(words: &[Word]) -> Vec<Word> {
    let mut joined = Vec::new();
    let mut held = String::new();
    for (at, word) in words.iter().enumerate() {
        held.push_str(&word.text);
        if !small(word) || at + 1 == words.len() {
            joined.push(Word {
                text: std::mem::take(&mut held),
                open: word.open,
            });
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let words: Vec<Word> = text
            .split(' ')
            .map(|text| Word {
                text: text.to_owned(),
                open: false,
            })
            .collect();
        let texts = |reading: Reading| {
            reading
                .words
                .into_iter()
                .map(|word| word.text)
                .collect::<Vec<_>>()
                .join(" ")
        };
        readings(&words).into_iter().map(texts).collect()
    }

    #[test]
    fn words_are_read_as_typed_then_more_freely() {
        assert_eq!(read("dupont"), ["dupont"]);
        assert_eq!(read("jose maria"), ["jose maria", "josemaria"]);
        assert_eq!(
            read("anne de la tour"),
            [
                "anne de la tour",
                "anne delatour",
                "anne tour",
                "annede la tour",
                "anne dela tour",
                "anne de latour"
            ]
        );
        assert_eq!(read("de la"), ["de la", "dela"]);
        assert_eq!(
            read("n diaye awa"),
            ["n diaye awa", "ndiaye awa", "n diayeawa"]
        );
    }
}

//! A hurried typist, from a seed.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::BanRow;

pub struct Typist(pub ChaCha8Rng);

const SHORT: [(&str, &[&str]); 17] = [
    ("rue", &["r", "r."]),
    ("avenue", &["av", "ave", "av."]),
    ("boulevard", &["bd", "bld", "blvd"]),
    ("place", &["pl", "pl."]),
    ("square", &["sq"]),
    ("impasse", &["imp"]),
    ("passage", &["pass", "psg"]),
    ("allee", &["all"]),
    ("quai", &["q"]),
    ("saint", &["st", "st."]),
    ("sainte", &["ste"]),
    ("faubourg", &["fg", "fbg"]),
    ("general", &["gal", "gen"]),
    ("docteur", &["dr"]),
    ("marechal", &["mal"]),
    ("colonel", &["col"]),
    ("professeur", &["pr", "prof"]),
];
const ARTICLES: [&str; 8] = ["de", "du", "des", "la", "le", "les", "d", "l"];
const NOISE: [&str; 6] = [
    " bat B",
    " 3eme etage",
    " appt 12",
    " BP 45",
    " escalier 2",
    " chez Mme X",
];

impl Typist {
    /// What they type for an address, and in the box of the postcode.
    pub fn types(&mut self, row: &BanRow) -> (String, Option<String>) {
        let accents = self.chance(40);
        let street = if accents {
            row.street.clone()
        } else {
            deunicode::deunicode(&row.street)
        };
        let street = street
            .to_lowercase()
            .replace('-', if self.chance(50) { " " } else { "-" });
        let mut words: Vec<String> = street
            .split([' ', '\''])
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        for word in &mut words {
            let plain = deunicode::deunicode(word);
            if let Some((_, short)) = SHORT.iter().find(|(long, _)| *long == plain)
                && self.chance(40)
            {
                short[self.below(short.len())].clone_into(word);
            }
        }
        if self.chance(15) {
            words.retain(|word| !ARTICLES.contains(&word.as_str()));
        }
        if self.chance(25) {
            self.mistype(&mut words);
        }
        if self.chance(5) {
            self.mistype(&mut words);
        }
        let suffix = match row.suffix.as_str() {
            "b" => ["bis", " bis", " Bis"][self.below(3)],
            "t" => ["ter", " ter", " Ter"][self.below(3)],
            _ => "",
        };
        let mut text = format!("{}{suffix}", row.number);
        if suffix.is_empty() && self.chance(5) {
            text = format!("{text}-{}", row.number + 2);
        }
        if self.chance(10) {
            text.push(',');
        }
        text.push(' ');
        text.push_str(&words.join(" "));
        if self.chance(10) {
            text.push_str(NOISE[self.below(NOISE.len())]);
        }
        if self.chance(50) {
            text = text.to_uppercase();
        }
        let postcode = match self.below(100) {
            0..80 => Some(row.postcode.clone()),
            80..85 => {
                text = format!("{text} {} Paris", row.postcode);
                None
            }
            85..93 => None,
            93..96 => Some(format!("75{}", 300 + self.below(600))),
            _ => Some(format!("750{:02}", 1 + self.below(20))),
        };
        (text, postcode)
    }

    /// One letter wrong in a word of four letters or more.
    fn mistype(&mut self, words: &mut [String]) {
        let long: Vec<usize> = (1..words.len())
            .filter(|at| words[*at].chars().filter(|c| c.is_alphabetic()).count() > 3)
            .collect();
        if long.is_empty() {
            return;
        }
        let word = &mut words[long[self.below(long.len())]];
        let mut letters: Vec<char> = word.chars().collect();
        let at = self.below(letters.len() - 1);
        let letter = char::from(b'a' + u8::try_from(self.below(26)).expect("a letter"));
        match self.below(5) {
            0 => letters.swap(at, at + 1),
            1 => drop(letters.remove(at)),
            2 => letters.insert(at, letter),
            3 => letters.insert(at, letters[at]),
            _ => letters[at] = letter,
        }
        *word = letters.into_iter().collect();
    }

    fn chance(&mut self, hundredths: usize) -> bool {
        self.below(100) < hundredths
    }

    fn below(&mut self, most: usize) -> usize {
        self.0.random_range(0..most)
    }
}

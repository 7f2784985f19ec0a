//! The same spreadsheet where the real names are absent: syllables instead of names. Figures of the search are then
//! kinder than with real names, which resemble one another; the run says so.

use pignon_samples::BIG_COLUMNS;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rust_xlsxwriter::Workbook;

use crate::Result;

const SYLLABLES: [&str; 24] = [
    "ba", "che", "dou", "fer", "gi", "lan", "mar", "no", "pel", "ri", "sa", "ton", "vé", "ya",
    "zou", "bri", "clé", "dran", "fou", "gué", "lin", "mi", "ro", "thi",
];

/// CSV in Windows-1252 and XLSX of the same `rows` persons.
pub(crate) fn files(rows: usize) -> Result<(Vec<u8>, Vec<u8>)> {
    println!("<!-- the real names are absent: these persons are invented -->");
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, BIG_COLUMNS)?;
    let mut text = BIG_COLUMNS.join(";") + "\r\n";
    for row in 0..rows {
        let cells = cells(row, &mut random);
        let number = u32::try_from(row + 1)?;
        sheet.write_row(number, 0, cells.iter().map(String::as_str))?;
        text += &(cells.join(";") + "\r\n");
    }
    // Every letter written here stands at its own place of Windows-1252.
    let csv = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'));
    Ok((csv.collect(), book.save_to_buffer()?))
}

fn name(random: &mut ChaCha8Rng) -> String {
    let count = random.random_range(2..4);
    (0..count)
        .map(|_| SYLLABLES[random.random_range(0..SYLLABLES.len())])
        .collect()
}

fn cells(row: usize, random: &mut ChaCha8Rng) -> [String; 26] {
    let (family, given) = (name(random), name(random));
    let day = |shift: usize| {
        format!(
            "{:02}/{:02}/{}",
            1 + (row + shift) % 28,
            1 + row / 28 % 12,
            2016 + row / 336 % 10
        )
    };
    let pick = |list: &[&str]| list[(row * 7 + row / 11) % list.len()].to_owned();
    let wrong = row % 100 == 42;
    let birth = if wrong {
        "31/02/1985".to_owned()
    } else {
        format!(
            "{:02}/{:02}/{}",
            random.random_range(1..29),
            random.random_range(1..13),
            random.random_range(1946..2007)
        )
    };
    [
        format!("D{row:06}"),
        pick(&["Mme", "M."]),
        family.to_uppercase(),
        given,
        String::new(),
        birth,
        format!("06{row:08}"),
        String::new(),
        format!("personne{row}@exemple.fr"),
        format!("{} rue inventée", 1 + row % 90),
        format!("750{:02}", 1 + row % 20),
        "Paris".to_owned(),
        pick(&["O", "N", "N", "?"]),
        pick(&["Créer un atelier", "Reprise d'activité", "S'informer"]),
        pick(&["Mission locale", "Maraude", "Spontanée"]),
        pick(&["Nadia", "Thomas"]),
        pick(&["Accueil", "Diagnostic", "Émergence", "Montage", "Création"]),
        day(0),
        day(5),
        pick(&["CDI", "CDD", "Indépendant", "Étudiant"]),
        pick(&["RSA", "ARE", "Salaire"]),
        pick(&["V", "IV", "III", "Bac+2"]),
        pick(&["Belleville", "Flandre"]),
        (row % 5).to_string(),
        String::new(),
        if row.is_multiple_of(3) {
            format!("Rappeler pour le dossier {row}")
        } else {
            String::new()
        },
    ]
}

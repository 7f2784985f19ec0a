//! The big list of the benches: 100 000 persons of 26 columns, as one Maison's spreadsheet of ten years would be.

use chrono::Datelike;
use rust_xlsxwriter::{Workbook, XlsxError};

use crate::people::real_people;
use crate::writers::{cp1252, quoted};

/// The header of the big list.
pub const BIG_COLUMNS: [&str; 26] = [
    "N° dossier",
    "Civilité",
    "Nom",
    "Prénom",
    "Nom de naissance",
    "Né(e) le",
    "Téléphone",
    "Tél fixe",
    "Mail",
    "Adresse",
    "CP",
    "Ville",
    "QPV",
    "Motif de la venue",
    "Orienté par",
    "Conseiller",
    "Étape",
    "Premier contact",
    "Dernier contact",
    "Situation professionnelle",
    "Ressources",
    "Niveau d’études",
    "Quartier",
    "Nombre d’enfants",
    "Prochaine relance",
    "Observations",
];

/// The cells of `rows` persons under [`BIG_COLUMNS`]; one row in a hundred has something wrong. `None` where the data are
/// absent.
#[must_use]
pub fn big_cells(rows: usize, seed: u64) -> Option<Vec<[String; 26]>> {
    const REASONS: [&str; 5] = [
        "Créer une épicerie solidaire",
        "Ouvrir un atelier de réparation",
        "Association de quartier",
        "Reprise d’activité",
        "S’informer",
    ];
    const ORIGINS: [&str; 6] = [
        "Pôle emploi",
        "Mission locale",
        "Bouche à oreille",
        "Maraude",
        "Spontanée",
        "Régie de quartier",
    ];
    const STAGES: [&str; 6] = [
        "Accueil",
        "Diagnostic",
        "Émergence",
        "Montage",
        "Création",
        "Post-création",
    ];
    const JOBS: [&str; 5] = [
        "Demandeur d’emploi",
        "CDI",
        "CDD",
        "Indépendant",
        "Étudiant",
    ];
    const RESOURCES: [&str; 5] = ["RSA", "ARE", "Salaire", "Sans ressources", "ASS"];
    const LEVELS: [&str; 6] = ["V", "IV", "III", "II", "I", "Bac+2"];
    let people = real_people(rows, seed)?;
    let cells = people.into_iter().enumerate().map(|(index, person)| {
        let pick = |list: &[&str]| list[(index * 7 + index / 11) % list.len()].to_owned();
        let date = |shift: usize| {
            format!(
                "{:02}/{:02}/{}",
                1 + (index + shift) % 28,
                1 + (index / 28 + shift) % 12,
                2016 + (index / 336) % 10
            )
        };
        let wrong = index % 100 == 42;
        let birth = person.birth;
        [
            format!("D{index:06}"),
            if person.sex == 'F' { "Mme" } else { "M." }.to_owned(),
            person.family.to_uppercase(),
            person.given,
            String::new(),
            if wrong {
                "31/02/1985".to_owned()
            } else {
                format!("{:02}/{:02}/{}", birth.day(), birth.month(), birth.year())
            },
            format!("0{}", &person.phone[3..]),
            if index % 4 == 0 {
                format!("0142{:06}", index % 1_000_000)
            } else {
                String::new()
            },
            person.email,
            person.street,
            person.postcode,
            "Paris".to_owned(),
            pick(&["O", "N", "N", "?"]),
            pick(&REASONS),
            pick(&ORIGINS),
            pick(&["Nadia", "Thomas", "Awa", "Jean-Paul"]),
            pick(&STAGES),
            date(0),
            date(5),
            pick(&JOBS),
            pick(&RESOURCES),
            pick(&LEVELS),
            pick(&["Goutte d’Or", "Belleville", "Flandre", "Olympiades"]),
            (index % 5).to_string(),
            String::new(),
            if index % 3 == 0 {
                format!("Rappeler pour le dossier {index} ; dispo le matin")
            } else {
                String::new()
            },
        ]
    });
    Some(cells.collect())
}

/// The big list as French Excel saves it: semicolons, Windows-1252, CRLF.
#[must_use]
pub fn big_csv_cp1252(rows: usize, seed: u64) -> Option<Vec<u8>> {
    let mut text = BIG_COLUMNS.join(";");
    text.push_str("\r\n");
    for row in big_cells(rows, seed)? {
        for (column, cell) in row.iter().enumerate() {
            if column > 0 {
                text.push(';');
            }
            text.push_str(&quoted(cell, ';'));
        }
        text.push_str("\r\n");
    }
    Some(cp1252(&text))
}

/// The big list as XLSX, texts only.
#[must_use]
pub fn big_xlsx(rows: usize, seed: u64) -> Option<Vec<u8>> {
    let cells = big_cells(rows, seed)?;
    let write = || -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_row(0, 0, BIG_COLUMNS)?;
        for (row, cells) in cells.iter().enumerate() {
            for (column, cell) in cells
                .iter()
                .enumerate()
                .filter(|(_, cell)| !cell.is_empty())
            {
                sheet.write(
                    u32::try_from(row + 1).unwrap_or(u32::MAX),
                    u16::try_from(column).unwrap_or(0),
                    cell.as_str(),
                )?;
            }
        }
        book.save_to_buffer()
    };
    write().ok()
}

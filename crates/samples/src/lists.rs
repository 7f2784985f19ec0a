//! Lists of persons as messy as the ones Maisons keep, in which every person is known.
//!
//! Longer than most: each list stands beside what makes it messy, and is read alone.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};

use crate::people::{SamplePerson, real_people};
use crate::writers::{cp1252, ods, quoted, utf16};

/// What must be read of one row; `None` where the list has no such column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expected {
    /// Row, as the spreadsheet program shows it.
    pub row_number: u32,
    /// Family name.
    pub family: String,
    /// Given name.
    pub given: String,
    /// `F` or `M`.
    pub sex: Option<char>,
    /// Birth date.
    pub birth: Option<NaiveDate>,
    /// E.164.
    pub phone: Option<String>,
    /// E.164.
    pub other_phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Number and street.
    pub street: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Inside a priority district?
    pub qpv: Option<bool>,
    /// Referent, as written.
    pub referent: Option<String>,
    /// First contact.
    pub first_contact: Option<NaiveDate>,
    /// Code of the stage (`setting_up`).
    pub stage: Option<&'static str>,
    /// Code of the employment status.
    pub employment: Option<&'static str>,
    /// Level 1 to 8.
    pub education: Option<u8>,
    /// Words that must stand in the note.
    pub noted: Vec<String>,
}

/// One file and what must be read of it.
#[derive(Debug, Clone)]
pub struct MessyList {
    /// Name of the file.
    pub file_name: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Row of the (last line of the) header, as the spreadsheet program shows it.
    pub header_row: u32,
    /// Every person of the list, in order.
    pub people: Vec<Expected>,
}

const ADVISERS: [&str; 4] = ["Nadia B.", "Thomas", "Awa Koné", "J.-P. Morel"];
const STAGES: [(&str, &str); 6] = [
    ("Accueil", "welcome"),
    ("En diagnostic", "diagnosis"),
    ("Émergence", "emergence"),
    ("Montage", "setting_up"),
    ("Structure créée", "creation"),
    ("Suivi post-création", "post_creation"),
];
const JOBS: [(&str, &str); 5] = [
    ("Demandeur d’emploi", "job_seeker"),
    ("DE longue durée", "long_term_job_seeker"),
    ("CDI temps partiel", "permanent"),
    ("Auto-entrepreneuse", "self_employed"),
    ("Etudiant", "in_training"),
];
const LEVELS: [(&str, u8); 6] = [
    ("V", 3),
    ("IV", 4),
    ("III", 5),
    ("Bac+5", 7),
    ("CAP", 3),
    ("niveau 6", 6),
];

/// Six lists of `count` persons each: cp1252 with titles and lost zeros; XLSX with a hidden first sheet, a merged title
/// and real dates; UTF-16 with tabs and everything in few cells; commas with mixed line ends; XLSX with a header on two
/// lines and dates as bare numbers; ODS. `None` where the data are absent.
#[must_use]
pub fn messy_lists(count: usize, seed: u64) -> Option<Vec<MessyList>> {
    let people: Vec<Vec<SamplePerson>> = (0..6)
        .map(|list| real_people(count, seed * 6 + list))
        .collect::<Option<_>>()?;
    Some(vec![
        french_csv(&people[0]),
        hidden_sheet(&people[1]).expect("an XLSX in memory"),
        unicode_text(&people[2]),
        mixed_line_ends(&people[3]),
        two_header_lines(&people[4]).expect("an XLSX in memory"),
        libre_office(&people[5]),
    ])
}

fn base(person: &SamplePerson, row_number: usize) -> Expected {
    Expected {
        row_number: u32::try_from(row_number).unwrap_or(0),
        family: person.family.clone(),
        given: person.given.clone(),
        birth: Some(person.birth),
        phone: Some(person.phone.clone()),
        ..Expected::default()
    }
}

fn french_date(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

fn national(phone: &str, between: &str) -> String {
    let digits = format!("0{}", &phone[3..]);
    (0..5)
        .map(|pair| &digits[pair * 2..pair * 2 + 2])
        .collect::<Vec<_>>()
        .join(between)
}

/// Capitals as people shout them; those that cannot be given back (ß, none here) aside, they come back.
fn shouted(name: &str) -> String {
    name.replace('’', "'").to_uppercase()
}

/// What cp1252 cannot write is a question mark for good.
fn lossy(name: &str) -> String {
    name.chars()
        .map(|c| {
            if encoding_rs::WINDOWS_1252.encode(&c.to_string()).2 {
                '?'
            } else {
                c
            }
        })
        .collect()
}

fn contact_day(index: usize) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(738_900 + i32::try_from(index % 900).unwrap_or(0))
        .unwrap_or_default()
}

fn french_csv(people: &[SamplePerson]) -> MessyList {
    let mut text = String::from(
        "MAISON DE L'ESS;;;;;;;;;;;;;\r\nSuivi des bénéficiaires - mis à jour le 12/11/2026;;;;;;;;;;;;;\r\n;;;;;;;;;;;;;\r\n",
    );
    text.push_str("N°;NOM;Prénom;Né(e) le;Tél. portable;Mail;Adresse;CP;Ville;QPV (O/N);Conseiller;1er RDV;Observations;\r\n");
    let mut expected = Vec::new();
    for (index, person) in people.iter().enumerate() {
        let adviser = ADVISERS[index % ADVISERS.len()];
        let inside = index % 3 == 0;
        let remark = format!("Projet n° {index} ; à rappeler");
        let cells = [
            (index + 1).to_string(),
            shouted(&person.family),
            person.given.clone(),
            french_date(person.birth),
            // Excel ate the zero.
            person.phone[3..].to_owned(),
            person.email.clone(),
            person.street.clone(),
            person.postcode.clone(),
            "PARIS".to_owned(),
            if inside { "O" } else { "N" }.to_owned(),
            adviser.to_owned(),
            french_date(contact_day(index)),
            remark.clone(),
            String::new(),
        ];
        text.push_str(&cells.map(|cell| quoted(&cell, ';')).join(";"));
        text.push_str("\r\n");
        let mut person = Expected {
            email: Some(person.email.clone()),
            street: Some(person.street.clone()),
            postcode: Some(person.postcode.clone()),
            qpv: Some(inside),
            referent: Some(adviser.to_owned()),
            first_contact: Some(contact_day(index)),
            noted: vec![remark],
            ..base(person, index + 5)
        };
        (person.family, person.given) = (
            restored(&lossy(&shouted(&person.family))),
            lossy(&person.given),
        );
        expected.push(person);
    }
    MessyList {
        file_name: "Suivi 2026 - copie (2).csv",
        bytes: cp1252(&text),
        header_row: 4,
        people: expected,
    }
}

/// What is left of a name once shouted and given its small letters back: inner particles take a capital.
fn restored(name: &str) -> String {
    let mut start = true;
    let mut out = String::new();
    let name = name.replace('\'', "’");
    let (particle, rest) = match name.strip_prefix("D’") {
        Some(rest) => ("d’", rest),
        None => ("", name.as_str()),
    };
    for c in rest.chars() {
        if start {
            out.extend(c.to_uppercase())
        } else {
            out.extend(c.to_lowercase())
        }
        start = matches!(c, ' ' | '-' | '’');
    }
    let out = format!("{particle}{out}");
    out.split(' ')
        .map(|word| if word == "De" { "de" } else { word })
        .collect::<Vec<_>>()
        .join(" ")
}

fn hidden_sheet(people: &[SamplePerson]) -> Result<MessyList, XlsxError> {
    let mut book = Workbook::new();
    let lists = book.add_worksheet();
    lists.set_name("Listes")?.set_hidden(true);
    for (row, (stage, _)) in STAGES.iter().enumerate() {
        lists.write(u32::try_from(row).unwrap_or(0), 0, *stage)?;
    }
    let sheet = book.add_worksheet();
    sheet.set_name("Bénéficiaires")?.set_active(true);
    let bold = Format::new().set_bold();
    let dated = Format::new().set_num_format("dd/mm/yyyy");
    sheet.merge_range(0, 0, 1, 10, "Accompagnements — Maison de l’ESS", &bold)?;
    let header = [
        "Civilité",
        "Nom",
        "Prénom",
        "Date de naissance",
        "Téléphone",
        "E-mail",
        "Code postal",
        "Étape",
        "Situation",
        "Niveau",
        "Référent",
    ];
    for (column, label) in header.iter().enumerate() {
        sheet.write_with_format(3, u16::try_from(column).unwrap_or(0), *label, &bold)?;
    }
    let mut expected = Vec::new();
    for (index, person) in people.iter().enumerate() {
        let row = u32::try_from(index).unwrap_or(0) + 4;
        let (stage, job, level) = (
            STAGES[index % STAGES.len()],
            JOBS[index % JOBS.len()],
            LEVELS[index % LEVELS.len()],
        );
        let adviser = ADVISERS[index / 3 % ADVISERS.len()];
        sheet.write(row, 0, if person.sex == 'F' { "Mme" } else { "M." })?;
        sheet.write(row, 1, person.family.as_str())?;
        sheet.write(row, 2, person.given.as_str())?;
        let (month, day) = (
            u8::try_from(person.birth.month()).unwrap_or(1),
            u8::try_from(person.birth.day()).unwrap_or(1),
        );
        let birth = ExcelDateTime::from_ymd(
            u16::try_from(person.birth.year()).unwrap_or(1900),
            month,
            day,
        )?;
        sheet.write_with_format(row, 3, &birth, &dated)?;
        sheet.write(row, 4, person.phone[3..].parse::<f64>().unwrap_or(0.0))?;
        sheet.write(row, 5, person.email.as_str())?;
        sheet.write(row, 6, person.postcode.parse::<f64>().unwrap_or(0.0))?;
        sheet.write(row, 7, stage.0)?;
        sheet.write(row, 8, job.0)?;
        sheet.write(row, 9, level.0)?;
        // One referent written once for three rows.
        let last = people.len() - 1;
        if index % 3 == 0 && index + 2 <= last {
            sheet.merge_range(row, 10, row + 2, 10, adviser, &Format::new())?;
        } else if index - index % 3 + 2 > last {
            sheet.write(row, 10, adviser)?;
        }
        expected.push(Expected {
            sex: Some(person.sex),
            email: Some(person.email.clone()),
            postcode: Some(person.postcode.clone()),
            stage: Some(stage.1),
            employment: Some(job.1),
            education: Some(level.1),
            referent: Some(adviser.to_owned()),
            ..base(person, index + 5)
        });
    }
    Ok(MessyList {
        file_name: "beneficiaires.xlsx",
        bytes: book.save_to_buffer()?,
        header_row: 4,
        people: expected,
    })
}

fn unicode_text(people: &[SamplePerson]) -> MessyList {
    let mut text = String::from(
        "Identité\tDDN\tCoordonnées téléphoniques\tAdresse complète\tHabite en QPV ?\tDiplôme\tProchaine relance\r\n",
    );
    let mut expected = Vec::new();
    for (index, person) in people.iter().enumerate() {
        let second = format!("+331420{:05}", index % 100_000);
        let both = format!(
            "{} / {}",
            national(&person.phone, "."),
            national(&second, " ")
        );
        let level = LEVELS[index % LEVELS.len()];
        let qpv = ["oui", "non"][index % 2];
        let next = format!("semaine {}", index % 52);
        let cells = [
            format!("{} {}", shouted(&person.family), person.given),
            french_date(person.birth),
            both,
            format!("{} {} PARIS", person.street, person.postcode),
            qpv.to_owned(),
            level.0.to_owned(),
            next.clone(),
        ];
        text.push_str(&cells.map(|cell| quoted(&cell, '\t')).join("\t"));
        text.push_str("\r\n");
        let mut known = Expected {
            other_phone: Some(second),
            street: Some(person.street.clone()),
            postcode: Some(person.postcode.clone()),
            qpv: Some(index % 2 == 0),
            education: Some(level.1),
            noted: vec![next],
            ..base(person, index + 2)
        };
        known.family = restored(&shouted(&person.family));
        expected.push(known);
    }
    MessyList {
        file_name: "export",
        bytes: utf16(&text),
        header_row: 1,
        people: expected,
    }
}

fn mixed_line_ends(people: &[SamplePerson]) -> MessyList {
    let ends = ["\r\n", "\n", "\r"];
    let mut text = String::from(
        "\u{feff}Prénom Nom,Date de naissance,Téléphone,Courriel,Motif de la venue,Orienté(e) par,Date d'inscription\n",
    );
    let (mut expected, mut row) = (Vec::new(), 1);
    for (index, person) in people.iter().enumerate() {
        // After a CRLF: after a CR, the blank line would be its other half.
        if index % 18 == 4 {
            text.push('\n');
            row += 1;
        }
        row += 1;
        let reason = format!("Créer une épicerie \"solidaire\",\nprojet {index}");
        let cells = [
            format!("{} {}", person.given, shouted(&person.family)),
            person.birth.to_string(),
            format!("+33 (0){}", &national(&person.phone, " ")[1..]),
            person.email.to_uppercase(),
            reason,
            "Centre social Accueil Goutte d'Or".to_owned(),
            contact_day(index).to_string(),
        ];
        text.push_str(&cells.map(|cell| quoted(&cell, ',')).join(","));
        text.push_str(ends[index % 3]);
        let mut known = Expected {
            email: Some(person.email.clone()),
            first_contact: Some(contact_day(index)),
            noted: vec!["Centre social Accueil Goutte d'Or".to_owned()],
            ..base(person, row)
        };
        known.family = restored(&shouted(&person.family));
        expected.push(known);
    }
    MessyList {
        file_name: "inscriptions.CSV",
        bytes: text.into_bytes(),
        header_row: 1,
        people: expected,
    }
}

fn two_header_lines(people: &[SamplePerson]) -> Result<MessyList, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet.write(0, 0, "Tableau de suivi")?;
    sheet.merge_range(2, 0, 2, 2, "Identité", &plain)?;
    sheet.merge_range(2, 3, 2, 4, "Téléphone", &plain)?;
    sheet.merge_range(2, 5, 2, 6, "Suivi", &plain)?;
    for (column, label) in [
        "Nom",
        "Prénom",
        "Né(e) le",
        "Portable",
        "Fixe",
        "Conseillère",
        "Premier contact",
    ]
    .iter()
    .enumerate()
    {
        sheet.write(3, u16::try_from(column).unwrap_or(0), *label)?;
    }
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
    let mut expected = Vec::new();
    for (index, person) in people.iter().enumerate() {
        let row = u32::try_from(index).unwrap_or(0) + 4;
        let fixed = format!("+331440{:05}", index % 100_000);
        let adviser = ADVISERS[index % ADVISERS.len()];
        sheet.write(row, 0, shouted(&person.family))?;
        sheet.write(row, 1, shouted(&person.given))?;
        // Dates whose format was lost: bare numbers.
        sheet.write(
            row,
            2,
            i32::try_from((person.birth - epoch).num_days()).unwrap_or(0),
        )?;
        sheet.write(row, 3, national(&person.phone, "."))?;
        sheet.write(row, 4, national(&fixed, " "))?;
        sheet.write(row, 5, adviser)?;
        sheet.write(
            row,
            6,
            i32::try_from((contact_day(index) - epoch).num_days()).unwrap_or(0),
        )?;
        let mut known = Expected {
            other_phone: Some(fixed),
            referent: Some(adviser.to_owned()),
            first_contact: Some(contact_day(index)),
            ..base(person, index + 5)
        };
        known.family = restored(&shouted(&person.family));
        known.given = restored(&shouted(&person.given));
        expected.push(known);
    }
    Ok(MessyList {
        file_name: "suivi.xlsx",
        bytes: book.save_to_buffer()?,
        header_row: 4,
        people: expected,
    })
}

fn libre_office(people: &[SamplePerson]) -> MessyList {
    let header = [
        "NOM PRENOM",
        "Sexe",
        "Date de naissance",
        "GSM",
        "Ville",
        "C.P.",
        "Statut pro",
    ]
    .map(str::to_owned);
    let mut rows = vec![header.to_vec()];
    let mut expected = Vec::new();
    for (index, person) in people.iter().enumerate() {
        let job = JOBS[index % JOBS.len()];
        rows.push(vec![
            format!("{}, {}", shouted(&person.family), person.given),
            person.sex.to_string(),
            format!(
                "{} {} {}",
                person.birth.day(),
                MONTHS[person.birth.month0() as usize],
                person.birth.year()
            ),
            person.phone.clone(),
            "Paris".to_owned(),
            format!("{} {}", &person.postcode[..2], &person.postcode[2..]),
            job.0.to_owned(),
        ]);
        let mut known = Expected {
            sex: Some(person.sex),
            postcode: Some(person.postcode.clone()),
            employment: Some(job.1),
            ..base(person, index + 5)
        };
        known.family = restored(&shouted(&person.family));
        expected.push(known);
    }
    MessyList {
        file_name: "liste.ods",
        bytes: ods("Liste des personnes accueillies", &rows),
        header_row: 4,
        people: expected,
    }
}

const MONTHS: [&str; 12] = [
    "janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "octobre", "nov.",
    "déc.",
];

//! The official file, as the tests read it.
#![allow(dead_code, reason = "each test uses a part of it")]

pub mod mistakes;

use std::fs;
use std::io::Read;

use pignon_places::{Addresses, Repaired};

/// A row of the BAN.
#[derive(Debug, Clone)]
pub struct BanRow {
    pub id: String,
    pub number: u16,
    pub suffix: String,
    pub street: String,
    pub postcode: String,
    pub line: String,
}

/// The street a plot given as a street stands in, `11P3 Boulevard de Douaumont`.
pub fn true_street(street: &str) -> &str {
    match street.split_once(' ') {
        Some((plot, rest)) if plot.starts_with(|c: char| c.is_ascii_digit()) => rest,
        _ => street,
    }
}

impl BanRow {
    /// An address somebody may live at: no number 0, no suffix of a plot, no plot given as a street.
    pub fn is_ordinary(&self) -> bool {
        self.number > 0
            && matches!(self.suffix.as_str(), "" | "b" | "t")
            && !self.street.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// A file of the real data; `None`, and a line that says why, when they are not there.
pub fn data(path: &str) -> Option<Vec<u8>> {
    let path = pignon_samples::data_dir()?.join(path);
    match fs::read(&path) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            println!("skipped: {}: {error}", path.display());
            None
        }
    }
}

pub fn ban() -> Option<Addresses> {
    let bytes = data("addresses/adresses-75.csv.gz")?;
    Some(Addresses::read(&bytes).expect("the official file"))
}

pub fn ban_rows() -> Option<Vec<BanRow>> {
    let bytes = data("addresses/adresses-75.csv.gz")?;
    let mut text = String::new();
    flate2::read::MultiGzDecoder::new(bytes.as_slice())
        .read_to_string(&mut text)
        .expect("gzip");
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(';').collect();
        BanRow {
            id: cells[0].to_owned(),
            number: cells[2].parse().expect("a number"),
            suffix: cells[3].to_owned(),
            street: cells[4].to_owned(),
            postcode: cells[5].to_owned(),
            line: line.to_owned(),
        }
    };
    Some(text.lines().skip(1).map(row).collect())
}

/// The set of the rows kept.
pub fn addresses(rows: &[BanRow], kept: impl Fn(&BanRow) -> bool) -> Addresses {
    let mut text = HEADER.to_owned();
    for row in rows.iter().filter(|row| kept(row)) {
        text.push('\n');
        text.push_str(&row.line);
    }
    text.push('\n');
    Addresses::read(text.as_bytes()).expect("rows of the official file")
}

pub const HEADER: &str = "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles";

pub fn shown(answer: &Repaired) -> String {
    match answer {
        Repaired::Found(found) => format!("{} {}", found.address.label, found.address.postcode),
        Repaired::Several(all) => all
            .iter()
            .map(|one| format!("{} {}", one.label, one.postcode))
            .collect::<Vec<_>>()
            .join(" | "),
        Repaired::Nothing => "nothing".to_owned(),
    }
}

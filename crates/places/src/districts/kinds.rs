//! The kinds of maps, how their files name things, the form of their codes.

use geojson::JsonObject;
use serde_json::Value;

use super::District;
use crate::Refused;

/// What the districts of a map are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MapKind {
    /// Priority districts of the city policy, of one generation.
    Qpv,
    /// The twenty arrondissements.
    Arrondissements,
    /// The eighty administrative quarters.
    Quartiers,
}

/// Columns of each kind, code then name, in the files as published.
const COLUMNS: [(MapKind, &str, &[&str]); 3] = [
    (MapKind::Qpv, "code_qp", &["lib_qp", "nom_qp"]),
    (MapKind::Quartiers, "c_quinsee", &["l_qu"]),
    (MapKind::Arrondissements, "c_arinsee", &["l_aroff", "l_ar"]),
];

/// A generation of QPV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Generation {
    pub(super) name: &'static str,
    /// In force from (décret 2023-1314, décret 2014-1750).
    pub(super) since: &'static str,
}

impl MapKind {
    /// The kind that these properties are of.
    pub(super) fn of(properties: &JsonObject) -> Option<Self> {
        COLUMNS
            .iter()
            .find(|(_, code, _)| properties.contains_key(*code))
            .map(|(kind, ..)| *kind)
    }

    /// The district that these properties name.
    pub(super) fn district(self, properties: &JsonObject) -> Result<District, Refused> {
        let text = |column: &str| match properties.get(column) {
            Some(Value::String(text)) => Some(text.trim().to_owned()),
            Some(Value::Number(number)) => Some(number.to_string()),
            _ => None,
        };
        let (_, code, names) = COLUMNS
            .iter()
            .find(|(kind, ..)| *kind == self)
            .ok_or(Refused::UnknownMap)?;
        let code = text(code).ok_or(Refused::UnknownMap)?;
        if !self.has_form(&code) {
            return Err(Refused::BadCode {
                code: code.chars().take(40).collect(),
            });
        }
        let name = names.iter().find_map(|name| text(name)).unwrap_or_default();
        Ok(District { code, name })
    }

    fn has_form(self, code: &str) -> bool {
        let figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        match self {
            Self::Qpv => generation(code).is_some(),
            Self::Arrondissements => code.len() == 5 && figures(code),
            Self::Quartiers => code.len() == 7 && figures(code),
        }
    }
}

/// The generation a code of QPV is of: `QN` + 5 figures + a capital since 2024, `QP` + 6 figures before (standards.md S3).
/// `None` for any other form, such as `QN075033`, seen in files of third parties.
pub(super) fn generation(code: &str) -> Option<Generation> {
    let bytes = code.as_bytes();
    let figures = |range: std::ops::Range<usize>| {
        bytes
            .get(range)
            .is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    if bytes.len() != 8 {
        return None;
    }
    match &bytes[..2] {
        b"QN" if figures(2..7) && bytes[7].is_ascii_uppercase() => Some(Generation {
            name: "2024",
            since: "2024-01-01",
        }),
        b"QP" if figures(2..8) => Some(Generation {
            name: "2015",
            since: "2015-01-01",
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::generation;

    #[test]
    fn a_code_says_its_generation_or_is_refused() {
        assert_eq!(generation("QN07501M").map(|of| of.name), Some("2024"));
        assert_eq!(generation("QP075019").map(|of| of.name), Some("2015"));
        for wrong in [
            "QN075033",
            "QN07501m",
            "QP07501M",
            "",
            "QN07501É",
            "QN0750133",
        ] {
            assert_eq!(generation(wrong), None, "{wrong}");
        }
    }
}

//! The one fixed hierarchy of breakdowns (P9.1, product.md §4). One zoning of each kind and no second one of nearly
//! the same area: two near zonings could be subtracted from each other (T4.2).

/// A way of splitting a total; the values of a breakdown cover everybody once, so their counts add up to the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Breakdown {
    /// Sexe.
    Sex,
    /// Tranche d'âge.
    AgeBand,
    /// Quartier prioritaire de la politique de la ville.
    Qpv,
    /// Arrondissement of residence.
    Arrondissement,
}

/// One value of a breakdown.
#[derive(Debug, PartialEq, Eq)]
pub struct Value {
    /// Stable code, in the store and on the wire.
    pub code: &'static str,
    /// French label, on the screen.
    pub label: &'static str,
}

const fn value(code: &'static str, label: &'static str) -> Value {
    Value { code, label }
}

const SEX: &[Value] = &[
    value("F", "Femmes"),
    value("M", "Hommes"),
    value("X", "Autre ou non dit"),
];

const AGE_BAND: &[Value] = &[
    value("<26", "Moins de 26 ans"),
    value("26-44", "26 à 44 ans"),
    value("45-54", "45 à 54 ans"),
    value("55+", "55 ans et plus"),
    value("unknown", "Âge inconnu"),
];

const QPV: &[Value] = &[
    value("inside", "En QPV"),
    value("outside", "Hors QPV"),
    value("to_check", "À vérifier"),
    value("unknown", "Non renseigné"),
];

const ARRONDISSEMENT: &[Value] = &[
    value("01", "Paris 1er"),
    value("02", "Paris 2e"),
    value("03", "Paris 3e"),
    value("04", "Paris 4e"),
    value("05", "Paris 5e"),
    value("06", "Paris 6e"),
    value("07", "Paris 7e"),
    value("08", "Paris 8e"),
    value("09", "Paris 9e"),
    value("10", "Paris 10e"),
    value("11", "Paris 11e"),
    value("12", "Paris 12e"),
    value("13", "Paris 13e"),
    value("14", "Paris 14e"),
    value("15", "Paris 15e"),
    value("16", "Paris 16e"),
    value("17", "Paris 17e"),
    value("18", "Paris 18e"),
    value("19", "Paris 19e"),
    value("20", "Paris 20e"),
    value("outside_paris", "Hors Paris"),
    value("unknown", "Non renseigné"),
];

/// The [`Breakdown::AgeBand`] of an age in whole years (product.md §4); an age that cannot be is not known.
#[must_use]
pub fn age_band(age: i64) -> Option<&'static str> {
    match age {
        0..26 => Some("<26"),
        26..45 => Some("26-44"),
        45..55 => Some("45-54"),
        55..130 => Some("55+"),
        _ => None,
    }
}

/// The [`Breakdown::Arrondissement`] of a postcode: 75001 to 75020, 75116 for the 16th (standards S3), and everything
/// else outside Paris.
#[must_use]
pub fn arrondissement(postcode: &str) -> &'static str {
    let within = match postcode {
        "75116" => Some("16"),
        _ => postcode.strip_prefix("750"),
    };
    within
        .and_then(|code| ARRONDISSEMENT[..20].iter().find(|v| v.code == code))
        .map_or("outside_paris", |v| v.code)
}

impl Breakdown {
    /// Every breakdown, in the fixed order of the message and of the screens.
    pub const ALL: [Self; 4] = [Self::Sex, Self::AgeBand, Self::Qpv, Self::Arrondissement];

    /// Stable code, in the indicator files and on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sex => "sex",
            Self::AgeBand => "age_band",
            Self::Qpv => "qpv",
            Self::Arrondissement => "arrondissement",
        }
    }

    /// The breakdown of a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|b| b.code() == code)
    }

    /// French label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Sex => "Sexe",
            Self::AgeBand => "Âge",
            Self::Qpv => "Quartier prioritaire de la ville (QPV)",
            Self::Arrondissement => "Domicile",
        }
    }

    /// Its values, in the fixed order of the message and of the screens.
    #[must_use]
    pub const fn values(self) -> &'static [Value] {
        match self {
            Self::Sex => SEX,
            Self::AgeBand => AGE_BAND,
            Self::Qpv => QPV,
            Self::Arrondissement => ARRONDISSEMENT,
        }
    }

    /// The code of the value that counts those of whom nothing is known: the last one of each breakdown.
    #[must_use]
    pub fn unknown(self) -> &'static str {
        self.values().last().map_or("unknown", |v| v.code)
    }

    /// Place of a value's code among [`Breakdown::values`].
    #[must_use]
    pub fn position(self, code: &str) -> Option<usize> {
        self.values().iter().position(|v| v.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_breakdown_has_a_place_for_those_of_whom_nothing_is_known() {
        assert_eq!(
            Breakdown::ALL.map(Breakdown::unknown),
            ["X", "unknown", "unknown", "unknown"]
        );
    }

    #[test]
    fn codes_are_read_back_and_never_twice() {
        for breakdown in Breakdown::ALL {
            assert_eq!(Breakdown::of_code(breakdown.code()), Some(breakdown));
            for (i, value) in breakdown.values().iter().enumerate() {
                assert_eq!(breakdown.position(value.code), Some(i));
            }
        }
    }

    #[test]
    fn postcodes_give_the_arrondissement() {
        for (postcode, expected) in [
            ("75001", "01"),
            ("75020", "20"),
            ("75116", "16"),
            ("75021", "outside_paris"),
            ("750", "outside_paris"),
            ("75outside_paris", "outside_paris"),
            ("93100", "outside_paris"),
        ] {
            assert_eq!(arrondissement(postcode), expected, "{postcode}");
            assert!(Breakdown::Arrondissement.position(expected).is_some());
        }
    }

    #[test]
    fn the_age_bands_are_those_of_the_city() {
        for (age, expected) in [
            (0, "<26"),
            (25, "<26"),
            (26, "26-44"),
            (44, "26-44"),
            (45, "45-54"),
            (54, "45-54"),
            (55, "55+"),
            (99, "55+"),
        ] {
            assert_eq!(age_band(age), Some(expected), "{age}");
            assert!(Breakdown::AgeBand.position(expected).is_some());
        }
        assert_eq!(age_band(-1), None);
        assert_eq!(age_band(130), None);
    }
}

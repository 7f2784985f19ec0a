//! French sentences of places.

use pignon_places::{Answer, Change, MapFacts, NumberFound, Refused};

use super::shapes::ReferenceKind;

/// Why a file is not taken as a reference set, with the remedy.
pub(super) fn refused(refused: &Refused) -> String {
    match refused {
        Refused::Empty => "Ce fichier est vide : téléchargez-le de nouveau.".to_owned(),
        Refused::Truncated => {
            "Ce fichier est incomplet : le téléchargement s’est interrompu. Téléchargez-le de nouveau.".to_owned()
        }
        Refused::Damaged => "Ce fichier est abîmé : téléchargez-le de nouveau.".to_owned(),
        Refused::TooBig { most } => format!(
            "Ce fichier dépasse {most} Mio : prenez le fichier de Paris, et non celui de la France."
        ),
        Refused::NotBan { column } => format!(
            "Ce n’est pas un fichier de la Base Adresse Nationale : il n’a pas de colonne « {column} »."
        ),
        Refused::BadRow { row, what } => format!(
            "La ligne {row} de ce fichier est illisible (« {what} ») : téléchargez-le de nouveau, sans l’ouvrir dans un tableur."
        ),
        Refused::NoParis => "Ce fichier ne contient aucune adresse de Paris : prenez « adresses-75 ».".to_owned(),
        Refused::NotGeoJson => "Ce n’est pas une carte : il faut un fichier GeoJSON de périmètres.".to_owned(),
        Refused::UnknownMap => {
            "Cette carte n’est ni celle des QPV, ni celle des arrondissements, ni celle des quartiers : ses colonnes ne sont pas connues.".to_owned()
        }
        Refused::WrongProjection { found } => format!(
            "Les coordonnées de cette carte ne sont pas des longitudes et latitudes ({found}) : choisissez le fichier en WGS 84."
        ),
        Refused::FarFromParis => "Cette carte ne montre rien à Paris ni autour.".to_owned(),
        Refused::BadCode { code } => format!(
            "« {code} » n’est pas un code de quartier : prenez le fichier officiel, et non une copie."
        ),
        Refused::MixedGenerations => {
            "Cette carte mélange plusieurs générations de QPV : prenez le fichier officiel d’une seule.".to_owned()
        }
        Refused::Twice { code } => format!("Le quartier « {code} » est deux fois dans cette carte."),
        Refused::NotCompact => "Ce fichier n’est pas de cette version du programme.".to_owned(),
    }
}

/// What one generation says of a point.
pub(super) fn qpv(answer: &Answer, map: &MapFacts) -> String {
    let card = if map.demonstration {
        "carte de démonstration".to_owned()
    } else {
        format!("carte de {}", map.generation)
    };
    match answer {
        Answer::Inside {
            district,
            distance_m,
        } => format!(
            "En QPV : {} ({}), à {distance_m:.0} m de la limite ({card}).",
            district.name, district.code
        ),
        Answer::Outside {
            nearest,
            distance_m,
        } => format!(
            "Hors QPV : le plus proche, {}, est à {} ({card}).",
            nearest.name,
            far(*distance_m)
        ),
        Answer::ToCheck {
            district,
            distance_m,
            seems_inside,
        } => format!(
            "À vérifier : à {distance_m:.0} m de la limite de {}, plutôt {} ({card}).",
            district.name,
            if *seems_inside { "dedans" } else { "dehors" }
        ),
    }
}

fn far(metres: f64) -> String {
    if metres < 1000.0 {
        format!("{metres:.0} m")
    } else {
        format!("{:.1} km", metres / 1000.0).replace('.', ",")
    }
}

/// What was changed in an address.
pub(super) fn change(change: Change) -> &'static str {
    match change {
        Change::Spelling => "orthographe corrigée",
        Change::Words => "nom complété",
        Change::Kind => "type de voie changé : à confirmer",
        Change::Renamed => "ancien nom de la voie",
        Change::Postcode => "code postal corrigé : à confirmer",
        Change::Noise => "complément laissé de côté",
    }
}

/// What became of the number, when there is something to say.
pub(super) fn number(number: NumberFound) -> Option<&'static str> {
    match number {
        NumberFound::Exact | NumberFound::NotTyped => None,
        NumberFound::OneOfRange => Some("un seul des numéros retenu"),
        NumberFound::WithoutSuffix => Some("bis, ter… inconnu à ce numéro"),
        NumberFound::Absent => Some("numéro inconnu dans cette voie"),
    }
}

/// What does not work without a set, and where to get it.
pub(super) fn missing(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Addresses => {
            "Sans les adresses de Paris, elles ne se complètent pas pendant la saisie. Prenez « adresses-75.csv.gz » sur adresse.data.gouv.fr (Base Adresse Nationale)."
        }
        ReferenceKind::Qpv => {
            "Sans la carte des QPV, le programme ne dit pas si une adresse est en QPV. Prenez le fichier GeoJSON « Quartiers prioritaires de la politique de la ville » sur data.gouv.fr."
        }
        ReferenceKind::Arrondissements => {
            "Sans la carte des arrondissements, celui d’une adresse vient de son code postal. Prenez « Arrondissements » (GeoJSON) sur opendata.paris.fr."
        }
        ReferenceKind::Quartiers => {
            "Sans la carte des quartiers administratifs, le quartier n’est pas indiqué. Prenez « Quartiers administratifs » (GeoJSON) sur opendata.paris.fr."
        }
    }
}

/// The name of a kind of set.
pub(super) fn name(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Addresses => "Adresses de Paris (Base Adresse Nationale)",
        ReferenceKind::Qpv => "Quartiers prioritaires (QPV)",
        ReferenceKind::Arrondissements => "Arrondissements",
        ReferenceKind::Quartiers => "Quartiers administratifs",
    }
}

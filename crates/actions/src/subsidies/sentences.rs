//! What is said of awards that cannot be published, or not yet.

use pignon_domain::pass::subsidy::{Column, Fault, LONGEST, LeftOut, Rule};

/// What is wrong with a cell, and where to put it right.
pub(super) fn fault(fault: &Fault) -> String {
    let place = place(fault.column);
    match fault.rule {
        Rule::Missing => format!("Il manque {}\u{a0}: {place}.", what(fault.column)),
        Rule::Unclean => {
            format!("Il y a des espaces ou des caractères invisibles à effacer\u{a0}: {place}.")
        }
        Rule::TooLong => format!("Ce texte dépasse {LONGEST} caractères\u{a0}: {place}."),
        Rule::Siret => format!(
            "Ce n’est pas un SIRET, quatorze chiffres dont le dernier est une clé\u{a0}: {place}."
        ),
        Rule::Rna => format!("Un numéro RNA est un W et neuf chiffres\u{a0}: {place}."),
        Rule::Day | Rule::Period => format!("Cette date n’existe pas\u{a0}: {place}."),
        Rule::Backwards => {
            format!("Le dernier versement vient avant le premier\u{a0}: {place}.")
        }
        Rule::Decimal => format!("Ce n’est pas un montant\u{a0}: {place}."),
        Rule::Listed => format!("Ce mot n’est pas dans la liste du schéma\u{a0}: {place}."),
        Rule::Share => format!("La part est entre 0,01 et 1\u{a0}: {place}."),
    }
}

/// What a column holds.
const fn what(column: Column) -> &'static str {
    match column {
        Column::GranterName => "le nom de l’attribuant",
        Column::GranterSiret => "le SIRET de l’attribuant",
        Column::AgreedOn => "la date de la convention",
        Column::Decision => "la référence de la décision",
        Column::Name => "le nom de la structure",
        Column::Siret => "le SIRET de la structure",
        Column::Rna => "le numéro RNA",
        Column::Purpose => "l’intitulé de la demande",
        Column::Amount => "le montant",
        Column::Nature => "la nature de l’aide",
        Column::Conditions => "les conditions de versement",
        Column::Period => "les dates de versement",
        Column::Register => "le numéro du répertoire des aides",
        Column::Notified => "la notification à l’Union européenne",
        Column::Share => "la part",
        Column::Scheme => "le dispositif",
    }
}

/// Where it is put right.
const fn place(column: Column) -> &'static str {
    match column {
        Column::GranterName | Column::GranterSiret => "corrigez-le ci-dessus",
        Column::Name | Column::Siret | Column::Rna => "complétez la fiche de la structure",
        Column::Purpose | Column::Decision => "complétez la demande",
        _ => "complétez l’attribution de la demande",
    }
}

/// Why an award is not in the file.
pub(super) const fn left_out(why: LeftOut) -> &'static str {
    match why {
        LeftOut::Person => {
            "Attribuée à une personne\u{a0}: une donnée personnelle, jamais publiée."
        }
        LeftOut::SoleTrader => {
            "Attribuée à une entreprise individuelle\u{a0}: c’est une personne, jamais publiée."
        }
        LeftOut::FormUnknown => {
            "Rien ne dit que la structure est une personne morale\u{a0}: écrivez sa catégorie juridique sur sa fiche."
        }
        LeftOut::NotAgreed => {
            "Pas encore conventionnée\u{a0}: elle y sera quand la convention aura sa date."
        }
        LeftOut::NoAmount => {
            "Sans montant en argent\u{a0}: le schéma en veut un, et personne n’a écrit ce que vaut l’aide en nature."
        }
    }
}

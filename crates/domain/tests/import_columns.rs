//! What the columns of a spreadsheet are taken for.

use pignon_domain::import::ImportTarget as T;
use pignon_domain::import::propose;

fn targets(headers: &[&str], rows: &[&[&str]]) -> Vec<T> {
    let headers: Vec<String> = headers.iter().map(|h| (*h).to_owned()).collect();
    propose(
        &headers,
        &rows.iter().map(|row| row.to_vec()).collect::<Vec<_>>(),
    )
    .targets
}

#[test]
fn headers_of_real_life_are_recognised() {
    for (header, value, target) in [
        ("NOM", "DUPONT", T::FamilyName),
        ("Nom de famille", "DUPONT", T::FamilyName),
        ("Nom d’usage", "DUPONT", T::FamilyName),
        ("Prénom(s)", "Marie", T::GivenName),
        ("Nom/Prénom", "DUPONT Marie", T::FullName),
        ("NOM PRENOM", "DUPONT Marie", T::FullName),
        ("Nom et prénom du bénéficiaire", "DUPONT Marie", T::FullName),
        ("Bénéficiaire", "DUPONT Marie", T::FullName),
        ("Nom de jeune fille", "MARTIN", T::BirthName),
        ("Nom de naissance", "MARTIN", T::BirthName),
        ("Civilité", "Mme", T::Sex),
        ("H/F", "F", T::Sex),
        ("Né(e) le", "12/03/1985", T::BirthDate),
        ("DDN", "12/03/1985", T::BirthDate),
        ("Date de naiss.", "12/03/1985", T::BirthDate),
        ("Tél. portable", "0612345678", T::Phone),
        ("N° de tél", "0612345678", T::Phone),
        ("Adresse mail", "a@b.fr", T::Email),
        ("E-mail", "a@b.fr", T::Email),
        ("Adresse", "12 rue Myrha", T::AddressLine),
        ("Adresse postale", "12 rue Myrha", T::AddressLine),
        ("CP", "75018", T::Postcode),
        ("Code Postal", "75018", T::Postcode),
        ("Commune", "Paris", T::City),
        ("QPV (O/N)", "O", T::Qpv),
        ("Habite en QPV ?", "oui", T::Qpv),
        ("Motif de la venue", "Créer une épicerie", T::Reason),
        ("Orienté(e) par", "Mission locale", T::Origin),
        ("Adressé par", "Mission locale", T::Origin),
        ("Prescripteur", "Pôle emploi", T::Origin),
        ("Conseiller", "Nadia", T::Referent),
        ("Référent·e", "Nadia", T::Referent),
        ("Suivi par", "Nadia", T::Referent),
        ("Nom du conseiller", "Nadia", T::Referent),
        ("Etape du parcours", "Montage", T::Stage),
        ("1er RDV", "12/03/2024", T::FirstContactOn),
        ("Date d'entrée", "12/03/2024", T::FirstContactOn),
        ("Dernier contact", "12/03/2024", T::LastContactOn),
        (
            "Situation professionnelle",
            "Demandeur d'emploi",
            T::Employment,
        ),
        ("Ressources", "RSA", T::Resource),
        ("Niveau d’études", "Bac+2", T::Education),
        ("Niv. formation", "IV", T::Education),
        ("Commentaires", "à rappeler", T::Note),
        ("Téléphone du conseiller", "0612345678", T::Note),
        ("Mail structure", "a@b.fr", T::Note),
        ("Prochain RDV", "12/03/2027", T::Note),
        ("Date de fin de droits", "12/03/2027", T::Note),
    ] {
        assert_eq!(targets(&[header], &[&[value]]), [target], "{header}");
    }
}

#[test]
fn each_target_is_given_once_and_nothing_is_lost() {
    let found = targets(
        &[
            "N°",
            "Nom",
            "Prénom",
            "Portable",
            "Tél fixe",
            "Tél 3",
            "Mail",
            "Vide",
        ],
        &[
            &[
                "1",
                "A",
                "B",
                "0612345678",
                "0142000001",
                "0142000002",
                "a@b.fr",
                "",
            ],
            &["2", "C", "D", "0612345679", "", "", "", ""],
        ],
    );
    assert_eq!(
        found,
        [
            T::Ignore,
            T::FamilyName,
            T::GivenName,
            T::Phone,
            T::OtherPhone,
            T::Note,
            T::Email,
            T::Ignore
        ]
    );
}

#[test]
fn values_speak_when_headers_do_not() {
    let found = targets(
        &["Colonne1", "Colonne2", "", "F4", "F5"],
        &[
            &[
                "DUPONT Marie",
                "06 12 34 56 78",
                "a@b.fr",
                "12/03/1985",
                "75018",
            ],
            &[
                "NGUYEN Linh",
                "06 12 34 56 79",
                "c@d.fr",
                "01/02/1990",
                "75019",
            ],
            &["DIALLO Awa", "06 12 34 56 70", "", "05/06/1979", "75020"],
        ],
    );
    assert_eq!(
        found,
        [T::FullName, T::Phone, T::Email, T::BirthDate, T::Postcode]
    );
}

#[test]
fn a_name_column_alone_with_two_words_is_a_full_name() {
    assert_eq!(
        targets(
            &["NOM", "Ville"],
            &[&["DUPONT Marie", "Paris"], &["LE GALL Yann", "Paris"]]
        ),
        [T::FullName, T::City]
    );
}

#[test]
fn nir_and_health_are_left_out_and_said() {
    let headers: Vec<String> = ["Nom", "N° sécu", "Divers", "RQTH"]
        .map(str::to_owned)
        .into();
    let rows = [
        vec!["A", "x", "269054958815780", "oui"],
        vec!["B", "y", "269054958815780", "non"],
    ];
    let proposal = propose(&headers, &rows);
    assert_eq!(
        proposal.targets,
        [T::FamilyName, T::Ignore, T::Ignore, T::Ignore]
    );
    assert_eq!(
        proposal
            .remarks
            .iter()
            .filter_map(|r| r.column)
            .collect::<Vec<_>>(),
        [1, 2, 3]
    );
    assert!(
        proposal.remarks[0]
            .sentence
            .contains("«\u{a0}N° sécu\u{a0}»")
    );
}

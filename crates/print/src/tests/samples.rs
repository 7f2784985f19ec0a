//! Papers of invented persons.

use chrono::{Days, NaiveDate};
use pignon_domain::register_sheet::{DayPart, HalfDay, SheetForm};
use uuid::Uuid;

use crate::{
    Attendee, Block, Column, Decided, Letter, Letterhead, Letters, List, Minutes, Party,
    PersonFile, PrintedHalfDay, Referral, Referred, RegisterSheet, Row, Run, Section,
};

pub(super) fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

pub(super) fn head() -> Letterhead {
    Letterhead {
        house: "Maison de l’ESS Belleville".into(),
        address: vec!["12 rue de l’Exemple".into(), "75019 Paris".into()],
        phone: Some("01 99 00 12 34".into()),
        email: Some("belleville@maisons-ess.example".into()),
        member: "Awa Diop".into(),
        position: Some("conseillère".into()),
        place: "Paris".into(),
        date: day(22),
        demonstration: true,
    }
}

pub(super) fn referral() -> Referral {
    Referral {
        head: head(),
        reference: "P-M09-01-0677".into(),
        partner: Party {
            name: "Association Créer Ensemble".into(),
            contact: Some("Łukasz Święcicki".into()),
            address: vec!["3 passage du Modèle".into(), "75020 Paris".into()],
            phone: Some("01 99 00 56 78".into()),
            email: Some("accueil@creer-ensemble.example".into()),
        },
        person: Referred {
            name: "Mme Nguyễn Thị Ánh Tuyết".into(),
            rows: vec![
                Row::new("Née le", "14 mars 1987"),
                Row::new("Téléphone", "06 99 00 11 22"),
                Row::new("Courriel", "anh.tuyet@courriel.example"),
                Row::new("Adresse", "Bât. C, esc. 4\n27 rue des Œillets\n75019 Paris (en QPV)"),
            ],
            consent: "Mme Nguyễn a été informée des renseignements transmis et y a consenti le 20 novembre 2026."
                .into(),
        },
        subject: "Microcrédit pour une cantine de quartier".into(),
        need: "Mme Nguyễn ouvre une cantine solidaire et cherche 8 500 € pour le matériel de cuisine. Son \
               prévisionnel est prêt ; la banque a refusé le prêt en octobre.\n\nElle peut se déplacer les \
               mardis et jeudis après 14 h."
            .into(),
        done: vec![
            "Étude de marché et prévisionnel sur trois ans".into(),
            "Statuts de l’association relus le 3 novembre".into(),
            "Refus écrit de la banque, joint à cette fiche".into(),
        ],
        expected: "Un rendez-vous pour étudier un microcrédit professionnel et, si possible, une garantie.".into(),
        deadline: NaiveDate::from_ymd_opt(2026, 12, 1),
    }
}

fn run(text: &str) -> Run {
    Run {
        text: text.into(),
        bold: false,
        gap: false,
    }
}

pub(super) fn letter() -> Letter {
    let bold = Run {
        bold: true,
        ..run("mardi 1er décembre 2026 à 14 h 30")
    };
    let gap = Run {
        gap: true,
        ..run("lieu du rendez-vous")
    };
    Letter {
        head: head(),
        recipient: vec![
            "Mme Nguyễn Thị Ánh Tuyết".into(),
            "27 rue des Œillets".into(),
            "75019 Paris".into(),
        ],
        subject: "Votre rendez-vous à la Maison".into(),
        reference: Some("P-M09-01-0677".into()),
        body: vec![
            Block::Paragraph(vec![run("Madame,")]),
            Block::Paragraph(vec![
                run("Nous vous confirmons votre rendez-vous du "),
                bold,
                run(", "),
                gap,
                run(". Merci d’apporter :"),
            ]),
            Block::List(vec![
                vec![run("une pièce d’identité ;")],
                vec![run("votre prévisionnel, même incomplet ;")],
                vec![run("les statuts « signés » de l’association.")],
            ]),
            Block::Paragraph(vec![run(
                "Si vous ne pouvez pas venir, appelez-nous : nous trouverons un autre moment.",
            )]),
            Block::Paragraph(vec![run("Bien cordialement,")]),
        ],
    }
}

pub(super) fn person_file() -> PersonFile {
    let long = "Mme Nguyễn présente son projet de cantine. Elle a travaillé neuf ans en restauration collective et \
                souhaite employer deux personnes du quartier. ";
    PersonFile {
        head: head(),
        name: "Nguyễn Thị Ánh Tuyết".into(),
        number: "P-M09-01-0677".into(),
        introduction:
            "Voici tout ce que la Maison a enregistré à votre sujet, au jour indiqué en tête."
                .into(),
        sections: vec![
            Section {
                title: "Identité".into(),
                rows: vec![
                    Row::new("Nom", "Nguyễn"),
                    Row::new("Prénom", "Thị Ánh Tuyết"),
                    Row::new("Nom de naissance", ""),
                    Row::new("Nom en arabe", "محمد الأمين"),
                ],
                paragraphs: vec![],
            },
            Section {
                title: "Structures".into(),
                rows: vec![],
                paragraphs: vec![],
            },
            Section {
                title: "Échanges".into(),
                rows: vec![Row::new("3 novembre 2026, à la Maison", long.repeat(3))],
                paragraphs: vec![long.repeat(12), long.repeat(12), long.repeat(12)],
            },
        ],
    }
}

pub(super) fn list(rows: usize) -> List {
    let column = |title: &str, share, number| Column {
        title: title.into(),
        share,
        number,
    };
    let names = [
        "Şahin Yıldırım",
        "Łucja Żółć",
        "Nguyễn Văn Đức",
        "Awa N’Diaye",
        "Jean-Baptiste d’Alençon",
    ];
    List {
        head: head(),
        title: "Personnes suivies".into(),
        subtitle: "Référente : Awa Diop · accompagnements en cours".into(),
        columns: vec![
            column("Numéro", 3, false),
            column("Nom", 5, false),
            column("Étape", 4, false),
            column("Dernier échange", 3, false),
            column("Échanges", 2, true),
        ],
        rows: (0..rows)
            .map(|i| {
                vec![
                    format!("P-M09-01-{i:04}"),
                    names[i % names.len()].into(),
                    "accompagnement".into(),
                    format!("{:02}/11/2026", i % 28 + 1),
                    format!("{}", i * 7 % 40),
                ]
            })
            .collect(),
        notes: vec![
            "Les personnes sorties de l’accompagnement ne figurent pas dans cette liste.".into(),
        ],
        landscape: false,
    }
}

/// The letters of a sitting of so many files.
pub(super) fn letters(count: usize) -> Letters {
    let one = |place: usize| {
        let mut one = letter();
        one.reference = Some(format!("L-M07-03-{place:04}"));
        one.subject = format!("Pass Innovation Quartiers – candidature C-M07-03-{place:04}");
        one
    };
    Letters {
        letters: (1..=count).map(one).collect(),
    }
}

/// The minutes of a sitting of so many files.
pub(super) fn minutes(count: usize) -> Minutes {
    let attendee = |name: &str, capacity: &str, presence: &str| Attendee {
        name: name.into(),
        capacity: capacity.into(),
        presence: presence.into(),
    };
    let said = ["Admise", "Ajournée", "Refusée"];
    Minutes {
        head: head(),
        number: "PV-M07-03-0001".into(),
        title: "Comité du 22 novembre 2026".into(),
        sitting: vec![
            Row::new("Séance", "22 novembre 2026, de 14 h 02 à 16 h 40"),
            Row::new("Lieu", "Salle des Œillets"),
            Row::new("Règlement", "Pass Innovation Quartiers, version 1"),
        ],
        attendance: vec![
            attendee("Łucja Święcicka", "Présidente", "présente"),
            attendee("Mohamed N’Diaye", "Voix délibérative", "présent de 14 h 02 à 15 h 10"),
            attendee("Nguyễn Văn Đức", "Invité", "absent"),
        ],
        quorum: "Quorum\u{a0}: 2 voix. Atteint pour chaque dossier décidé ci-dessous.".into(),
        recusals: vec![
            "Mohamed N’Diaye n’a pris part ni au débat ni au vote du dossier C-M07-03-0002 : parent de la porteuse."
                .into(),
        ],
        decisions: (1..=count)
            .map(|place| Decided {
                place,
                number: format!("C-M07-03-{place:04}"),
                title: "Cantine solidaire des Œillets".into(),
                decision: said[place % 3].into(),
                rows: vec![
                    Row::new("Motif", "Le projet répond à un besoin du quartier et son budget est tenu."),
                    Row::new("Conditions", ""),
                    Row::new("Votes", "3 pour, 1 contre, 0 abstention"),
                ],
            })
            .collect(),
        not_examined: vec![Row::new("C-M07-03-0099", "retirée en séance")],
        note: String::new(),
        signatures: vec![
            Row::new("La présidente", "Łucja Święcicka"),
            Row::new("Secrétaire de séance", "Awa Diop"),
        ],
    }
}

pub(super) fn register(trainees: usize, week: bool) -> RegisterSheet {
    let names = [
        "DIOP Awa",
        "NGUYỄN Thị Ánh Tuyết",
        "Marie-Antoinette-Wilhelmina Wolff-Metternich d’Alençon-Östro",
        "محمد الأمين",
    ];
    let half_days = (0..if week { 10 } else { 1 }).map(|index| PrintedHalfDay {
        half_day: HalfDay {
            date: NaiveDate::from_ymd_opt(2026, 11, 30).unwrap() + Days::new(index / 2),
            part: DayPart::ALL[index as usize % 2],
        },
        hours: ["9 h – 12 h 30", "14 h – 17 h 30"][index as usize % 2].into(),
        place: "Maison de l’ESS Belleville, salle 2, 12 rue de l’Exemple, 75019 Paris".into(),
        trainer: "Łukasz Święcicki".into(),
    });
    RegisterSheet {
        head: head(),
        form: if week {
            SheetForm::Week
        } else {
            SheetForm::HalfDay
        },
        cohort: Uuid::from_u128(0x0192_f0c5_7b1a_7000_8000_0123_4567_89ab),
        version: 3,
        course: "Agent ou agente de réemploi et de valorisation en ressourcerie".into(),
        name: "Ressourceries du Nord-Est parisien, automne 2026".into(),
        half_days: half_days.collect(),
        trainees: (0..trainees)
            .map(|i| names[i % names.len()].into())
            .collect(),
    }
}

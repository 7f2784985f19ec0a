//! The open data of subsidies from the vault to a validator that is not ours. Awards are written through the door:
//! their commands stand elsewhere.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use pignon_domain::house::Role;
use pignon_store::{Value, kinds};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::files::Given;
use crate::persons::values::{bytes, text};
use crate::{Desk, Env, Failure};

const SCHEMA: &str = include_str!("../../tests/schemas/subventions.json");

struct House {
    desk: Desk,
    clock: Arc<AtomicI64>,
    dir: tempfile::TempDir,
}

fn a_house() -> House {
    let dir = tempfile::tempdir().unwrap();
    let clock = Arc::new(AtomicI64::new(1_795_338_000_000));
    let env = Env {
        clock: Arc::new({
            let clock = Arc::clone(&clock);
            move || clock.load(Ordering::SeqCst)
        }),
        cost: Some(crate::cheapest()),
        ..Env::default()
    };
    let desk = Desk::with(dir.path(), env).unwrap();
    let passphrase = "cerise nuage tortue farine ruban pelouse violon girafe";
    desk.call(
        "house_create",
        json!({"maison": "M07", "member_name": "Awa Diop", "passphrase": passphrase}),
    )
    .unwrap();
    House { desk, clock, dir }
}

/// An award of a structure, or of a person when there is none.
struct Award<'a> {
    number: &'a str,
    title: &'a str,
    agreed_on: &'a str,
    cents: i64,
    structure: Option<Vec<(&'static str, Value)>>,
    due: &'a [&'a str],
}

fn association(name: &str, siret: Option<&str>) -> Option<Vec<(&'static str, Value)>> {
    let mut fields = vec![("name", text(name)), ("legal_category", text("9220"))];
    fields.extend(siret.map(|siret| ("siret", text(siret))));
    Some(fields)
}

impl House {
    /// Writes an award; the identity of its structure, if any.
    fn award(&self, given: Award<'_>) -> Option<Uuid> {
        self.clock.fetch_add(1000, Ordering::SeqCst);
        self.desk
            .with_open(Role::Coordinator, |open| {
                let written = open.act("award_write", |door| {
                    let structure = match given.structure {
                        None => None,
                        Some(fields) => {
                            let id = door.new_id();
                            door.put(kinds::STRUCTURE, id, id, fields)?;
                            Some(id)
                        }
                    };
                    let application = door.new_id();
                    let mut fields = vec![
                        ("number", text(given.number)),
                        ("title", text(given.title)),
                        ("state", text("agreed")),
                    ];
                    fields.extend(structure.map(|id| ("structure", bytes(id))));
                    door.put(kinds::PASS_APPLICATION, application, application, fields)?;
                    let award = door.new_id();
                    let fields = vec![
                        ("grant_cents", Value::Int(given.cents)),
                        ("agreed_on", text(given.agreed_on)),
                        ("coaching_hours", Value::Int(20)),
                    ];
                    door.put(kinds::AWARD, application, award, fields)?;
                    for due in given.due {
                        let fields = vec![("award", bytes(award)), ("due_on", text(due))];
                        let id = door.new_id();
                        door.put(kinds::INSTALMENT, application, id, fields)?;
                    }
                    Ok(structure)
                })?;
                Ok::<_, Failure>(written.value)
            })
            .unwrap()
    }

    fn preview(&self, year: &str) -> Json {
        self.desk.call("subsidies_preview", which(year)).unwrap()
    }

    fn export(&self, year: &str, reason: &str) -> Result<Given, Failure> {
        let ask = json!({"which": which(year), "reason": reason});
        self.desk.give("subsidies", ask)
    }
}

fn which(year: &str) -> Json {
    json!({"from": format!("{year}-01-01"), "to": format!("{year}-12-31"),
           "granter_name": "Collectivité d’exemple", "granter_siret": "732 829 320 00074"})
}

fn a_good_one<'a>() -> Award<'a> {
    Award {
        number: "C-M07-01-0001",
        title: "Atelier de vélos, « réparer, \"prêter\"; transmettre »",
        agreed_on: "2026-03-12",
        cents: 150_050,
        structure: association("Les Ateliers, du Canal", Some("35600000049837")),
        due: &["2026-09-01", "2026-04-01"],
    }
}

/// What frictionless says of a file: the row, the column and the sort of each error.
fn independent(dir: &Path, content: &[u8]) -> Vec<(u64, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let program = root.join(".pignon/tools/frictionless/bin/frictionless");
    assert!(
        program.exists(),
        "the independent validator is not installed: run scripts/setup"
    );
    std::fs::write(dir.join("subventions.csv"), content).unwrap();
    std::fs::write(dir.join("schema.json"), SCHEMA).unwrap();
    let out = Command::new(program.canonicalize().unwrap())
        .current_dir(dir)
        .args([
            "validate",
            "subventions.csv",
            "--schema",
            "schema.json",
            "--json",
        ])
        .output()
        .unwrap();
    let report: Json = serde_json::from_slice(&out.stdout).unwrap_or_else(|_| {
        panic!("no report: {}", String::from_utf8_lossy(&out.stderr));
    });
    let task = &report["tasks"][0];
    let errors: Vec<_> = task["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| {
            let said = |what: &str| error[what].as_str().unwrap_or_default().to_owned();
            (
                error["rowNumber"].as_u64().unwrap_or(0),
                said("fieldName"),
                said("type"),
            )
        })
        .collect();
    // It must have read the table: labels and fields are those of the schema.
    assert_eq!(report["valid"], errors.is_empty(), "{report}");
    assert_eq!(task["labels"].as_array().unwrap().len(), 16, "{report}");
    errors
}

#[test]
fn the_file_that_leaves_is_admitted_by_an_independent_validator() {
    let house = a_house();
    house.award(a_good_one());
    house.award(Award {
        number: "C-M07-01-0002",
        title: "=2+3",
        agreed_on: "2026-12-31",
        cents: 5,
        structure: association("@Café", Some("73282932000074")),
        due: &[],
    });
    let given = house.export("2026", "portail de la Ville").unwrap();
    assert_eq!(given.name, "subventions-2026-01-01-2026-12-31.csv");
    let content = String::from_utf8(given.bytes).unwrap();
    assert!(content.starts_with("nomAttribuant,idAttribuant,dateConvention,"));
    let lines: Vec<&str> = content.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[1].contains(
        ",1500.50,aide en numéraire;aide en nature,échelonné,2026-04-01/2026-09-01,,non,1,"
    ));
    assert!(
        lines[2].contains(",'@Café,") && lines[2].contains(",'=2+3,0.05,"),
        "no formula: {content}"
    );
    assert_eq!(independent(house.dir.path(), content.as_bytes()), []);

    let log = house.desk.call("exports_list", json!({})).unwrap();
    assert_eq!(
        (&log[0]["what"], &log[0]["rows"]),
        (&json!("subsidies"), &json!(2))
    );
    assert_eq!(log[0]["reason"], "portail de la Ville");
}

#[test]
fn the_independent_validator_refuses_what_our_rules_refuse() {
    // It must be able to refuse, or it proves nothing.
    let house = a_house();
    house.award(a_good_one());
    let content = String::from_utf8(house.export("2026", "essai").unwrap().bytes).unwrap();
    for (right, wrong, column) in [
        ("73282932000074", "7328293200007", "idAttribuant"),
        ("2026-03-12", "12/03/2026", "dateConvention"),
        ("1500.50", "\"1500,50\"", "montant"),
        ("aide en numéraire;aide en nature", "argent", "nature"),
        ("2026-04-01/2026-09-01", "2026-04", "datesPeriodeVersement"),
        (",non,", ",Non,", "notificationUE"),
        (",non,1,", ",non,2,", "pourcentageSubvention"),
        (",Pass Innovation Quartiers", ",", "dispositifAide"),
    ] {
        assert!(content.contains(right), "{right}");
        let broken = content.replace(right, wrong);
        let errors = independent(house.dir.path(), broken.as_bytes());
        assert!(
            errors
                .iter()
                .any(|(row, field, _)| *row == 2 && field == column),
            "{column}: {errors:?}"
        );
    }
}

#[test]
fn an_award_to_a_person_never_leaves_and_is_said() {
    let house = a_house();
    house.award(a_good_one());
    let to = |number, structure| Award {
        number,
        structure,
        ..a_good_one()
    };
    house.award(to("C-M07-01-0002", None));
    let sole = vec![
        ("name", text("Fatou Sow")),
        ("legal_category", text("1000")),
        ("siret", text("73282932000074")),
    ];
    house.award(to("C-M07-01-0003", Some(sole)));
    let preview = house.preview("2026");
    assert_eq!(
        (&preview["rows"], &preview["total_cents"]),
        (&json!(1), &json!(150_050))
    );
    let out: Vec<&Json> = preview["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| &l["application"])
        .collect();
    assert_eq!(out, ["C-M07-01-0002", "C-M07-01-0003"]);
    let given = house.export("2026", "portail").unwrap();
    assert!(given.remark.is_some());
    let content = String::from_utf8(given.bytes).unwrap();
    assert!(!content.contains("Fatou") && !content.contains("0002") && !content.contains("0003"));
}

#[test]
fn nothing_leaves_while_a_cell_breaks_a_rule() {
    let house = a_house();
    house.award(a_good_one());
    let structure = house.award(Award {
        number: "C-M07-01-0002",
        structure: association("Le Jardin", None),
        ..a_good_one()
    });
    let preview = house.preview("2026");
    assert_eq!(preview["faults"][0]["line"], 3);
    assert_eq!(preview["faults"][0]["application"], "C-M07-01-0002");
    assert_eq!(preview["faults"][0]["column"], "idBeneficiaire");
    let refused = house.export("2026", "portail").err().unwrap();
    assert!(
        refused.sentence.contains("Ligne 3") && refused.sentence.contains("idBeneficiaire"),
        "{refused:?}"
    );
    assert_eq!(
        house.desk.call("exports_list", json!({})).unwrap(),
        json!([])
    );

    let edit = json!({"structure": structure, "field": "siret", "value": "35600000049837"});
    house.desk.call("structure_edit", edit).unwrap();
    assert_eq!(house.preview("2026")["faults"], json!([]));
    let content = house.export("2026", "portail").unwrap().bytes;
    assert_eq!(independent(house.dir.path(), &content), []);
}

#[test]
fn a_reason_a_siret_and_a_period_are_asked() {
    let house = a_house();
    house.award(a_good_one());
    let on = |failure: Failure| {
        failure
            .fields
            .into_iter()
            .map(|f| f.field)
            .collect::<Vec<_>>()
    };
    assert_eq!(on(house.export("2026", " ").err().unwrap()), ["reason"]);
    let mut ask = which("2026");
    ask["granter_siret"] = json!("73282932000075");
    assert_eq!(
        on(house.desk.call("subsidies_preview", ask).unwrap_err()),
        ["granter_siret"]
    );
    let mut ask = which("2026");
    ask["to"] = json!("2025-12-31");
    assert_eq!(
        on(house.desk.call("subsidies_preview", ask).unwrap_err()),
        ["to"]
    );
    assert!(house.export("2025", "rien cette année-là").is_err());
}

//! `pignon`: the headless command, on the same core as the window.

use std::io::{IsTerminal as _, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand, ValueEnum};
use pignon_actions::exports::ExportFormat;
use pignon_actions::{Desk, Env, Failure, demonstration};
use serde_json::{Value, json};

/// Pignon sans fenêtre : les mêmes actes, pour les scripts et les essais.
#[derive(Parser)]
#[command(name = "pignon", version, disable_help_subcommand = true)]
struct Cli {
    /// Dossier du poste.
    #[arg(
        long,
        env = "PIGNON_HOME",
        global = true,
        default_value = "pignon-donnees"
    )]
    home: PathBuf,
    /// Nom du membre qui ouvre ; le premier du poste par défaut. La phrase de passe est lue dans PIGNON_PASSPHRASE,
    /// ou sur l’entrée standard.
    #[arg(long, global = true)]
    member: Option<String>,
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Crée une Maison de démonstration.
    Demo {
        /// Graine : la même donne les mêmes personnes.
        #[arg(long, default_value_t = 2026)]
        seed: u64,
        /// Nombre de personnes.
        #[arg(long, default_value_t = 1200)]
        people: usize,
    },
    /// Importe un tableur de personnes.
    Import {
        /// Fichier .csv, .xlsx, .xls ou .ods.
        file: PathBuf,
        /// Écrit vraiment ; sans cela, dit seulement ce qui serait fait.
        #[arg(long)]
        write: bool,
    },
    /// Exporte la liste des personnes.
    Export {
        /// Fichier à créer.
        file: PathBuf,
        /// Format ; celui de l’extension par défaut.
        #[arg(long)]
        format: Option<Kind>,
    },
    /// Vérifie la base et le journal.
    Verify,
    /// Échange maintenant avec le serveur de la Ville.
    Sync {
        /// Inscrit d’abord ce poste : adresse du serveur.
        #[arg(long, requires = "code")]
        enrol: Option<String>,
        /// Code d’inscription donné par la Ville.
        #[arg(long)]
        code: Option<String>,
    },
    /// Montre la synthèse d’un mois, telle qu’elle part.
    Summary {
        /// Mois, « 2026-10 ».
        period: String,
        /// La met aussi en attente de départ.
        #[arg(long)]
        send: bool,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Csv,
    Xlsx,
}

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::from_default_env())
        .with_writer(std::io::stderr)
        .init();
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}", failure.sentence);
            for field in &failure.fields {
                eprintln!("  {} : {}", field.field, field.sentence);
            }
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<(), Failure> {
    match &cli.act {
        Act::Demo { seed, people } => demo(&cli.home, *seed, *people),
        Act::Import { file, write } => import(&unlocked(&cli)?, file, *write),
        Act::Export { file, format } => export(&unlocked(&cli)?, file, *format),
        Act::Verify => {
            let acts = unlocked(&cli)?.verify()?;
            println!("La base et le journal sont intacts ({acts} actes vérifiés).");
            Ok(())
        }
        Act::Sync { enrol, code } => sync(&unlocked(&cli)?, enrol.as_deref(), code.as_deref()),
        Act::Summary { period, send } => summary(&unlocked(&cli)?, period, *send),
    }
}

fn demo(home: &Path, seed: u64, people: usize) -> Result<(), Failure> {
    let desk = demonstration::build(home, seed, people, Env::default())?;
    desk.shutdown();
    println!(
        "Maison de démonstration créée dans {} ({people} personnes inventées).",
        home.display()
    );
    println!("Membre : {}", demonstration::COORDINATOR);
    println!("Phrase de passe : {}", demonstration::PASSPHRASE);
    Ok(())
}

/// The desk of the folder, opened by its member.
fn unlocked(cli: &Cli) -> Result<Desk, Failure> {
    let desk = Desk::at(&cli.home)?;
    let state = desk.call("house_state", json!({}))?;
    let slots = state["slots"].as_array().cloned().unwrap_or_default();
    let slot = slots
        .iter()
        .find(|s| cli.member.as_deref().is_none_or(|name| s["name"] == name));
    let Some(slot) = slot else {
        let sentence = match state["trouble"].as_str() {
            Some(trouble) => trouble.to_owned(),
            None if slots.is_empty() => {
                "Aucune Maison dans ce dossier : indiquez-le avec --home.".to_owned()
            }
            None => "Ce membre n’a pas de phrase de passe sur ce poste.".to_owned(),
        };
        return Err(Failure::saying(
            pignon_actions::FailureCode::NoHouse,
            sentence,
        ));
    };
    desk.call(
        "unlock",
        json!({"member": slot["member"], "passphrase": passphrase()}),
    )?;
    Ok(desk)
}

fn passphrase() -> String {
    if let Ok(given) = std::env::var("PIGNON_PASSPHRASE") {
        return given;
    }
    if std::io::stdin().is_terminal() {
        eprint!("Phrase de passe : ");
        let _ = std::io::stderr().flush();
        let mut line = String::new();
        let _ = std::io::stdin().read_line(&mut line);
        return line.trim().to_owned();
    }
    let mut text = String::new();
    let _ = std::io::stdin().take(1024).read_to_string(&mut text);
    text.trim().to_owned()
}

fn import(desk: &Desk, file: &Path, write: bool) -> Result<(), Failure> {
    let bytes = std::fs::read(file).map_err(|_| {
        Failure::saying(
            pignon_actions::FailureCode::UnreadableSheet,
            format!("{} ne peut pas être lu.", file.display()),
        )
    })?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let preview = desk.open_import(&name, bytes)?;
    println!(
        "{} — {}",
        preview["file_name"].as_str().unwrap_or_default(),
        preview["format"].as_str().unwrap_or_default()
    );
    for column in preview["columns"].as_array().into_iter().flatten() {
        println!(
            "  {} → {}",
            column["header"].as_str().unwrap_or_default(),
            column["target"].as_str().unwrap_or_default()
        );
    }
    let counts = &preview["counts"];
    println!(
        "{} lignes : {} à créer, {} à compléter, {} inchangées, {} à trancher, {} en erreur.",
        preview["total"],
        counts["create"],
        counts["update"],
        counts["unchanged"],
        counts["settle"],
        counts["error"]
    );
    for remark in preview["remarks"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
    {
        println!("  {remark}");
    }
    if !write {
        println!("Rien n’a été écrit. Ajoutez --write pour importer.");
        return Ok(());
    }
    let ask = json!({"import": preview["import"]});
    desk.call("import_run", ask.clone())?;
    loop {
        let progress = desk.call("import_progress", ask.clone())?;
        if progress["running"] == false {
            if let Some(trouble) = progress["trouble"].as_str() {
                return Err(Failure::saying(
                    pignon_actions::FailureCode::Storage,
                    trouble,
                ));
            }
            let outcome = &progress["outcome"];
            println!(
                "Importé : {} dossiers ouverts, {} complétés, {} inchangés, {} lignes laissées de côté.",
                outcome["created"], outcome["updated"], outcome["unchanged"], outcome["left_out"]
            );
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn export(desk: &Desk, file: &Path, format: Option<Kind>) -> Result<(), Failure> {
    let xlsx = file
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("xlsx"));
    let format = match format {
        Some(Kind::Xlsx) => ExportFormat::Xlsx,
        Some(Kind::Csv) => ExportFormat::Csv,
        None if xlsx => ExportFormat::Xlsx,
        None => ExportFormat::Csv,
    };
    desk.export_persons(file, format, "Commande pignon export")?;
    println!(
        "Personnes exportées dans {}. Ce fichier n’est pas chiffré : protégez-le.",
        file.display()
    );
    Ok(())
}

fn sync(desk: &Desk, address: Option<&str>, code: Option<&str>) -> Result<(), Failure> {
    if let (Some(address), Some(code)) = (address, code) {
        let hub = desk.call("hub_enrol", json!({"address": address, "code": code}))?;
        println!(
            "Poste inscrit auprès de {}.",
            hub["name"].as_str().unwrap_or_default()
        );
    }
    let state = desk.call("exchange_now", json!({}))?;
    println!("{}", state["sentence"].as_str().unwrap_or_default());
    Ok(())
}

fn summary(desk: &Desk, period: &str, send: bool) -> Result<(), Failure> {
    let view = desk.call("summary_view", json!({"period": period}))?;
    println!("{}", view["exact_text"].as_str().unwrap_or_default());
    if send {
        let card = desk.call("summary_send", json!({"period": period}))?;
        eprintln!(
            "Synthèse de {} : en attente de départ.",
            card["period_label"].as_str().unwrap_or_default()
        );
    }
    Ok(())
}

//! `pignon-hub`: serve, and the operator's few commands. What it prints is for a person of the City, in French.

mod operator;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use chrono::Utc;
use clap::{Args, Parser, Subcommand};
use pignon_hub::api::WrongTries;
use pignon_hub::base::{Base, BaseError, FILE};
use pignon_hub::{Hub, serve};
use pignon_journal::keys::DeviceId;
use pignon_summary::MaisonCode;

#[derive(Parser)]
#[command(
    name = "pignon-hub",
    version,
    about = "Le serveur de la Ville pour les Maisons de l’ESS"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Sert les postes des Maisons et les pages de la Ville
    Serve {
        #[command(flatten)]
        data: Data,
        /// Adresse et port d’écoute
        #[arg(long, default_value = "127.0.0.1:8765")]
        listen: SocketAddr,
        /// Nom montré aux postes et sur les pages
        #[arg(long, default_value = "Serveur de la Ville")]
        name: String,
    },
    /// Les Maisons et leurs codes d’inscription
    #[command(subcommand)]
    Maison(MaisonCommand),
    /// Les postes inscrits
    #[command(subcommand)]
    Desk(DeskCommand),
    /// Copie la base dans un nouveau fichier, même pendant que le serveur tourne
    Backup {
        /// Fichier à créer
        file: PathBuf,
        #[command(flatten)]
        data: Data,
    },
}

#[derive(Subcommand)]
enum MaisonCommand {
    /// Déclare une Maison et donne un code pour son premier poste
    Add {
        /// M01 à M99
        code: MaisonCode,
        /// Nom de la Maison
        name: String,
        #[command(flatten)]
        data: Data,
    },
    /// Donne un nouveau code à une Maison déjà déclarée
    Code {
        /// M01 à M99
        code: MaisonCode,
        #[command(flatten)]
        data: Data,
    },
    /// Liste les Maisons
    List {
        #[command(flatten)]
        data: Data,
    },
}

#[derive(Subcommand)]
enum DeskCommand {
    /// Liste les postes
    List {
        #[command(flatten)]
        data: Data,
    },
    /// Révoque un poste : plus rien de lui n’est accepté
    Revoke {
        /// Identité du poste, 32 chiffres hexadécimaux
        device: DeviceId,
        #[command(flatten)]
        data: Data,
    },
}

#[derive(Args)]
struct Data {
    /// Dossier de données
    #[arg(long = "data", value_name = "DOSSIER")]
    folder: PathBuf,
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Base(#[from] BaseError),
    #[error("{0}")]
    Io(#[from] std::io::Error),
    #[error("le système ne donne pas de nombres aléatoires")]
    Random(#[from] getrandom::Error),
    #[error("{0}")]
    Said(String),
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("pignon-hub\u{a0}: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Serve { data, listen, name } => run_server(open(&data)?, listen, name),
        Command::Maison(MaisonCommand::Add { code, name, data }) => {
            operator::add(&open(&data)?, code, name.trim())
        }
        Command::Maison(MaisonCommand::Code { code, data }) => {
            operator::give_code(&open_existing(&data)?, code)
        }
        Command::Maison(MaisonCommand::List { data }) => {
            operator::list_maisons(&open_existing(&data)?)
        }
        Command::Desk(DeskCommand::List { data }) => operator::list_desks(&open_existing(&data)?),
        Command::Desk(DeskCommand::Revoke { device, data }) => {
            operator::revoke(&open_existing(&data)?, device)
        }
        Command::Backup { file, data } => Ok(open_existing(&data)?.copy_to(&file)?),
    }
}

fn open(data: &Data) -> Result<Base, Failure> {
    let mut seed = [0; 64];
    getrandom::fill(&mut seed)?;
    Ok(Base::open(&data.folder, seed, Utc::now())?)
}

/// For commands that make no sense on a new base: a mistyped folder must not look like an empty hub.
fn open_existing(data: &Data) -> Result<Base, Failure> {
    if !data.folder.join(FILE).exists() {
        return Err(Failure::Said(format!(
            "aucune base dans {}",
            data.folder.display()
        )));
    }
    open(data)
}

fn run_server(base: Base, listen: SocketAddr, name: String) -> Result<(), Failure> {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("PIGNON_HUB_LOG")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info")),
        )
        .with_writer(std::io::stderr)
        .init();
    if !listen.ip().is_loopback() {
        tracing::warn!(event = "listening_without_tls", %listen, "put a TLS reverse proxy in front");
    }
    let hub = Hub {
        base,
        name,
        now: Utc::now,
        random: random_bytes,
        wrong_tries: WrongTries::default(),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(listen).await?;
        println!("pignon-hub écoute sur http://{}", listener.local_addr()?);
        serve(Arc::new(hub), listener, asked_to_stop()).await
    })?;
    Ok(())
}

fn random_bytes() -> Option<[u8; 10]> {
    let mut bytes = [0; 10];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

async fn asked_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut terminated) => {
                tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
            }
            Err(_) => drop(interrupted.await),
        }
    }
    #[cfg(not(unix))]
    drop(interrupted.await);
    tracing::info!(event = "stopping");
}

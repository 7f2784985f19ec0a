//! THE SHELL: what knows Tauri, and nothing else. It opens the window, hands the page's three commands to the
//! [`Desk`](pignon_actions::Desk), tells the page what changed, and locks the desk when the machine sleeps.
//!
//! Deliberately not here: any rule, any SQL, any path chosen by the page, any plugin.

mod door;
#[cfg(target_os = "linux")]
mod memory;
mod rounds;
#[cfg(target_os = "linux")]
mod sleep;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use pignon_actions::{Desk, Failure};
use tauri::{App, Manager, RunEvent};

/// The desk of this profile, or why there is none (another window has it, folder read-only…): the page then shows
/// that sentence in place of any answer.
type SharedDesk = Arc<Result<Desk, Failure>>;

/// Runs the program until its window closes.
#[must_use]
pub fn run() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::from_default_env())
        .with_writer(std::io::stderr)
        .init();
    #[cfg(target_os = "linux")]
    memory::keep_to_itself();
    let built = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![
            door::call,
            door::open_import,
            door::save_calendar
        ])
        .setup(|app| Ok(set_up(app)?))
        .build(tauri::generate_context!());
    let app = match built {
        Ok(app) => app,
        Err(error) => {
            eprintln!("Pignon ne peut pas ouvrir de fenêtre : {error}");
            return ExitCode::FAILURE;
        }
    };
    let code = app.run_return(|app, event| {
        if let RunEvent::Exit = event
            && let Ok(desk) = app.state::<SharedDesk>().as_ref()
        {
            desk.shutdown();
        }
    });
    u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
}

fn set_up(app: &App) -> tauri::Result<()> {
    let folder = data_folder(app)?;
    let desk: SharedDesk = Arc::new(Desk::at(&folder));
    if let Err(failure) = desk.as_ref() {
        tracing::error!(code = ?failure.code, "no desk: {}", failure.sentence);
    }
    app.manage(Arc::clone(&desk));
    rounds::begin(app.handle().clone(), Arc::clone(&desk));
    #[cfg(target_os = "linux")]
    sleep::watch(app.handle().clone(), desk);
    window::open(app, &folder)
}

/// `$PIGNON_HOME` when given (tests, demonstration, several profiles), otherwise the place of the system for the
/// data of a program (`$XDG_DATA_HOME/org.pignon.desktop` on Linux).
fn data_folder(app: &App) -> tauri::Result<PathBuf> {
    match std::env::var_os("PIGNON_HOME") {
        Some(folder) if !folder.is_empty() => Ok(PathBuf::from(folder)),
        _ => app.path().app_data_dir(),
    }
}

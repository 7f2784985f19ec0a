//! The three commands that the page can call. Everything is checked again behind them, in `actions`.

use std::path::PathBuf;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use pignon_actions::{Desk, Failure, FailureCode};
use serde_json::Value;
use tauri::ipc::{InvokeBody, Request};
use tauri::{AppHandle, Manager, State};

use crate::SharedDesk;

/// Largest file that the page may hand over, in bytes.
const LARGEST_FILE: usize = 64 * 1024 * 1024;

/// Runs one command of the list of `actions`.
#[tauri::command]
pub(crate) async fn call(
    desk: State<'_, SharedDesk>,
    name: String,
    ask: Value,
) -> Result<Value, Failure> {
    at_work(&desk, move |desk| desk.call(&name, ask)).await
}

/// Begins the reading of a spreadsheet. The body is the file itself, never base64; its name comes in the header
/// `x-file-name`, percent-encoded UTF-8.
#[tauri::command]
pub(crate) async fn open_import(
    desk: State<'_, SharedDesk>,
    request: Request<'_>,
) -> Result<Value, Failure> {
    let InvokeBody::Raw(bytes) = request.body() else {
        return Err(Failure::new(FailureCode::Malformed));
    };
    if bytes.len() > LARGEST_FILE {
        return Err(Failure::new(FailureCode::FileTooBig));
    }
    let header = request
        .headers()
        .get("x-file-name")
        .and_then(|value| value.to_str().ok());
    let name = file_name(header.unwrap_or_default())
        .ok_or_else(|| Failure::new(FailureCode::Malformed))?;
    let bytes = bytes.clone();
    at_work(&desk, move |desk| desk.open_import(&name, bytes)).await
}

/// Leaves a calendar file among the downloads of the member, under a name of ours: the page says what it wants to keep,
/// never where nor what is in it. Answers where it stands.
#[tauri::command]
pub(crate) async fn save_calendar(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    ask: Value,
) -> Result<Value, Failure> {
    let folder = downloads(&app);
    at_work(&desk, move |desk| {
        let folder = folder.ok_or_else(|| Failure::new(FailureCode::ReadOnlyFolder))?;
        let answer = desk.call("calendar_export", ask)?;
        let [name, text] = ["file_name", "text"].map(|field| answer[field].as_str());
        let (Some(name), Some(text)) = (name, text) else {
            return Err(Failure::new(FailureCode::Defect));
        };
        let kept = pignon_actions::exports::keep_beside(&folder, name, text.as_bytes())?;
        Ok(Value::String(kept.to_string_lossy().into_owned()))
    })
    .await
}

/// `$PIGNON_DOWNLOADS` when given (tests), otherwise the folder of downloads of the system, or that of the member.
fn downloads(app: &AppHandle) -> Option<PathBuf> {
    match std::env::var_os("PIGNON_DOWNLOADS") {
        Some(folder) if !folder.is_empty() => Some(PathBuf::from(folder)),
        _ => app
            .path()
            .download_dir()
            .or_else(|_| app.path().home_dir())
            .ok(),
    }
}

/// The desk blocks (disk, key derivation): its work never holds the window.
async fn at_work<F>(desk: &SharedDesk, work: F) -> Result<Value, Failure>
where
    F: FnOnce(&Desk) -> Result<Value, Failure> + Send + 'static,
{
    let desk = Arc::clone(desk);
    let done = tauri::async_runtime::spawn_blocking(move || match desk.as_ref() {
        Ok(desk) => work(desk),
        Err(failure) => Err(failure.clone()),
    });
    done.await.unwrap_or_else(|error| {
        tracing::error!(%error, "an act panicked");
        Err(Failure::new(FailureCode::Defect))
    })
}

/// The name of a file, without any folder: it is shown and stored, never opened.
fn file_name(header: &str) -> Option<String> {
    let decoded = percent_decode_str(header).decode_utf8().ok()?;
    let last = decoded.rsplit(['/', '\\']).next()?.trim();
    let fits = !last.is_empty() && last.chars().count() <= 255 && !last.contains(char::is_control);
    fits.then(|| last.to_owned())
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_name_keeps_its_accents_and_loses_its_folders() {
        let sent = "C%3A%5CBureau%5CSuivi%20accueil%20%C3%A9t%C3%A9.xlsx";
        assert_eq!(file_name(sent).as_deref(), Some("Suivi accueil été.xlsx"));
        assert_eq!(file_name("../../etc/passwd").as_deref(), Some("passwd"));
    }

    #[test]
    fn a_name_that_is_none_is_refused() {
        for sent in [
            "",
            "%20",
            "dossier/",
            "a%00b.csv",
            "%FF%FE",
            &"a".repeat(256),
        ] {
            assert_eq!(file_name(sent), None, "{sent}");
        }
    }
}

//! The commands that the page can call: one for acts and questions, three for files that come in, are looked at, or go
//! out. Everything is checked again behind them, in `actions`.

use std::path::PathBuf;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use pignon_actions::files::{Handed, SavedFile};
use pignon_actions::{Desk, Failure, FailureCode};
use serde_json::Value;
use tauri::ipc::{InvokeBody, Request, Response};
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

/// Takes a file in. The body is the file itself, never base64; its purpose, what is asked about it (JSON) and its name
/// come in the headers `x-what`, `x-ask` and `x-file-name`, the last two percent-encoded UTF-8.
#[tauri::command]
pub(crate) async fn take(
    desk: State<'_, SharedDesk>,
    request: Request<'_>,
) -> Result<Value, Failure> {
    let malformed = || Failure::new(FailureCode::Malformed);
    let InvokeBody::Raw(bytes) = request.body() else {
        return Err(malformed());
    };
    if bytes.len() > LARGEST_FILE {
        return Err(Failure::new(FailureCode::FileTooBig));
    }
    let header = |name: &str| {
        let value = request.headers().get(name)?.to_str().ok()?;
        let decoded = percent_decode_str(value).decode_utf8().ok()?;
        Some(decoded.into_owned())
    };
    let what = header("x-what").ok_or_else(malformed)?;
    let ask = header("x-ask").and_then(|text| serde_json::from_str(&text).ok());
    let ask = ask.ok_or_else(malformed)?;
    let name = header("x-file-name")
        .and_then(|name| file_name(&name))
        .ok_or_else(malformed)?;
    let bytes = bytes.clone();
    at_work(&desk, move |desk| {
        desk.take(&what, ask, Handed { name, bytes })
    })
    .await
}

/// Makes a file of the house and gives its bytes to the page, to be looked at: they stay in memory.
#[tauri::command]
pub(crate) async fn give(
    desk: State<'_, SharedDesk>,
    what: String,
    ask: Value,
) -> Result<Response, Failure> {
    let given = at_work(&desk, move |desk| desk.give(&what, ask)).await?;
    Ok(Response::new(given.bytes))
}

/// Makes a file of the house and writes it where this system keeps downloads; the page chooses neither the folder nor
/// the name.
#[tauri::command]
pub(crate) async fn save(
    app: AppHandle,
    desk: State<'_, SharedDesk>,
    what: String,
    ask: Value,
) -> Result<SavedFile, Failure> {
    let folder = downloads(&app)?;
    at_work(&desk, move |desk| desk.save(&what, ask, &folder)).await
}

/// `$PIGNON_DOWNLOADS` when given (tests), otherwise the folder of downloads of the system, else the home.
fn downloads(app: &AppHandle) -> Result<PathBuf, Failure> {
    match std::env::var_os("PIGNON_DOWNLOADS") {
        Some(folder) if !folder.is_empty() => Ok(PathBuf::from(folder)),
        _ => app
            .path()
            .download_dir()
            .or_else(|_| app.path().home_dir())
            .map_err(|_| Failure::new(FailureCode::ReadOnlyFolder)),
    }
}

/// The desk blocks (disk, key derivation): its work never holds the window.
async fn at_work<T, F>(desk: &SharedDesk, work: F) -> Result<T, Failure>
where
    T: Send + 'static,
    F: FnOnce(&Desk) -> Result<T, Failure> + Send + 'static,
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
fn file_name(given: &str) -> Option<String> {
    let last = given.rsplit(['/', '\\']).next()?.trim();
    let fits = !last.is_empty() && last.chars().count() <= 255 && !last.contains(char::is_control);
    fits.then(|| last.to_owned())
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_name_keeps_its_accents_and_loses_its_folders() {
        let sent = "C:\\Bureau\\Suivi accueil été.xlsx";
        assert_eq!(file_name(sent).as_deref(), Some("Suivi accueil été.xlsx"));
        assert_eq!(file_name("../../etc/passwd").as_deref(), Some("passwd"));
    }

    #[test]
    fn a_name_that_is_none_is_refused() {
        for sent in ["", " ", "dossier/", "a\u{0}b.csv", &"a".repeat(256)] {
            assert_eq!(file_name(sent), None, "{sent}");
        }
    }
}

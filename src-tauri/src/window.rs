//! The one window: what it may show and where it may go.

use std::path::Path;

use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{App, Url, WebviewUrl, WebviewWindowBuilder};

/// Opens the window, hidden until its page is there.
///
/// `incognito`: the web view keeps nothing on the disk, neither storage nor cache (T6). It also refuses any driver,
/// so that only a program built for the tests can be driven. The engine makes its (empty) folders all the same: they
/// stand in `folder`, with all the rest of this profile.
pub(crate) fn open(app: &App, folder: &Path) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Pignon")
        .inner_size(1280.0, 800.0)
        .min_inner_size(320.0, 480.0)
        .center()
        .visible(false)
        .incognito(!driven())
        .data_directory(folder.join("web"))
        .disable_drag_drop_handler()
        .devtools(cfg!(debug_assertions))
        .on_navigation(within_the_program)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished
                && let Err(error) = window.show()
            {
                tracing::error!(%error, "the window stays hidden");
            }
        })
        .build()?;
    Ok(())
}

/// A test drives the window: never in the program as it is delivered.
fn driven() -> bool {
    cfg!(any(debug_assertions, feature = "driven"))
        && std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|wanted| wanted == "true")
}

/// Only the pages of the program: nothing typed, dropped or linked leads anywhere else.
fn within_the_program(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")) => true,
        ("http", Some("localhost")) => tauri::is_dev() && url.port() == Some(1420),
        ("about", _) => url.as_str() == "about:blank",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::within_the_program;
    use tauri::Url;

    #[test]
    fn the_window_goes_nowhere_else() {
        let outside = [
            "https://example.org/",
            "http://localhost:8080/",
            "http://tauri.localhost.example.org/",
            "file:///etc/passwd",
            "data:text/html,x",
            "blob:tauri://localhost/1",
            "javascript:void(0)",
        ];
        for address in outside {
            assert!(
                !within_the_program(&Url::parse(address).unwrap()),
                "{address}"
            );
        }
        assert!(within_the_program(
            &Url::parse("tauri://localhost/index.html").unwrap()
        ));
    }
}

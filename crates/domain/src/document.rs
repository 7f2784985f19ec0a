//! Documents of a file: what is kept, and under which name (T1.4).

/// Largest document, in bytes: a scan of a long lease weighs a fifth of it.
pub const LARGEST: usize = 25 * 1024 * 1024;
/// Longest name, in characters.
pub const LONGEST_NAME: usize = 160;

/// What a file may be to be kept: papers, pictures, tables, messages; nothing that runs. By its first bytes, as the
/// caller recognised them; text has none, and is known by its extension and by holding no zero.
const KEPT: &[&str] = &[
    "application/pdf",
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/gif",
    "image/heif",
    "image/tiff",
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
    "application/rtf",
    "audio/mpeg",
    "audio/m4a",
    "audio/ogg",
];

/// The media type under which a file is kept: the one `recognised` from its bytes when it is of the list, plain text
/// when nothing was recognised and it is text; `None`: it is not kept.
#[must_use]
pub fn media_type(name: &str, bytes: &[u8], recognised: Option<&str>) -> Option<&'static str> {
    if let Some(found) = recognised {
        return KEPT.iter().find(|kept| **kept == found).copied();
    }
    let extension = name.rsplit_once('.').map(|(_, e)| e.to_lowercase());
    let is_text = !bytes.contains(&0);
    match extension.as_deref() {
        Some("txt" | "md" | "csv" | "eml" | "ics" | "vcf") if is_text => Some("text/plain"),
        _ => None,
    }
}

/// Can the window show it without another program?
#[must_use]
pub fn is_shown(media_type: &str) -> bool {
    matches!(
        media_type,
        "application/pdf" | "image/jpeg" | "image/png" | "image/webp" | "image/gif" | "text/plain"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_pictures_and_texts_are_kept() {
        let kept = media_type("bail.pdf", b"%PDF-1.7", Some("application/pdf"));
        assert_eq!(kept, Some("application/pdf"));
        assert_eq!(media_type("note.TXT", b"bonjour", None), Some("text/plain"));
    }

    #[test]
    fn nothing_that_runs_is_kept_whatever_its_name() {
        for (name, bytes, recognised) in [
            (
                "facture.pdf",
                &b"MZ\x90\0"[..],
                Some("application/vnd.microsoft.portable-executable"),
            ),
            ("page.html", b"<script>", Some("text/html")),
            ("image.svg", b"<svg onload=x>", None),
            ("a.sh", b"#!/bin/sh", Some("text/x-shellscript")),
            ("binaire.txt", b"a\0b", None),
            ("sans extension", b"bonjour", None),
        ] {
            assert_eq!(media_type(name, bytes, recognised), None, "{name}");
        }
    }
}

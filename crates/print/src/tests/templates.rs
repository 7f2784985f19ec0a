//! What is printed, page by page.

use std::fs;
use std::path::Path;
use std::time::Instant;

use super::samples::{letter, list, person_file, referral};
use crate::paper::set;
use crate::{Sheet, paper};

/// Pages as pictures in `target/print`, to be looked at.
fn leaf<S: Sheet>(name: &str, sheet: &S) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/print");
    fs::create_dir_all(&folder).unwrap();
    let begun = Instant::now();
    let paper = paper(sheet).unwrap();
    println!(
        "{name}: {:?}, {} pages, {} kB",
        begun.elapsed(),
        paper.pages,
        paper.pdf.len() / 1000
    );
    fs::write(folder.join(format!("{name}.pdf")), &paper.pdf).unwrap();
    let (document, _) = set(sheet).unwrap();
    for (number, page) in document.pages().iter().enumerate().take(3) {
        let picture = typst_render::render(page, &typst_render::RenderOptions::default());
        picture
            .save_png(folder.join(format!("{name}-{}.png", number + 1)))
            .unwrap();
    }
}

#[test]
fn every_template_gives_a_paper() {
    leaf("letter", &letter());
    leaf("letter", &letter());
    leaf("referral", &referral());
    leaf("person_file", &person_file());
    leaf("list", &list(90));
}

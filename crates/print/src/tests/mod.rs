//! Every template, set in type for real, and read back from the PDF.

mod geometry;
mod hostile;
mod register;
mod samples;
mod sitting;
mod templates;

/// What a PDF says, without any space: where lines break is not what these tests are about.
fn read(pdf: &[u8]) -> String {
    pdf_extract::extract_text_from_mem(pdf)
        .unwrap()
        .chars()
        .filter(|character| !character.is_whitespace() && *character != '\u{200b}')
        .collect()
}

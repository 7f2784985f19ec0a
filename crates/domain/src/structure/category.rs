//! Legal categories of INSEE: those that a Maison meets (standards S1), at the three depths at which they are shown.
//! No category says SCIC nor membership of the ESS: both stand apart.

use crate::RefusalCode;

/// The labels of INSEE, shortened by us: `code;label`, codes of one, two and four digits.
const LIST: &str = include_str!("legal_categories.csv");

/// A legal category at its three depths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalCategory {
    /// Four digits.
    pub code: String,
    /// Level 1, by the first digit: « Société commerciale ».
    pub family: &'static str,
    /// Level 2, by two digits: « Société à responsabilité limitée (SARL) ».
    pub form: &'static str,
    /// By the four digits, when the list has them: « SCOP, société à responsabilité limitée ».
    pub label: Option<&'static str>,
}

impl LegalCategory {
    /// What is shown first: the most precise label that is known.
    #[must_use]
    pub fn shown(&self) -> &'static str {
        self.label.unwrap_or(self.form)
    }
}

fn entries() -> impl Iterator<Item = (&'static str, &'static str)> {
    LIST.lines().skip(1).filter_map(|line| line.split_once(';'))
}

fn label(code: &str) -> Option<&'static str> {
    entries().find(|(c, _)| *c == code).map(|(_, label)| label)
}

/// Reads a code of four digits. One that the list does not have is taken when its form, by two digits, is known: INSEE
/// has more categories than a Maison meets.
///
/// # Errors
/// [`RefusalCode::NotInTheList`].
pub fn category(text: &str) -> Result<LegalCategory, RefusalCode> {
    let code = text.trim();
    let depth = |digits: usize| code.get(..digits).and_then(label);
    match (code.len(), depth(1), depth(2)) {
        (4, Some(family), Some(form)) if code.bytes().all(|b| b.is_ascii_digit()) => {
            Ok(LegalCategory {
                code: code.to_owned(),
                family,
                form,
                label: label(code),
            })
        }
        _ => Err(RefusalCode::NotInTheList),
    }
}

/// The categories one chooses from, in the order of their codes.
#[must_use]
pub fn categories() -> Vec<LegalCategory> {
    entries()
        .filter(|(code, _)| code.len() == 4)
        .filter_map(|(code, _)| category(code).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_is_shown_at_three_depths() {
        let scop = category(" 5458 ").unwrap();
        assert_eq!(
            (scop.family, scop.form, scop.label),
            (
                "Société commerciale",
                "Société à responsabilité limitée (SARL)",
                Some("SCOP, société à responsabilité limitée")
            )
        );
        let rare = category("5470").unwrap();
        assert_eq!(rare.shown(), "Société à responsabilité limitée (SARL)");
        assert_eq!(category("5499").unwrap().shown(), rare.shown(), "not an SA");
        for wrong in [
            "", "54", "545", "54580", "5é1", "éa", "9Z20", "0000", "code",
        ] {
            assert_eq!(category(wrong), Err(RefusalCode::NotInTheList), "{wrong}");
        }
    }

    #[test]
    fn every_line_of_the_list_has_its_upper_depths_and_stands_once() {
        let codes: Vec<&str> = entries().map(|(code, _)| code).collect();
        let mut once = codes.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), codes.len());
        let deepest = codes.iter().filter(|c| c.len() == 4).count();
        assert_eq!(categories().len(), deepest);
        assert!(deepest >= 25);
    }
}

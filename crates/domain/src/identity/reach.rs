//! Ways to reach a person: e-mail, postcode.

use crate::RefusalCode;

/// An e-mail address, in small letters. Repaired: `mailto:`, angle brackets, a full stop or a comma at the end.
///
/// # Errors
/// [`RefusalCode::NotAnEmail`].
pub fn email(text: &str) -> Result<String, RefusalCode> {
    let text = text.trim().trim_start_matches("mailto:");
    let text = text
        .trim_matches(|c: char| c.is_whitespace() || "<>;,.:".contains(c))
        .to_lowercase();
    let (local, domain) = text.split_once('@').ok_or(RefusalCode::NotAnEmail)?;
    let local_fits = (1..=64).contains(&local.len())
        && local
            .chars()
            .all(|c| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c))
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..");
    let labels: Vec<&str> = domain.split('.').collect();
    let label_fits = |label: &&str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let domain_fits = labels.len() >= 2
        && domain.len() <= 190
        && labels.iter().all(label_fits)
        && labels
            .last()
            .is_some_and(|last| last.chars().count() >= 2 && last.chars().all(char::is_alphabetic));
    if local_fits && domain_fits {
        Ok(text)
    } else {
        Err(RefusalCode::NotAnEmail)
    }
}

/// A French postcode of five digits; spaces inside are dropped.
///
/// # Errors
/// [`RefusalCode::NotAPostcode`].
pub fn postcode(text: &str) -> Result<String, RefusalCode> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let fits = digits.len() == 5
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !digits.starts_with("00");
    let department: u32 = digits.get(..2).and_then(|d| d.parse().ok()).unwrap_or(0);
    if fits && matches!(department, 1..=95 | 97 | 98) {
        Ok(digits)
    } else {
        Err(RefusalCode::NotAPostcode)
    }
}

/// What a spreadsheet makes of a postcode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepairedPostcode {
    /// The five digits.
    pub postcode: String,
    /// Was a leading zero put back (`1000` → `01000`)? Worth telling.
    pub zero_restored: bool,
    /// The town, when it stood in the same cell (`75018 PARIS`).
    pub city: Option<String>,
}

/// A postcode out of a spreadsheet: `75018.0`, `75 018`, `F-75018`, `75018 PARIS`, and `1000` whose zero was eaten.
///
/// # Errors
/// [`RefusalCode::NotAPostcode`].
pub fn repaired_postcode(text: &str) -> Result<RepairedPostcode, RefusalCode> {
    let text = text.trim();
    let text = text
        .strip_prefix("F-")
        .or_else(|| text.strip_prefix("FR-"))
        .unwrap_or(text);
    let text = text.strip_suffix(".0").unwrap_or(text);
    let end = text
        .find(|c: char| !c.is_ascii_digit() && !c.is_whitespace())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let mut digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let zero_restored = digits.len() == 4 && rest.is_empty();
    if zero_restored {
        digits.insert(0, '0');
    }
    let city = rest.trim_matches([' ', ',', '-', '(', ')']);
    let city = (!city.is_empty()).then(|| city.to_owned());
    Ok(RepairedPostcode {
        postcode: postcode(&digits)?,
        zero_restored,
        city,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emails_are_checked_and_lowered() {
        assert_eq!(
            email(" <Marie.Dupont@Exemple.FR>; ").as_deref(),
            Ok("marie.dupont@exemple.fr")
        );
        for text in [
            "",
            "marie",
            "marie@",
            "@ex.fr",
            "a b@ex.fr",
            "a@ex",
            "a@@ex.fr",
            "a..b@ex.fr",
            "a@-ex.fr",
            "a@ex.f",
            "a@1.2",
        ] {
            assert_eq!(email(text), Err(RefusalCode::NotAnEmail), "{text}");
        }
    }

    #[test]
    fn postcodes_are_repaired_at_import_only() {
        assert_eq!(postcode("75 018").as_deref(), Ok("75018"));
        assert_eq!(postcode("1000"), Err(RefusalCode::NotAPostcode));
        let repaired =
            |text: &str| repaired_postcode(text).map(|r| (r.postcode, r.zero_restored, r.city));
        assert_eq!(repaired("75018.0"), Ok(("75018".into(), false, None)));
        assert_eq!(repaired("1000"), Ok(("01000".into(), true, None)));
        assert_eq!(
            repaired("75018 PARIS 18"),
            Ok(("75018".into(), false, Some("PARIS 18".into())))
        );
        assert_eq!(repaired("F-75011"), Ok(("75011".into(), false, None)));
        for text in ["", "Paris", "7501", "99000", "750181"]
            .iter()
            .filter(|t| **t != "7501")
        {
            assert_eq!(repaired(text), Err(RefusalCode::NotAPostcode), "{text}");
        }
    }
}

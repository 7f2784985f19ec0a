//! The number of an application, which people say aloud: `C-M07-03-0012`, the house, the desk, a count of that desk.

/// Writes it. `desk` is from 1, `count` from 1.
#[must_use]
pub fn application_number(maison: &str, desk: u32, count: u32) -> String {
    format!("C-{maison}-{desk:02}-{count:04}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_carries_its_house_and_its_desk_so_that_two_desks_never_give_the_same() {
        assert_eq!(application_number("M07", 3, 12), "C-M07-03-0012");
        assert_eq!(application_number("M07", 12, 10_000), "C-M07-12-10000");
    }
}

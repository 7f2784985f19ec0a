//! Commas that separate cells *and* stand unquoted inside them (`25 000,00`, `Autre, à préciser`): the row then has
//! more cells than the header. It is put together again only when there is one way to do it.

use std::collections::BTreeMap;

/// What is learnt from the header and the first rows.
pub(crate) struct Rejoin {
    /// Cells of the header.
    width: usize,
    /// Do lines end with semicolons that nobody wanted (`…,pourcentage;;`)?
    tail: bool,
    /// Is a space after a comma the sign of prose? Not when the header itself has spaces after its commas.
    prose: bool,
    /// Where the decimal comma stands in the rows that leave no doubt; `None` when no column is used to it.
    usual: Option<usize>,
}

/// What became of a row.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Nothing to do.
    Untouched,
    /// Put together again.
    Rejoined,
    /// Too wide, with no single way.
    TooWide,
}

impl Rejoin {
    /// `None` when the separator is not a comma, or the first row does not look like a header (an empty cell, a
    /// number): nothing then says how wide rows should be.
    pub(crate) fn learn(separator: u8, sample: &[Vec<String>]) -> Option<Self> {
        let label = |cell: &String| cell.chars().any(char::is_alphabetic);
        let header = sample.iter().find(|row| row.len() > 1)?;
        if separator != b',' || header.len() < 3 || !header.iter().all(label) {
            return None;
        }
        let width = header.len();
        let mut places = BTreeMap::<usize, usize>::new();
        for row in sample.iter().filter(|row| row.len() == width + 1) {
            if let [only] = decimals(row)[..] {
                *places.entry(only).or_default() += 1;
            }
        }
        // One row proves nothing: `2,3,France` may as well have one cell too many.
        let usual = places
            .into_iter()
            .filter(|(_, times)| *times >= 2)
            .max_by_key(|(_, times)| *times)
            .map(|(at, _)| at);
        let tail = header.last().is_some_and(|cell| cell.ends_with(';'));
        let prose = !header.iter().any(|cell| cell.starts_with(' '));
        Some(Self {
            width,
            tail,
            prose,
            usual,
        })
    }

    /// May a row of so many cells, with this first one, need anything?
    pub(crate) fn concerns(&self, cells: usize, first: &str) -> bool {
        self.tail || cells > self.width || self.swallowed(cells, first)
    }

    /// Excel, having opened such a file as one column and saved it again, quotes the lines that hold quotation marks:
    /// the first cell is then most of the line.
    fn swallowed(&self, cells: usize, first: &str) -> bool {
        cells < self.width && cells - 1 + first.split(',').count() >= self.width
    }

    /// Repairs one row in place.
    pub(crate) fn mend(&self, row: &mut Vec<String>) -> Fate {
        if self.tail
            && let Some(last) = row.last_mut()
        {
            last.truncate(last.trim_end_matches([';', ' ']).len());
        }
        while row.len() > self.width && row.last().is_some_and(|cell| cell.trim().is_empty()) {
            row.pop();
        }
        let swallowed = row
            .first()
            .is_some_and(|first| self.swallowed(row.len(), first));
        if swallowed {
            let first = row.remove(0);
            row.splice(0..0, first.split(',').map(str::to_owned));
        }
        if row.len() <= self.width {
            return if swallowed {
                Fate::Rejoined
            } else {
                Fate::Untouched
            };
        }
        let excess = row.len() - self.width;
        let mut cuts: Vec<usize> = match self.prose {
            true => (0..row.len() - 1)
                .filter(|&at| sentence(&row[at], &row[at + 1]))
                .collect(),
            false => Vec::new(),
        };
        if cuts.len() + 1 == excess
            && let Some(usual) = self.usual
        {
            // Commas of prose that stand before the number push it to the right.
            let moved = |at: &&usize| **at == usual + cuts.iter().filter(|cut| *cut < *at).count();
            let Some(&number) = decimals(row).iter().find(moved) else {
                return Fate::TooWide;
            };
            cuts.push(number);
        }
        if cuts.len() != excess {
            return Fate::TooWide;
        }
        cuts.sort_unstable();
        for at in cuts.into_iter().rev() {
            let end = row.remove(at + 1);
            row[at].push(',');
            row[at].push_str(&end);
        }
        Fate::Rejoined
    }
}

fn decimals(row: &[String]) -> Vec<usize> {
    (0..row.len().saturating_sub(1))
        .filter(|&at| decimal(&row[at], &row[at + 1]))
        .collect()
}

/// `25 000` then `00`: a number and the two figures of its cents.
fn decimal(whole: &str, cents: &str) -> bool {
    let digits = |text: &str| {
        text.chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
    };
    let whole = whole.trim().trim_start_matches(['-', '+']);
    let cents = cents.trim_end().trim_end_matches('€').trim_end();
    (1..=13).contains(&whole.len())
        && digits(whole)
        && (1..=2).contains(&cents.len())
        && cents.bytes().all(|b| b.is_ascii_digit())
}

/// `Autre` then ` à préciser`: a comma of French prose is followed by a space, a separator is not.
/// So is the decimal comma of a percentage or an amount amid words: `avance de 20` then `00% à la notification`.
fn sentence(before: &str, after: &str) -> bool {
    let unit = after
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .trim_start();
    let cents = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let amount = before.ends_with(|c: char| c.is_ascii_digit())
        && (1..=2).contains(&cents)
        && unit.starts_with(['%', '€']);
    if amount && before.contains(' ') {
        return true;
    }
    after.starts_with([' ', '\u{a0}'])
        && !after.trim().is_empty()
        && before.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(line: &str) -> Vec<String> {
        line.split(',').map(str::to_owned).collect()
    }

    fn learn(lines: &str) -> Rejoin {
        Rejoin::learn(b',', &lines.lines().map(row).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn a_decimal_comma_is_put_back_where_the_rows_are_used_to_it() {
        let rejoin = learn("nom,objet,montant,nature,part\nA,b,1 000,00,n,1\nB,c,25,50,n,1");
        let mut doubtful = row("12,34,25 000,00,numéraire,1");
        assert_eq!(rejoin.mend(&mut doubtful), Fate::Rejoined);
        assert_eq!(doubtful, ["12", "34", "25 000,00", "numéraire", "1"]);
        let mut prose = row("A,travaux, puis solde,25 000,00,numéraire,1");
        assert_eq!(rejoin.mend(&mut prose), Fate::Rejoined);
        assert_eq!(
            prose,
            ["A", "travaux, puis solde", "25 000,00", "numéraire", "1"]
        );
        let mut lost = row("A,b,c,d,e,f");
        assert_eq!(rejoin.mend(&mut lost), Fate::TooWide);
    }

    #[test]
    fn one_row_with_a_cell_too_many_is_left_as_it_is() {
        let rejoin = learn("id,neighbor,name,population\n1,x,Britain,67\n2,3,France,n/a,find");
        assert_eq!(rejoin.mend(&mut row("2,3,France,n/a,find")), Fate::TooWide);
    }

    #[test]
    fn a_line_quoted_as_a_whole_is_cut_again() {
        let rejoin = learn("nom,objet,nature");
        let mut line = vec!["A,fête \"Globe\",n".to_owned()];
        assert_eq!(rejoin.mend(&mut line), Fate::Rejoined);
        assert_eq!(line, ["A", "fête \"Globe\"", "n"]);
    }

    #[test]
    fn semicolons_left_at_the_ends_of_lines_go() {
        let rejoin = learn("nom,objet,nature;;");
        let mut line = row("A,acompte, puis solde,numéraire;");
        assert_eq!(rejoin.mend(&mut line), Fate::Rejoined);
        assert_eq!(line, ["A", "acompte, puis solde", "numéraire"]);
    }
}

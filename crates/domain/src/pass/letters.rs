//! The letters of a decision (P4.5): which one follows, what it must say whatever the template forgot, what it cannot
//! leave without. A refusal says its motive and how to contest it, or there is no letter (standards S13).

use std::collections::BTreeMap;

use super::{Decision, PassLetterKind};
use crate::letter::{Block, LetterTemplate, MergeField, Run, Words};
use crate::{Refusal, RefusalCode};

/// What is known of a letter: the values of its merge fields.
pub type Values = BTreeMap<MergeField, String>;

/// The letter that follows from a decision.
#[must_use]
pub const fn kind_of(decision: Decision) -> PassLetterKind {
    match decision {
        Decision::Admitted => PassLetterKind::Admission,
        Decision::Adjourned => PassLetterKind::Adjournment,
        Decision::Refused => PassLetterKind::Refusal,
    }
}

/// What a letter says when its template forgets it, with the words before it; a value that is not known is not said.
const fn must_say(kind: PassLetterKind) -> &'static [(MergeField, &'static str)] {
    match kind {
        PassLetterKind::Admission => &[
            (MergeField::PassPackage, "Ce qui vous est attribué\u{a0}: "),
            (MergeField::PassConditions, "Conditions\u{a0}: "),
        ],
        PassLetterKind::Adjournment => &[(MergeField::PassMotive, "Ce qui est attendu\u{a0}: ")],
        PassLetterKind::Refusal => &[
            (MergeField::PassMotive, "Motif\u{a0}: "),
            (
                MergeField::PassRemedies,
                "Voies et délais de recours\u{a0}: ",
            ),
        ],
        PassLetterKind::Receipt | PassLetterKind::Gaps => &[],
    }
}

/// May such a letter be written?
///
/// # Errors
/// [`RefusalCode::WithoutReason`] about `motive` for a refusal or an adjournment without one;
/// [`RefusalCode::NoRemedies`] for a refusal that does not say how to contest it.
pub fn check(kind: PassLetterKind, values: &Values) -> Result<(), Refusal> {
    let known = |field| values.get(&field).is_some_and(|v| !v.trim().is_empty());
    let decides = matches!(kind, PassLetterKind::Refusal | PassLetterKind::Adjournment);
    if decides && !known(MergeField::PassMotive) {
        return Err(Refusal::of(RefusalCode::WithoutReason, "motive"));
    }
    if kind == PassLetterKind::Refusal && !known(MergeField::PassRemedies) {
        return Err(Refusal::whole(RefusalCode::NoRemedies));
    }
    Ok(())
}

/// The text of a letter. What it must say and the template does not is added before its last paragraph.
///
/// # Errors
/// As [`check`].
pub fn compose(
    kind: PassLetterKind,
    template: &LetterTemplate,
    values: &Values,
) -> Result<Vec<Block<Words>>, Refusal> {
    check(kind, values)?;
    let mut blocks = template.fill(values);
    // An admission may have no condition: nothing is to be completed by hand there.
    blocks.retain(|block| {
        !block
            .runs()
            .all(|run| run.is == Words::Gap(MergeField::PassConditions))
    });
    let said = template.fields();
    let forgotten = must_say(kind)
        .iter()
        .filter(|(field, _)| !said.contains(field));
    for (field, before) in forgotten {
        let Some(value) = values.get(field).filter(|v| !v.trim().is_empty()) else {
            continue;
        };
        let run = |text: &str, bold| Run {
            is: Words::Text(text.to_owned()),
            bold,
        };
        let paragraph = Block::Paragraph(vec![run(before, true), run(value.trim(), false)]);
        blocks.insert(blocks.len().saturating_sub(1), paragraph);
    }
    Ok(blocks)
}

#[cfg(test)]
mod tests;

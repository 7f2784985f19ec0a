//! Small shapes that acts share: journal values, a day from forgiving text.

use chrono::NaiveDate;
use pignon_domain::ids::OpId;
use pignon_domain::{Field, Refusal, date};
use pignon_store::Value;

use crate::{Failure, FailureCode};

/// A day that is over or today, from forgiving text; today when nothing is typed.
pub(crate) fn past_day(
    typed: Option<&str>,
    today: NaiveDate,
    field: Field,
) -> Result<NaiveDate, Refusal> {
    match typed.map(str::trim).filter(|t| !t.is_empty()) {
        None => Ok(today),
        Some(text) => date::parse_past_day(text, today).map_err(|c| Refusal::of(c, field)),
    }
}

pub(crate) fn text(t: &str) -> Value {
    Value::Text(t.to_owned())
}

pub(crate) fn optional(t: Option<&str>) -> Value {
    t.map_or(Value::Null, text)
}

pub(crate) fn bytes(id: uuid::Uuid) -> Value {
    Value::Bytes(id.into_bytes().to_vec())
}

/// An act that always writes has an op.
pub(crate) fn op_of(op: Option<OpId>) -> Result<OpId, Failure> {
    op.ok_or_else(|| Failure::new(FailureCode::Defect))
}

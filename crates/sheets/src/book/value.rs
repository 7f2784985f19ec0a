//! A typed cell as its canonical text: `2026-03-12`, `612345678`, `12.5`, `vrai`.

use std::fmt::Write;

use calamine::{Data, DataRef, ExcelDateTime};

/// Text of a boolean, as French Excel shows it, in small letters.
pub(crate) const fn boolean(value: bool) -> &'static str {
    if value { "vrai" } else { "faux" }
}

/// Writes a cell of the streaming reader into `out`, which is cleared first.
pub(crate) fn write_ref(value: &DataRef<'_>, out: &mut String) {
    out.clear();
    match value {
        DataRef::Int(n) => {
            let _ = write!(out, "{n}");
        }
        DataRef::Float(n) => number(*n, out),
        DataRef::String(s) => out.push_str(s),
        DataRef::SharedString(s) => out.push_str(s),
        DataRef::Bool(b) => out.push_str(boolean(*b)),
        DataRef::DateTime(d) => moment(*d, out),
        DataRef::DateTimeIso(s) => iso(s, out),
        DataRef::DurationIso(s) => out.push_str(s),
        DataRef::Error(_) | DataRef::Empty => {}
    }
}

/// Writes a cell of a range into `out`, which is cleared first.
pub(crate) fn write_data(value: &Data, out: &mut String) {
    out.clear();
    match value {
        Data::Int(n) => {
            let _ = write!(out, "{n}");
        }
        Data::Float(n) => number(*n, out),
        Data::String(s) => out.push_str(s),
        Data::Bool(b) => out.push_str(boolean(*b)),
        Data::DateTime(d) => moment(*d, out),
        Data::DateTimeIso(s) => iso(s, out),
        Data::DurationIso(s) => out.push_str(s),
        Data::Error(_) | Data::Empty => {}
    }
}

/// Integers without `.0`; others with a dot and at most the 15 digits a spreadsheet shows (0.1 + 0.2 is 0.3).
pub(crate) fn number(value: f64, out: &mut String) {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        #[allow(clippy::cast_possible_truncation)] // whole and within 2^53
        let whole = value as i64;
        {
            let _ = write!(out, "{whole}");
        }
    } else if value.is_finite() {
        let rounded = format!("{value:.14e}").parse::<f64>().unwrap_or(value);
        {
            let _ = write!(out, "{rounded}");
        }
    }
}

/// A date, a date and time when it is not midnight, a time alone, or a duration as `h:mm:ss`.
fn moment(value: ExcelDateTime, out: &mut String) {
    let raw = value.as_f64();
    if !raw.is_finite() {
        return;
    }
    if value.is_duration() {
        #[allow(clippy::cast_possible_truncation)] // saturates, which a nonsense duration deserves
        let seconds = (raw.abs() * 86_400.0).round() as u64;
        let sign = if raw < 0.0 { "-" } else { "" };
        {
            let _ = write!(
                out,
                "{sign}{}:{:02}:{:02}",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60
            );
        }
        return;
    }
    if raw < 0.0 {
        return number(raw, out);
    }
    let (year, month, day, hour, minute, second, milli) = value.to_ymd_hms_milli();
    if raw >= 1.0 {
        {
            let _ = write!(out, "{year:04}-{month:02}-{day:02}");
        }
        if (hour, minute, second, milli) == (0, 0, 0, 0) {
            return;
        }
        out.push(' ');
    }
    {
        let _ = write!(out, "{hour:02}:{minute:02}");
    }
    if second > 0 {
        {
            let _ = write!(out, ":{second:02}");
        }
    }
}

/// ISO text without a midnight that says nothing, and with a space for the `T`.
pub(crate) fn iso(text: &str, out: &mut String) {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    out.push_str(day);
    let whole = time.split('.').next().unwrap_or(time).trim_end_matches('Z');
    if !matches!(whole, "" | "00:00" | "00:00:00") {
        out.push(' ');
        out.push_str(
            whole
                .strip_suffix(":00")
                .filter(|rest| rest.len() == 5)
                .unwrap_or(whole),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: &Data) -> String {
        let mut out = String::new();
        write_data(value, &mut out);
        out
    }

    #[test]
    fn numbers_and_dates_become_the_text_a_person_would_type() {
        let date = |n: f64| {
            Data::DateTime(ExcelDateTime::new(
                n,
                calamine::ExcelDateTimeType::DateTime,
                false,
            ))
        };
        for (value, text) in [
            (Data::Float(612_345_678.0), "612345678"),
            (Data::Float(0.1 + 0.2), "0.3"),
            (Data::Float(-12.5), "-12.5"),
            (Data::Bool(true), "vrai"),
            (date(46_093.0), "2026-03-12"),
            (date(46_093.604_166_666_664), "2026-03-12 14:30"),
            (date(0.5), "12:00"),
            (
                Data::DateTimeIso("2026-03-12T00:00:00".into()),
                "2026-03-12",
            ),
            (
                Data::DateTimeIso("2026-03-12T14:30:00".into()),
                "2026-03-12 14:30",
            ),
            (Data::Float(f64::NAN), ""),
        ] {
            assert_eq!(shown(&value), text);
        }
    }
}

//! Bytes of a text to characters: what French offices really write (UTF-8, Windows-1252, UTF-16 of Excel, MacRoman).

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::Remark;

/// A text and what had to be guessed to read it.
pub(crate) struct Decoded<'b> {
    pub(crate) text: Cow<'b, str>,
    pub(crate) remark: Option<Remark>,
}

/// Accented letters and signs met in French texts; those of other tongues of Paris are left to the detector.
const FRENCH: &str = "àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ’‘“”«»…–—°€ñáíóúºª²³§\u{a0}";

/// Decodes all the bytes; never fails, a byte without meaning becomes U+FFFD.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return sure(encoding, &bytes[length..]);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return sure(encoding, bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded {
            text: Cow::Borrowed(text),
            remark: None,
        };
    }
    if let Some(text) = line_by_line(bytes) {
        return Decoded {
            text: Cow::Owned(text),
            remark: Some(Remark::MixedCharsets),
        };
    }
    let (encoding, sure) = guess(bytes);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let remark = (!sure).then_some(Remark::GuessedCharset(encoding.name()));
    Decoded { text, remark }
}

/// Is this no text at all? Control characters that no text holds, in the first 8 KiB.
pub(crate) fn looks_binary(bytes: &[u8]) -> bool {
    if Encoding::for_bom(bytes).is_some() || utf16_without_mark(bytes).is_some() {
        return false;
    }
    let head = &bytes[..bytes.len().min(8192)];
    let odd = head
        .iter()
        .filter(|&&b| (b < 0x20 && !b"\t\n\r\x0c\x1a".contains(&b)) || b == 0x7f)
        .count();
    // A NUL or two in a small file are an accident of an export.
    odd > 4 && odd * 50 > head.len()
}

fn sure<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Decoded<'b> {
    Decoded {
        text: encoding.decode_without_bom_handling(bytes).0,
        remark: None,
    }
}

/// Excel's "Unicode text" always has its mark; other programs forget it. Latin letters in UTF-16 are every other NUL.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    if head.len() < 8 || bytes.len() % 2 == 1 {
        return None;
    }
    let zeros = |odd: usize| {
        head.iter()
            .skip(odd)
            .step_by(2)
            .filter(|&&b| b == 0)
            .count()
    };
    let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
    if odd * 10 > pairs * 6 && even * 20 < pairs {
        Some(UTF_16LE)
    } else if even * 10 > pairs * 6 && odd * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Files glued together from two programs: if some lines are UTF-8 with accents and others are not UTF-8, each line
/// is read as what it is. `None` when no line is UTF-8 with accents, hence when the file is of one other charset.
fn line_by_line(bytes: &[u8]) -> Option<String> {
    let lines = || bytes.split_inclusive(|&b| b == b'\n');
    let (mut good, mut bad) = (0usize, 0usize);
    for line in lines().filter(|line| !line.is_ascii()) {
        match std::str::from_utf8(line) {
            // `É»` in Windows-1252 happens to be a letter in UTF-8, but not one of ours.
            Ok(line) if line.chars().all(|c| c.is_ascii() || FRENCH.contains(c)) => good += 1,
            Ok(_) => {}
            Err(_) => bad += 1,
        }
    }
    // A stray valid pair happens by chance in Greek or Cyrillic charsets: a quarter of the lines does not.
    if good == 0 || good * 4 < bad {
        return None;
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 16);
    for line in lines() {
        match std::str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) => text.push_str(&WINDOWS_1252.decode_without_bom_handling(line).0),
        }
    }
    Some(text)
}

/// The charset, and whether there is nothing to say about it: nearly all that is not ASCII is then what French writes.
fn guess(bytes: &[u8]) -> (&'static Encoding, bool) {
    let windows = french_share(bytes, WINDOWS_1252);
    let mac = french_share(bytes, MACINTOSH);
    if windows >= 0.85 && windows >= mac {
        return (WINDOWS_1252, windows >= 0.97);
    }
    // MacRoman is no charset of the web: the detector does not know it.
    if mac >= 0.85 {
        return (MACINTOSH, mac >= 0.97);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(1 << 20)], true);
    let found = detector.guess(None, Utf8Detection::Deny);
    (if found == UTF_8 { WINDOWS_1252 } else { found }, false)
}

/// Share of the non-ASCII characters that French writes, over at most 20 000 of them.
fn french_share(bytes: &[u8], encoding: &'static Encoding) -> f64 {
    let high: Vec<u8> = bytes
        .iter()
        .copied()
        .filter(|b| *b >= 0x80)
        .take(20_000)
        .collect();
    let (text, _) = encoding.decode_without_bom_handling(&high);
    let (mut french, mut all) = (0u32, 0u32);
    for c in text.chars() {
        all += 1;
        french += u32::from(FRENCH.contains(c));
    }
    f64::from(french) / f64::from(all.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Prénom;Né à l’hôpital Lariboisière\nFrançoise;Noël, où ça\n";

    fn round(encoding: &'static Encoding) -> String {
        decode(&encoding.encode(TEXT).0).text.into_owned()
    }

    #[test]
    fn accents_survive_every_usual_charset() {
        assert_eq!(round(WINDOWS_1252), TEXT);
        assert_eq!(round(MACINTOSH), TEXT);
        assert_eq!(decode(TEXT.as_bytes()).text, TEXT);
        assert_eq!(decode(format!("\u{feff}{TEXT}").as_bytes()).text, TEXT);
        let little: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&little).text, TEXT);
        assert_eq!(decode(&big).text, TEXT);
        assert_eq!(decode(&[&[0xff, 0xfe], &little[..]].concat()).text, TEXT);
    }

    #[test]
    fn two_charsets_in_one_file_are_both_read() {
        let mut bytes = "Nom\nLéa\n".as_bytes().to_vec();
        bytes.extend_from_slice(b"Andr\xe9\n");
        let decoded = decode(&bytes);
        assert_eq!(decoded.text, "Nom\nLéa\nAndré\n");
        assert_eq!(decoded.remark, Some(Remark::MixedCharsets));
    }
}

//! Why a page is not read.

use pignon_domain::register_sheet::CodeFault;

/// Why a page is not read. The caller says it in French, with what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScanRefusal {
    /// More bytes or pixels than are read.
    #[error("the picture is too large")]
    TooLarge,
    /// Neither JPEG nor PNG.
    #[error("not a picture that is read")]
    NotAPicture,
    /// A JPEG or PNG that cannot be decoded.
    #[error("a damaged picture")]
    Damaged,
    /// Too few pixels to tell a tick from nothing.
    #[error("the picture is too small")]
    TooSmall,
    /// Made to keep the reader busy: thousands of patterns of QR codes.
    #[error("too many patterns to look at")]
    TooBusy,
    /// No QR code was seen: not a sheet, cut, dark or blurred.
    #[error("no QR code")]
    NoCode,
    /// A QR code was seen and cannot be deciphered: blurred, creased or covered.
    #[error("a QR code that cannot be deciphered")]
    UnreadableCode,
    /// QR codes, none of them of a sheet of the register.
    #[error("the QR code of something else")]
    OtherCode,
    /// The code of a sheet that this program does not know how to read.
    #[error("a sheet that is not readable here: {0}")]
    OtherSheet(CodeFault),
    /// Several sheets in one picture: one page at a time.
    #[error("several sheets in one picture")]
    SeveralSheets,
    /// A part of the page is out of the picture.
    #[error("the page is cut")]
    Cut,
    /// Black squares at the edge of the page are covered or not seen: its place is not known well enough.
    #[error("the marks of the page are not seen")]
    MarksHidden,
    /// Lines of the boxes cannot be told from paper.
    #[error("the picture is too blurred")]
    Blurred,
}

//! Where everything stands on a page of the register, in points (1/72 inch) from its top left corner.
//!
//! What is read is black on white and stands alone: six square marks, the QR code, boxes. What is only for the eye (row
//! lines, dots of the minutes) is pale, so that it is lighter than any pen. Areas where somebody writes hold nothing.

use serde::Serialize;

use super::code::SheetForm;

/// A4, upright: width and height.
const A4: (f64, f64) = (595.276, 841.890);
/// Side of a mark: larger than any stroke of a letter, found whole by a camera from a metre.
pub const MARK_SIDE: f64 = 14.0;
/// From the edge of the paper to the middle of a mark: printers leave some 6 mm blank.
const MARK_INSET: f64 = 30.0;
/// From the edge to what is written.
const MARGIN: f64 = 48.0;
/// Modules of the side of the QR code: version 6 holds the longest text of ours at level Q.
pub const QR_MODULES: u16 = 41;
/// Side of a module: 0.74 mm, six pixels of a photo of the page in five megapixels.
const QR_MODULE: f64 = 2.1;
/// Blank modules around the code.
const QR_QUIET: f64 = 4.0;
/// Thickness of the line of a box.
pub const BOX_LINE: f64 = 0.9;

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Area {
    /// From the left edge of the page.
    pub x: f64,
    /// From its top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Area {
    /// A rectangle.
    #[must_use]
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// Its right edge.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its bottom edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Its middle.
    #[must_use]
    pub fn centre(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Smaller by as much on each side; larger when it is negative.
    #[must_use]
    pub fn inset(&self, by: f64) -> Self {
        Self::new(
            self.x + by,
            self.y + by,
            (self.width - 2.0 * by).max(0.0),
            (self.height - 2.0 * by).max(0.0),
        )
    }

    /// Have they a point in common?
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Is the other one within?
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }
}

/// What one trainee fills for one half-day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CellPlace {
    /// The whole cell.
    pub whole: Area,
    /// Box « présent », outer edge of its line.
    pub present: Area,
    /// Box « absent ».
    pub absent: Area,
    /// Box « retard ».
    pub late: Area,
    /// Where the minutes are written.
    pub minutes: Area,
    /// Where the trainee signs.
    pub signature: Area,
}

impl CellPlace {
    /// The three boxes, in the order of the sheet.
    #[must_use]
    pub fn boxes(&self) -> [Area; 3] {
        [self.present, self.absent, self.late]
    }
}

/// The row of one trainee.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RowPlace {
    /// Number in the list.
    pub number: Area,
    /// Name.
    pub name: Area,
    /// One cell per half-day.
    pub cells: Vec<CellPlace>,
}

/// Where everything stands on a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Layout {
    /// Width and height of the paper.
    pub page: Area,
    /// Square marks: left and right, at the top, in the middle of the height, at the bottom.
    pub marks: [Area; 6],
    /// The QR code, without its blank edge.
    pub qr: Area,
    /// The QR code with its blank edge.
    pub qr_quiet: Area,
    /// Title and what the sheet is of.
    pub heading: Area,
    /// Under the QR code: version and page.
    pub version: Area,
    /// Titles of the columns.
    pub titles: Area,
    /// Trainees.
    pub rows: Vec<RowPlace>,
    /// « Formateur ou formatrice », left of the signatures.
    pub trainer_label: Area,
    /// Where the trainer signs, one per half-day.
    pub trainers: Vec<Area>,
    /// What is said at the foot of the page.
    pub foot: Area,
}

/// The measures in which the two forms differ.
struct Measures {
    width: f64,
    height: f64,
    rows: u16,
    row: f64,
    /// Top and height of the titles of columns.
    titles: (f64, f64),
    number: f64,
    name: f64,
}

impl SheetForm {
    const fn measures(self) -> Measures {
        match self {
            Self::HalfDay => Measures {
                width: A4.0,
                height: A4.1,
                rows: 16,
                row: 34.0,
                titles: (164.0, 22.0),
                number: 20.0,
                name: 168.0,
            },
            Self::Week => Measures {
                width: A4.1,
                height: A4.0,
                rows: 8,
                row: 40.0,
                titles: (152.0, 30.0),
                number: 18.0,
                name: 117.0,
            },
        }
    }
}

impl Layout {
    /// Trainees that one page holds.
    #[must_use]
    pub const fn rows_per_page(form: SheetForm) -> u16 {
        form.measures().rows
    }

    /// Where everything stands on a page of so many half-days and trainees.
    #[must_use]
    pub fn of(form: SheetForm, half_days: usize, rows: usize) -> Self {
        let of = form.measures();
        let right = of.width - MARGIN;
        let side = f64::from(QR_MODULES) * QR_MODULE;
        let quiet = QR_QUIET * QR_MODULE;
        let qr = Area::new(right - quiet - side, 44.0, side, side);
        let names = MARGIN + of.number + of.name;
        let columns = columns(form, half_days, names, right);
        let first = of.titles.0 + of.titles.1;
        let last = first + f64::from(of.rows) * of.row;
        let place = |index: usize| {
            let y = first + index as f64 * of.row;
            RowPlace {
                number: Area::new(MARGIN, y, of.number, of.row),
                name: Area::new(MARGIN + of.number, y, of.name, of.row),
                cells: columns
                    .iter()
                    .map(|(x, width)| cell(form, Area::new(*x, y, *width, of.row)))
                    .collect(),
            }
        };
        let rows = (0..rows).map(place).collect();
        let trainers = columns.iter().map(|(x, width)| match form {
            // Under the signatures of trainees.
            SheetForm::HalfDay => Area::new(x + 74.0, last + 8.0, width - 74.0, 44.0),
            SheetForm::Week => Area::new(*x, last + 8.0, *width, 34.0),
        });
        Self {
            page: Area::new(0.0, 0.0, of.width, of.height),
            marks: marks(of.width, of.height),
            qr,
            qr_quiet: qr.inset(-quiet),
            heading: Area::new(
                MARGIN,
                44.0,
                qr.x - quiet - 8.0 - MARGIN,
                of.titles.0 - 50.0,
            ),
            version: Area::new(
                qr.x - quiet,
                qr.bottom() + quiet + 1.5,
                side + 2.0 * quiet,
                10.0,
            ),
            titles: Area::new(MARGIN, of.titles.0, right - MARGIN, of.titles.1),
            rows,
            trainer_label: Area::new(MARGIN, last + 8.0, of.number + of.name, 34.0),
            trainers: trainers.collect(),
            foot: Area::new(MARGIN, of.height - 38.0, right - MARGIN, 16.0),
        }
    }

    /// Every box and every area that somebody writes in.
    pub fn written(&self) -> impl Iterator<Item = Area> {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let of_trainees = cells.flat_map(|cell| {
            let [present, absent, late] = cell.boxes();
            [present, absent, late, cell.minutes, cell.signature]
        });
        of_trainees.chain(self.trainers.iter().copied())
    }
}

fn marks(width: f64, height: f64) -> [Area; 6] {
    let mark = |x: f64, y: f64| {
        let half = MARK_SIDE / 2.0;
        Area::new(x - half, y - half, MARK_SIDE, MARK_SIDE)
    };
    let (left, right) = (MARK_INSET, width - MARK_INSET);
    let (top, middle, bottom) = (MARK_INSET, height / 2.0, height - MARK_INSET);
    [
        mark(left, top),
        mark(right, top),
        mark(left, middle),
        mark(right, middle),
        mark(left, bottom),
        mark(right, bottom),
    ]
}

/// Left edge and width of each half-day.
fn columns(form: SheetForm, half_days: usize, left: f64, right: f64) -> Vec<(f64, f64)> {
    // Wider than this, a cell looks like two.
    const WIDEST: f64 = 122.0;
    let width = (right - left) / half_days.max(1) as f64;
    let width = match form {
        SheetForm::HalfDay => width,
        SheetForm::Week => width.min(WIDEST),
    };
    let mut x = left;
    let mut all = Vec::new();
    for _ in 0..half_days {
        all.push((x, width));
        x += width;
    }
    all
}

fn cell(form: SheetForm, whole: Area) -> CellPlace {
    let boxed = |x: f64, y: f64, side: f64| Area::new(whole.x + x, whole.y + y, side, side);
    match form {
        SheetForm::HalfDay => CellPlace {
            whole,
            present: boxed(16.0, 11.0, 12.0),
            absent: boxed(58.0, 11.0, 12.0),
            late: boxed(96.0, 11.0, 12.0),
            minutes: Area::new(whole.x + 111.0, whole.y + 7.0, 30.0, 20.0),
            signature: Area::new(
                whole.x + 166.0,
                whole.y + 1.0,
                whole.width - 166.0,
                whole.height - 2.0,
            ),
        },
        SheetForm::Week => CellPlace {
            whole,
            present: boxed(2.5, 3.0, 9.0),
            absent: boxed(17.5, 3.0, 9.0),
            late: boxed(32.5, 3.0, 9.0),
            minutes: Area::new(
                whole.x + 47.5,
                whole.y + 2.0,
                (whole.width - 49.0).min(24.0),
                12.0,
            ),
            signature: Area::new(
                whole.x + 1.0,
                whole.y + 15.0,
                whole.width - 2.0,
                whole.height - 16.0,
            ),
        },
    }
}

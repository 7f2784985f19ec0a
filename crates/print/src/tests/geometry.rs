//! Where texts stand on a page: they must neither leave it nor run over one another.

use typst::layout::{Abs, Frame, FrameItem, Point};
use typst_layout::PagedDocument;

/// A run of text: where its base line begins and ends, and what it says.
struct Ink {
    from: Point,
    to: Abs,
    size: Abs,
    text: String,
}

fn ink(frame: &Frame, origin: Point, all: &mut Vec<Ink>) {
    for (position, item) in frame.items() {
        let from = origin + *position;
        match item {
            FrameItem::Group(group) => {
                assert!(
                    group.transform.is_only_translate(),
                    "our templates turn nothing"
                );
                let moved = Point::new(group.transform.tx, group.transform.ty);
                ink(&group.frame, from + moved, all);
            }
            FrameItem::Text(text) => all.push(Ink {
                from,
                to: from.x + text.width(),
                size: text.size,
                text: text.text.to_string(),
            }),
            _ => {}
        }
    }
}

/// Lines from right to left and piled-up marks: their signs stand over one another by nature.
pub(super) fn tangled(text: &str) -> bool {
    text.contains(|c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}'))
}

/// Every text is within the margins, and none runs over another on its line.
pub(super) fn assert_in_place(document: &PagedDocument) {
    let (margin, slack) = (Abs::mm(20.0), Abs::pt(1.0));
    // Hyphens and commas at the end of a line hang into the margin, on purpose.
    let hang = Abs::pt(5.0);
    for page in document.pages() {
        let mut all = Vec::new();
        ink(&page.frame, Point::zero(), &mut all);
        assert!(!all.is_empty(), "an empty page");
        let (right, foot) = (page.frame.width() - margin, page.frame.height());
        for one in &all {
            let inside = one.from.x >= margin - hang && one.to <= right + hang;
            assert!(
                inside && one.from.y > Abs::zero() && one.from.y < foot,
                "« {} » runs off the page: {:?} to {:?}",
                one.text,
                one.from,
                one.to
            );
        }
        all.sort_by_key(|one| one.from.x);
        for (place, one) in all.iter().enumerate() {
            for other in &all[place + 1..] {
                if tangled(&one.text) || tangled(&other.text) {
                    continue;
                }
                // Half a size apart: the same line, or letters that touch.
                let near = (one.from.y - other.from.y).abs() < one.size.min(other.size) * 0.5;
                assert!(
                    !near || one.to <= other.from.x + slack || one.text.trim().is_empty(),
                    "« {} » ({:?} to {:?}) runs over « {} » at {:?}",
                    one.text,
                    one.from,
                    one.to,
                    other.text,
                    other.from
                );
            }
        }
    }
}

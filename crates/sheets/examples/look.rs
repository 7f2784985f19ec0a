//! Shows what is read of each file given: format, rows × columns, header, first rows, remarks.
//! `cargo run -p pignon-sheets --example look -- FILE…`; `--rows N` for more rows.

use pignon_sheets::{Limits, find_header, read};

fn main() {
    let mut rows = 3;
    let mut arguments = std::env::args().skip(1);
    while let Some(path) = arguments.next() {
        if path == "--rows" {
            rows = arguments
                .next()
                .and_then(|n| n.parse().ok())
                .unwrap_or(rows);
            continue;
        }
        let Ok(bytes) = std::fs::read(&path) else {
            println!("{path}: not readable");
            continue;
        };
        match read(&path, &bytes, &Limits::default()) {
            Err(why) => println!("{path}: {why}"),
            Ok(book) => {
                println!("{path}: {:?}", book.format);
                for sheet in &book.sheets {
                    let (table, hidden) =
                        (&sheet.table, if sheet.hidden { " (hidden)" } else { "" });
                    println!(
                        "  [{}]{hidden} {} × {}",
                        sheet.name,
                        table.rows(),
                        table.columns()
                    );
                    let header = find_header(table);
                    let first = header.as_ref().map_or(0, |header| header.rows.end);
                    println!(
                        "    header {:?}",
                        header
                            .as_ref()
                            .map(|header| (&header.rows, header.names(table)))
                    );
                    for row in first..table.rows().min(first + rows) {
                        println!(
                            "    {:>4} {:?}",
                            table.row_number(row),
                            table.row(row).collect::<Vec<_>>()
                        );
                    }
                }
                for remark in book.remarks.iter().take(12) {
                    println!("    - {remark}");
                }
            }
        }
    }
}

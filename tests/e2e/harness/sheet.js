// A list as an accueil keeps it: a title above, headers in their own words, numbers that lost their zero, dates in
// every form, twice the same person. Everybody in it is invented.
import path from "node:path";
import writeXlsxFile from "write-excel-file/node";

const HEADERS = ["NOM", "Prénom", "Tél.", "Mail", "Né(e) le", "CP", "Motif de la venue", "Dernier RDV"];

const ROWS = [
  ["DIALLO", "Mariama", 612345678, "mariama.diallo@exemple.fr", "12/03/1988", 75018, "créer une épicerie solidaire", new Date(Date.UTC(2026, 8, 14))],
  ["d'Alençon-Ndiaye", "José-María", "06 98 76 54 32", "", "3 mai 1979", "75018", "association de quartier", "15/09/26"],
  ["O'NEILL", "Siobhán", "+33 7 11 22 33 44", "siobhan@exemple.org ", "1990-11-02", "75020", "", ""],
  ["陈", "伟", "0755443322", "", "", "75013", "restauration, couveuse", "20/10/2026"],
  ["Lefèvre", "Chloé", "07.44.33.22.11", "chloe.lefevre@exemple.fr", "31/02/1995", "75019", "reprise d’études", ""],
  ["LEFEVRE", "Chloe", "0744332211", "", "", "", "rappeler", ""],
  ["", "", "", "", "", "", "", ""],
  ["Traoré", "Aïssatou", "0611223344", "aissatou(at)exemple.fr", "07/07/2001", "93300", "couture, retouche", "2/11/2026"],
];

/** Writes the workbook in `folder`. */
export async function messyWorkbook(folder) {
  const file = path.join(folder, "Suivi accueil été 2026.xlsx");
  const cell = (value) => (value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : { value: value === "" ? null : value });
  const title = [{ value: "SUIVI ACCUEIL – ÉTÉ 2026 (ne pas diffuser)", fontWeight: "bold" }];
  const rows = [title, [], HEADERS.map((value) => ({ value, fontWeight: "bold" })), ...ROWS.map((row) => row.map(cell))];
  await writeXlsxFile(rows, { sheet: "Accueil" }).toFile(file);
  return file;
}

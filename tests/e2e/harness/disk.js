// What somebody who steals the disk would read.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Which of these words stand as they are, in UTF-8 or UTF-16, in a file of this folder: `file: word`. */
export function readable(folder, words) {
  const found = [];
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    const bytes = readFileSync(file);
    for (const word of words) {
      if (["utf8", "utf16le"].some((encoding) => bytes.includes(Buffer.from(word, encoding)))) found.push(`${name}: ${word}`);
    }
  }
  return found;
}

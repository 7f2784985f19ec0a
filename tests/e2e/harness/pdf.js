// What a PDF says, read by the library that shows documents in the window.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./places.js";
import { plain } from "./page.js";

const require = createRequire(path.join(root, "ui", "package.json"));

// The library expects it; Node 20 does not have it yet.
Promise.withResolvers ??= function withResolvers() {
  let resolve;
  let reject;
  const promise = new this((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
};

/** The text of each page, its spaces and apostrophes made plain; words cut at the end of a line stay cut. */
export async function pagesOf(file) {
  const { getDocument } = await import(pathToFileURL(require.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href);
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(plain(content.items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("")));
  }
  await task.destroy();
  return pages;
}

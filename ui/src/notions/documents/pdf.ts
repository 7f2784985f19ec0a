// Draws the pages of a PDF. A chunk of its own, loaded at the first PDF: most files have none.

import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import worker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = worker;

const WIDTH = 840;

/** Draws every page in `place`, each when it comes into view; returns what stops and forgets. */
export async function draw(bytes: ArrayBuffer, place: HTMLElement): Promise<() => void> {
  // pdf.js takes the buffer for itself: it works on a copy, so that the document can be drawn again.
  const loading = getDocument({ data: bytes.slice(0), enableXfa: false, useWasm: false });
  const pdf = await loading.promise;
  const sheets: HTMLCanvasElement[] = [];
  const seen = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        seen.unobserve(entry.target);
        void paint(
          pdf,
          sheets.indexOf(entry.target as HTMLCanvasElement) + 1,
          entry.target as HTMLCanvasElement,
        );
      }
    },
    { root: place.parentElement, rootMargin: "600px" },
  );
  const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const sheet = document.createElement("canvas");
    sheet.className = "preview-sheet";
    sheet.setAttribute("role", "img");
    sheet.setAttribute("aria-label", `Page ${page} sur ${pdf.numPages}`);
    sheet.width = WIDTH;
    sheet.height = Math.round((WIDTH * first.height) / first.width);
    sheets.push(sheet);
    place.append(sheet);
    seen.observe(sheet);
  }
  return () => {
    seen.disconnect();
    place.replaceChildren();
    void loading.destroy();
  };
}

async function paint(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Promise<void> {
  const page = await pdf.getPage(number);
  const plain = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (WIDTH * (window.devicePixelRatio || 1)) / plain.width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  canvas.dataset.drawn = "true";
}

// Proofs with their clocks: a file dropped onto the line of a proof is kept with the person's documents and received as
// that proof.

import { useRef } from "react";
import type { PassFile } from "../../contract/generated";
import { useRows } from "../../shared/rows";
import { ProofLine } from "./ProofLine";

export function Proofs({ file, readOnly }: { file: PassFile; readOnly: boolean }) {
  const list = useRef<HTMLUListElement>(null);
  const rows = useRows(list);
  const held = file.proofs.filter((p) => p.state === "valid" || p.state === "lapsing_soon").length;
  return (
    <section className="pass-section" id="pass-pieces" aria-labelledby="pass-pieces-titre">
      <h2 id="pass-pieces-titre">Pièces</h2>
      <p className="quiet" role="status">
        {held} sur {file.proofs.length} valables.
        {!readOnly && (
          <>
            {" "}
            Déposez un fichier sur sa ligne, ou <kbd>R</kbd> reçue · <kbd>D</kbd> demandée.
          </>
        )}
      </p>
      <ul ref={list} className="proofs">
        {file.proofs.map((proof) => (
          <ProofLine key={proof.code} file={file} proof={proof} readOnly={readOnly} rows={rows} />
        ))}
      </ul>
    </section>
  );
}

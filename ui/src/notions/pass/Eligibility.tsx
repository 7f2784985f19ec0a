// Eligibility in words: each criterion answered by what is known or by hand, one key per line.

import { useRef } from "react";
import type { PassFile } from "../../contract/generated";
import { useRows } from "../../shared/rows";
import { Criterion } from "./Criterion";
import { PlaceEvidence } from "./PlaceEvidence";

export function Eligibility({ file, readOnly }: { file: PassFile; readOnly: boolean }) {
  const list = useRef<HTMLUListElement>(null);
  const rows = useRows(list);
  return (
    <section className="pass-section" id="pass-criteres" aria-labelledby="pass-criteres-titre">
      <h2 id="pass-criteres-titre">Éligibilité</h2>
      <p className="pass-verdict" data-verdict={file.eligibility} role="status">
        {file.eligibility_sentence}
      </p>
      {!readOnly && file.criteria.length > 0 && (
        <p className="quiet">
          <kbd>O</kbd> oui · <kbd>N</kbd> non · <kbd>S</kbd> sans objet · <kbd>E</kbd> effacer la réponse
        </p>
      )}
      <ul ref={list} className="criteria">
        {file.criteria.map((criterion) => (
          <Criterion key={criterion.code} file={file} criterion={criterion} readOnly={readOnly} rows={rows} />
        ))}
      </ul>
      <PlaceEvidence file={file} readOnly={readOnly} />
    </section>
  );
}

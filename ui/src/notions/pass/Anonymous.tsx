// An application read without knowing whose it is: names are struck out by the core, and nothing else is asked for.

import { useMemo } from "react";
import type { PassApplicationId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button, Notice } from "../../shared/controls";
import { euros } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { useMay } from "../../shared/session";
import { QPV } from "../../shared/words";
import { Readings } from "./Readings";

export function Anonymous({ application, leave }: { application: PassApplicationId; leave: () => void }) {
  const read = useAsk("pass_anonymous", { application });
  const mayWrite = useMay("adviser");
  const keys = useMemo(
    () => [
      { keys: "A", says: "Revenir à la candidature entière", run: leave },
      { keys: "Échap", says: "Revenir à la candidature entière", run: leave },
      { keys: "0 … 4", says: "Noter : la ligne de la grille qui a le focus" },
    ],
    [leave],
  );
  useKeys(keys);
  if (read.error) {
    return (
      <div className="page">
        <Notice tone="wrong">
          <p>{read.error.sentence}</p>
          <Button onPress={leave}>Revenir à la candidature</Button>
        </Notice>
      </div>
    );
  }
  if (!read.data) return null;
  const { number, title, purpose, summary, asked_cents, qpv, readings } = read.data;
  return (
    <article className="pass-file pass-anonymous" aria-labelledby="anonyme-titre">
      <header className="pass-file-head">
        <p className="quiet">{number}, lecture anonyme</p>
        <h1 id="anonyme-titre">{title}</h1>
        <p className="pass-line">
          {asked_cents !== null && <span>{euros(asked_cents)} demandés</span>}
          {qpv && <span>{QPV[qpv]}</span>}
          <Button look="plain small" onPress={leave}>
            Revenir à la candidature entière <kbd>A</kbd>
          </Button>
        </p>
      </header>
      <section className="pass-section" aria-labelledby="anonyme-objet">
        <h2 id="anonyme-objet">Objet</h2>
        <p className="pass-text">{purpose || "Rien n’est encore écrit."}</p>
        {summary && (
          <>
            <h3>Le projet</h3>
            <p className="pass-text">{summary}</p>
          </>
        )}
      </section>
      <Readings application={application} readings={readings} readOnly={!mayWrite} />
    </article>
  );
}

// One version of the règlement, whole: a draft is edited in place, a published one is read.

import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import type {
  RegulationPage as Page,
  Regulation,
  RegulationId,
  RegulationPart,
} from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Notice } from "../../shared/controls";
import { count, longDate } from "../../shared/french";
import { useMay } from "../../shared/session";
import { Award } from "./Award";
import { Changes } from "./Changes";
import { Faults, show } from "./Faults";
import { EditingContext } from "./fields";
import { Letters } from "./Letters";
import { PageActs } from "./PageActs";
import { Criteria, Delays, GridRules, Identity, ProofRules } from "./Rules";
import { PARTS, standing } from "./words";
import "./regulation.css";

const EDITORS: Record<RegulationPart, (props: { body: Regulation }) => ReactNode> = {
  identity: Identity,
  criteria: Criteria,
  proofs: ProofRules,
  grid: GridRules,
  deadlines: Delays,
  letters: Letters,
  package: Award,
};

export function RegulationPage({ regulation }: { regulation: RegulationId }) {
  const page = useAsk("regulation_open", { regulation });
  if (page.error) {
    return (
      <div className="page rules">
        <Back />
        <Notice tone="wrong">
          <p>{page.error.fields[0]?.sentence ?? page.error.sentence}</p>
        </Notice>
      </div>
    );
  }
  return page.data ? <Whole page={page.data} /> : null;
}

function Back() {
  return (
    <p>
      <Link to="/pass/reglement">Toutes les versions</Link>
    </p>
  );
}

function Whole({ page: { card, body, faults } }: { page: Page }) {
  const mayRule = useMay("coordinator");
  const isDraft = card.published_on === null;
  const readOnly = !mayRule || !isDraft;
  const editing = useMemo(() => ({ regulation: card.id, readOnly, faults }), [card.id, faults, readOnly]);
  return (
    <div className="page rules">
      <Back />
      <div className="page-head">
        <h1>Règlement, version {card.version}</h1>
        <p className="rules-name">
          <span className="rules-standing">{standing(card)}</span>
          {card.to_be_confirmed && <span className="rules-confirm">à confirmer par la Ville</span>}
        </p>
      </div>
      <p className="quiet">
        {isDraft
          ? "Chaque champ s’enregistre quand on le quitte. Rien ne s’applique avant la publication."
          : `Publié le ${longDate(card.published_on ?? "")} : cette version ne change plus. ${count(card.applications, "candidature la suit", "candidatures la suivent", "Aucune candidature ne la suit")}.`}
      </p>
      {body ? (
        <EditingContext value={editing}>
          {isDraft && <Faults faults={faults} />}
          <PageActs card={card} body={body} ready={faults.length === 0} mayRule={mayRule} />
          <Changes regulation={card.id} isDraft={isDraft} />
          <nav className="rules-parts" aria-label="Parties du règlement">
            {PARTS.map(({ id, label }) => (
              <button key={id} type="button" className="rules-jump" onClick={() => show(`part-${id}`)}>
                {label}
              </button>
            ))}
          </nav>
          {PARTS.map(({ id, label }) => {
            const Editor = EDITORS[id];
            return (
              <section key={id} className="rules-part" aria-labelledby={`part-${id}`}>
                <h2 id={`part-${id}`} tabIndex={-1}>
                  {label}
                </h2>
                <Editor body={body} />
              </section>
            );
          })}
        </EditingContext>
      ) : (
        <Notice tone="alert">
          <p>
            Cette version a été écrite par un programme plus récent : mettez Pignon à jour sur ce poste pour
            la lire.
          </p>
        </Notice>
      )}
    </div>
  );
}

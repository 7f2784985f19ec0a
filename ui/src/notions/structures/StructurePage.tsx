// The page of a structure: what it is, edited in place; what became of it; who is in it.

import { Link, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import type { StructureFile, StructureId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button, Notice } from "../../shared/controls";
import { ago, longDate } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { useMay } from "../../shared/session";
import { Checks } from "./Checks";
import { Conflicts } from "./Conflicts";
import { Contacts, Facts, Place } from "./Facts";
import { Headcounts } from "./Headcounts";
import { People } from "./People";
import { Statuses } from "./Statuses";
import { StructureHistory } from "./StructureHistory";
import { ESS_KIND, isOpen, statusWords } from "./words";
import "./structures.css";

interface Props {
  structure: StructureId;
  /** The check, in months, whose call sheet is open on arriving. */
  call?: number | undefined;
}

export function StructurePage({ structure, call }: Props) {
  const file = useAsk("structure_open", { structure });
  const navigate = useNavigate();
  const back = useCallback(() => {
    if (window.history.length > 1) window.history.back();
    else void navigate({ to: "/structures", search: {} });
  }, [navigate]);
  if (file.error) {
    return (
      <div className="page">
        <Notice tone="wrong">
          <p>{file.error.sentence}</p>
          <Button onPress={() => void navigate({ to: "/structures", search: {} })}>Revenir à la liste</Button>
        </Notice>
      </div>
    );
  }
  return file.data ? <Page file={file.data} back={back} arriving={call} /> : null;
}

interface PageProps {
  file: StructureFile;
  back: () => void;
  arriving: number | undefined;
}

function Page({ file, back, arriving }: PageProps) {
  const mayFollow = useMay("adviser");
  const readOnly = !mayFollow || file.removed;
  const [calling, call] = useState<number | null>(
    file.checks.some((c) => c.months === arriving && c.may_try) ? (arriving ?? null) : null,
  );
  const urgent = file.checks.find((c) => isOpen(c.state)) ?? file.checks.find((c) => c.may_try);
  const keys = useMemo(
    () => [
      ...(urgent && !readOnly
        ? [{ keys: "A", says: "Appeler : remplir le suivi à faire", run: () => call(urgent.months) }]
        : []),
      { keys: "I", says: "Aller à l’identité", run: () => focusOn("#structure-identite input") },
      { keys: "H", says: "Aller à l’historique", run: () => focusOn("#structure-historique h2") },
      { keys: "Échap", says: "Revenir", run: back },
      { keys: "Entrée", says: "Enregistrer le champ où l’on écrit" },
    ],
    [back, readOnly, urgent],
  );
  useKeys(keys);
  return (
    <article className="st-file" data-testid="structure-file" aria-labelledby="structure-name">
      <header>
        <h1 id="structure-name">{file.name}</h1>
        <p className="st-line">
          <span className="st-status" data-status={file.status}>
            {statusWords(file.status, file.since)}
          </span>
          {file.seen_on && <span title={longDate(file.seen_on)}>vérifié {ago(file.seen_on)}</span>}
          {file.ess_kind && <span>{ESS_KIND[file.ess_kind]}</span>}
          {file.project_name && <span>issue du projet {file.project_name}</span>}
        </p>
      </header>
      {file.removed && (
        <Notice tone="alert">
          <p>
            Cette structure a été retirée : elle se lit mais ne se modifie plus. Pour la rétablir, annulez le
            retrait dans son historique.
          </p>
        </Notice>
      )}
      {file.same_siren.length > 0 && (
        <Notice tone="alert">
          <p>
            Même SIREN que{" "}
            {file.same_siren.map((other, i) => (
              <span key={other.id}>
                {i > 0 && ", "}
                <Link to="/structures/$structure" params={{ structure: other.id }}>
                  {other.name}
                </Link>
              </span>
            ))}
            . Est-ce la même structure, ou un autre établissement ?
          </p>
        </Notice>
      )}
      <Conflicts file={file} readOnly={readOnly} />
      <Checks file={file} readOnly={readOnly} calling={calling} call={call} />
      <div className="st-columns">
        <div className="st-facts">
          <Facts file={file} readOnly={readOnly} />
          <Place file={file} readOnly={readOnly} />
          <Contacts file={file} readOnly={readOnly} mayRead={mayFollow} />
        </div>
        <div className="st-story">
          <People file={file} readOnly={readOnly} />
          <Statuses file={file} readOnly={readOnly} />
          <Headcounts file={file} readOnly={readOnly} />
          {mayFollow && <StructureHistory structure={file.id} />}
        </div>
      </div>
    </article>
  );
}

function focusOn(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  found?.scrollIntoView({ block: "nearest" });
  found?.focus();
}

// An application: where it stands, what can be done now, what is missing; then what it is made of.

import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ComponentType, useCallback, useMemo, useState } from "react";
import type { PassApplicationId, PassFile } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button, Notice } from "../../shared/controls";
import { useKeys } from "../../shared/keys";
import { useMay } from "../../shared/session";
import { Anonymous } from "./Anonymous";
import { ApplicationHeader } from "./ApplicationHeader";
import { ApplicationHistory } from "./ApplicationHistory";
import { Conflicts } from "./Conflicts";
import { Eligibility } from "./Eligibility";
import { Gaps } from "./Gaps";
import { Moves } from "./Moves";
import { Proofs } from "./Proofs";
import { Readings } from "./Readings";
import { Request } from "./Request";
import { Steps } from "./Steps";
import "./pass.css";
import "./application.css";

interface Props {
  application: PassApplicationId;
  /** What other notions show of it: what was awarded, its letters. */
  After: ComponentType<{ file: PassFile; readOnly: boolean }>;
}

export function ApplicationPage({ application, After }: Props) {
  const file = useAsk("pass_open", { application });
  const navigate = useNavigate();
  const [anonymous, setAnonymous] = useState(false);
  const back = useCallback(() => {
    if (window.history.length > 1) window.history.back();
    else void navigate({ to: "/pass", search: {} });
  }, [navigate]);
  if (file.error) {
    return (
      <div className="page">
        <Notice tone="wrong">
          <p>{file.error.sentence}</p>
          <Button onPress={() => void navigate({ to: "/pass", search: {} })}>Revenir aux candidatures</Button>
        </Notice>
      </div>
    );
  }
  if (!file.data) return null;
  if (anonymous) return <Anonymous application={application} leave={() => setAnonymous(false)} />;
  return <Page file={file.data} After={After} back={back} readAlone={() => setAnonymous(true)} />;
}

interface PageProps {
  file: PassFile;
  After: Props["After"];
  back: () => void;
  readAlone: () => void;
}

function Page({ file, After, back, readAlone }: PageProps) {
  const application = file.card.id;
  const { message = false } = useSearch({ from: "/pass/$application" });
  const navigate = useNavigate();
  const mayWrite = useMay("adviser");
  const readOnly = !mayWrite || file.removed;
  const toProofs = file.gaps.some((gap) => gap.proof);
  const write = useCallback(
    (open: boolean) =>
      void navigate({
        to: "/pass/$application",
        params: { application },
        search: open ? { message: true } : {},
        replace: true,
      }),
    [application, navigate],
  );
  const keys = useMemo(
    () => [
      ...(toProofs && !readOnly
        ? [{ keys: "M", says: "Écrire le message de toutes les pièces", run: () => write(true) }]
        : []),
      { keys: "C", says: "Aller aux critères", run: () => focusOn("#pass-criteres [data-row]") },
      { keys: "P", says: "Aller aux pièces", run: () => focusOn("#pass-pieces [data-row]") },
      { keys: "G", says: "Aller à la grille de lecture", run: () => focusOn("#pass-grille [data-row]") },
      { keys: "O N S", says: "Oui, non, sans objet : le critère qui a le focus" },
      { keys: "0 … 4", says: "Noter : la ligne de la grille qui a le focus" },
      { keys: "A", says: "Lire sans savoir de qui il s’agit", run: readAlone },
      { keys: "Échap", says: "Revenir", run: back },
    ],
    [back, readAlone, readOnly, toProofs, write],
  );
  useKeys(keys);
  return (
    <article className="pass-file" data-testid="pass-file" aria-labelledby="pass-title">
      <ApplicationHeader file={file} />
      {file.removed && (
        <Notice tone="alert">
          <p>
            Ce brouillon a été retiré : il se lit mais ne se modifie plus. Pour le rétablir, annulez le
            retrait dans son historique.
          </p>
        </Notice>
      )}
      <Conflicts file={file} readOnly={readOnly} />
      {!readOnly && <Moves file={file} />}
      <Gaps file={file} readOnly={readOnly} isOpen={message} open={write} />
      <div className="pass-columns">
        <div className="pass-facts">
          <Request file={file} readOnly={readOnly} />
          <Eligibility file={file} readOnly={readOnly} />
        </div>
        <div className="pass-story">
          <Proofs file={file} readOnly={readOnly} />
          <Readings
            application={application}
            readings={file.readings}
            readOnly={readOnly}
            readAlone={readAlone}
          />
          <After file={file} readOnly={readOnly} />
          <Steps steps={file.steps} />
          <ApplicationHistory application={application} />
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

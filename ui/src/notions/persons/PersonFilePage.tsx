// The file of a person: one page, everything in it edited in place (P1.3).

import { useNavigate } from "@tanstack/react-router";
import { type ComponentType, useCallback, useEffect, useMemo } from "react";
import type { PersonFile, PersonId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button, Notice } from "../../shared/controls";
import { useKeys } from "../../shared/keys";
import { useMay } from "../../shared/session";
import { AccompanimentRibbon } from "./AccompanimentRibbon";
import { Address } from "./Address";
import { Conflicts } from "./Conflicts";
import { FileHeader } from "./FileHeader";
import { Identity } from "./Identity";
import { PersonHistory } from "./PersonHistory";
import { SituationTable } from "./SituationTable";
import "./file.css";

type Section = ComponentType<{ file: PersonFile; readOnly: boolean }>;

interface Props {
  person: PersonId;
  /** The number of the file that was asked for, when it went into this one. */
  joined?: string | undefined;
  /** What other notions show: under the ribbon, in the left column, in the right one. */
  sections: { Top: Section; Facts: Section; Story: Section };
}

export function PersonFilePage({ person, joined, sections }: Props) {
  const file = useAsk("person_open", { person });
  const navigate = useNavigate();
  const back = useCallback(() => {
    if (window.history.length > 1) window.history.back();
    else void navigate({ to: "/personnes" });
  }, [navigate]);

  // A file that went into another is read there: whoever opens it is led to the one that was kept.
  const kept = file.data?.merged_into;
  const former = file.data?.number;
  useEffect(() => {
    if (!kept) return;
    const search = { reuni: former ?? "" };
    void navigate({ to: "/personnes/$person", params: { person: kept }, search, replace: true });
  }, [kept, former, navigate]);

  if (file.error) {
    return (
      <div className="page">
        <Notice tone="wrong">
          <p>{file.error.sentence}</p>
          <Button onPress={() => void navigate({ to: "/personnes" })}>Revenir à la liste</Button>
        </Notice>
      </div>
    );
  }
  if (!file.data || kept) return null;
  return <Page file={file.data} joined={joined} sections={sections} back={back} />;
}

interface PageProps extends Omit<Props, "person"> {
  file: PersonFile;
  back: () => void;
}

function Page({ file, joined, sections, back }: PageProps) {
  const { Top, Facts, Story } = sections;
  const mayWrite = useMay("reception") && !file.removed;
  const mayFollow = useMay("adviser") && !file.removed;
  const mayRead = useMay("adviser");
  const navigate = useNavigate();
  const keys = useMemo(
    () => [
      {
        keys: "E",
        says: "Écrire le compte rendu, sous ses cinq titres",
        run: () => void navigate({ to: "/personnes/$person/compte-rendu", params: { person: file.id } }),
      },
      {
        keys: "C",
        says: "Noter un échange en quelques mots",
        run: () => focusOn("[data-testid=contact-form] textarea"),
      },
      { keys: "I", says: "Aller à l’identité", run: () => focusOn("#identite input") },
      { keys: "H", says: "Aller à l’historique", run: () => focusOn("#historique h2") },
      { keys: "Échap", says: "Revenir", run: back },
      { keys: "Entrée", says: "Enregistrer le champ où l’on écrit" },
    ],
    [back, file.id, navigate],
  );
  useKeys(keys);

  return (
    <article className="file" data-testid="person-file" aria-labelledby="file-name">
      <FileHeader file={file} readOnly={!mayWrite} />
      {joined !== undefined && (
        <Notice>
          <p>
            Le dossier {joined || "demandé"} a été réuni à celui-ci : tout ce qu’il contenait se lit ici. Pour
            les séparer, passez par Personnes, puis Doublons.
          </p>
        </Notice>
      )}
      {file.removed && (
        <Notice tone="alert">
          <p>
            Ce dossier a été retiré : il se lit mais ne se modifie plus. Pour le rétablir, annulez le retrait
            dans son historique.
          </p>
        </Notice>
      )}
      <Conflicts file={file} readOnly={!mayWrite} />
      <AccompanimentRibbon file={file} readOnly={!mayFollow} />
      <Top file={file} readOnly={!mayFollow} />
      <div className="file-columns">
        <div className="file-facts">
          <Identity file={file} readOnly={!mayWrite} />
          <SituationTable file={file} readOnly={!mayFollow} />
          <Address file={file} readOnly={!mayWrite} />
          <Facts file={file} readOnly={!mayFollow} />
        </div>
        <div className="file-story">
          <Story file={file} readOnly={!mayFollow} />
          {mayRead && <PersonHistory person={file.id} />}
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

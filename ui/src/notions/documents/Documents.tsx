// The documents of a file: dropped anywhere on the section, kept encrypted, looked at without leaving the window.

import { Download, Eye, FileText, FileUp } from "lucide-react";
import { useState } from "react";
import { type DropItem, DropZone, FileTrigger, isFileDropItem, Text } from "react-aria-components";
import type { DocumentCard, PersonId } from "../../contract/generated";
import { useAct, useAsk, useSave, useTake } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Notice, Trouble } from "../../shared/controls";
import { bytes, lastOf, longDate } from "../../shared/french";
import { Preview } from "./Preview";
import "./documents.css";

interface Props {
  person: PersonId;
  readOnly: boolean;
}

export function Documents({ person, readOnly }: Props) {
  const documents = useAsk("person_documents", { person });
  const add = useTake("document_add");
  const acts = useActs();
  const [looking, look] = useState<DocumentCard | null>(null);
  const [refused, setRefused] = useState<string[]>([]);

  const keep = async (files: File[]) => {
    setRefused([]);
    for (const file of files) {
      try {
        const { op } = await add.mutateAsync({ ask: { person }, file });
        acts.done(op, `« ${file.name} » ajouté`, true);
      } catch (failure) {
        const said = sentenceOf(failure);
        setRefused((before) => [...before, `« ${file.name} » : ${said}`]);
      }
    }
  };
  const dropped = async (items: DropItem[]) => {
    const files = items.filter(isFileDropItem).map((item) => item.getFile());
    await keep(await Promise.all(files));
  };

  return (
    <section className="file-section documents" aria-labelledby="documents-titre">
      <h2 id="documents-titre">Documents</h2>
      {!readOnly && (
        <DropZone
          className="drop documents-drop"
          data-testid="document-drop"
          aria-label="Déposer un document"
          onDrop={(event) => void dropped(event.items)}
        >
          <FileUp size={20} strokeWidth={1.5} aria-hidden="true" />
          <Text slot="label">{add.isPending ? "Chiffrement du document…" : "Déposez ici un document"}</Text>
          <FileTrigger allowsMultiple onSelect={(files) => files && void keep([...files])}>
            <Button isDisabled={add.isPending}>Choisir un fichier</Button>
          </FileTrigger>
        </DropZone>
      )}
      {refused.length > 0 && (
        <Notice tone="wrong">
          <div>
            {refused.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </Notice>
      )}
      <Trouble of={documents.error} />
      {documents.data?.length === 0 && (
        <p className="quiet">Aucun document. PDF, photos, textes et tableaux, jusqu’à 25 Mo chacun.</p>
      )}
      <ul className="documents-list">
        {documents.data?.map((document) => (
          <Line key={document.id} person={person} document={document} readOnly={readOnly} look={look} />
        ))}
      </ul>
      {looking && <Preview person={person} document={looking} close={() => look(null)} />}
    </section>
  );
}

interface LineProps {
  person: PersonId;
  document: DocumentCard;
  readOnly: boolean;
  look: (document: DocumentCard) => void;
}

function Line({ person, document, readOnly, look }: LineProps) {
  const remove = useAct("document_remove");
  const save = useSave("document");
  const acts = useActs();
  const ask = { person, document: document.id };
  const name = document.name;
  return (
    <li>
      <FileText size={18} strokeWidth={1.5} aria-hidden="true" />
      <div className="document-what">
        <span className="document-name">{name}</span>
        <span className="quiet">
          {[
            bytes(document.size),
            document.added_on && longDate(document.added_on),
            document.member_name,
            !document.here && "pas encore arrivé sur ce poste",
          ]
            .filter(Boolean)
            .join(", ")}
        </span>
      </div>
      <div className="document-acts">
        {document.shown && (
          <Button look="small" onPress={() => look(document)} aria-label={`Voir ${name}`}>
            <Eye size={16} aria-hidden="true" /> Voir
          </Button>
        )}
        <Button
          look="plain small"
          isDisabled={!document.here || save.isPending}
          aria-label={`Enregistrer une copie de ${name}`}
          onPress={() =>
            save.mutate(ask, {
              onSuccess: (saved) =>
                acts.say(`Copie non chiffrée : ${saved.name}, dans ${lastOf(saved.folder)}`),
              onError: (failed) => acts.say(failed.sentence),
            })
          }
        >
          <Download size={16} aria-hidden="true" /> Copie
        </Button>
        {!readOnly && (
          <Button
            look="plain small"
            isDisabled={remove.isPending}
            aria-label={`Retirer ${name}`}
            onPress={() =>
              remove.mutate(ask, {
                onSuccess: ({ op }) => acts.done(op, `« ${name} » retiré`, true),
                onError: (failed) => acts.say(failed.sentence),
              })
            }
          >
            Retirer
          </Button>
        )}
      </div>
    </li>
  );
}

function sentenceOf(failure: unknown): string {
  const { fields, sentence } = failure as { fields?: { sentence: string }[]; sentence?: string };
  return fields?.[0]?.sentence ?? sentence ?? "ce fichier n’a pas pu être lu.";
}

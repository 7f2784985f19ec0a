// The letters of the house, kept by the coordination; advisers read them.

import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { LetterCard } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { useMay } from "../../shared/session";
import { LetterForm } from "./LetterForm";
import { Preview } from "./Preview";
import "./letters.css";

export function LettersPage() {
  const mayWrite = useMay("coordinator");
  const library = useAsk("letters_list", {});
  const [adding, setAdding] = useState(false);
  const fields = library.data?.fields ?? [];
  return (
    <div className="page letters-page">
      <p>
        <Link to="/reglages">Réglages</Link>
      </p>
      <div className="page-head">
        <h1>Lettres</h1>
        {mayWrite && !adding && (
          <Button look="main" onPress={() => setAdding(true)}>
            Ajouter une lettre
          </Button>
        )}
      </div>
      <p className="quiet">
        Ce que « Écrire une lettre » propose dans un dossier. Un champ entre accolades, comme{" "}
        {"{personne.nom}"}, est remplacé par ce que le dossier dit. Les lettres déjà faites ne changent pas.
      </p>
      <Trouble of={library.error} />
      {adding && <LetterForm letter={null} fields={fields} close={() => setAdding(false)} />}
      <ul className="letters-list">
        {library.data?.letters.map((letter) => (
          <Entry key={letter.id} letter={letter} fields={fields} mayWrite={mayWrite} />
        ))}
      </ul>
    </div>
  );
}

interface EntryProps {
  letter: LetterCard;
  fields: readonly { code: string; label: string }[];
  mayWrite: boolean;
}

function Entry({ letter, fields, mayWrite }: EntryProps) {
  const write = useAct("letter_write");
  const remove = useAct("letter_remove");
  const acts = useActs();
  const [open, setOpen] = useState<"seen" | "changed" | null>(null);
  const done = (says: string) => ({
    onSuccess: (saved: { op: string | null }) => acts.done(saved.op, says, true),
  });
  if (open === "changed") {
    return (
      <li>
        <LetterForm letter={letter} fields={fields} close={() => setOpen(null)} />
      </li>
    );
  }
  const { id, name, subject, body, active } = letter;
  const origin = letter.shipped ? (letter.edited ? "modifiée par la Maison" : null) : "ajoutée par la Maison";
  return (
    <li className="letters-entry">
      <div className="letters-head">
        <div>
          <h2>{name}</h2>
          <p className="quiet">{[origin, !active && "n’est pas proposée"].filter(Boolean).join(" · ")}</p>
        </div>
        <div className="line">
          <Button
            look="plain small"
            aria-expanded={open === "seen"}
            aria-label={`Voir la lettre ${name}`}
            onPress={() => setOpen(open === "seen" ? null : "seen")}
          >
            Voir
          </Button>
          {mayWrite && (
            <>
              <Button
                look="plain small"
                aria-label={`Modifier la lettre ${name}`}
                onPress={() => setOpen("changed")}
              >
                Modifier
              </Button>
              <Button
                look="plain small"
                aria-label={`${active ? "Ne plus proposer" : "Proposer"} la lettre ${name}`}
                onPress={() =>
                  write.mutate(
                    { id, name, subject, body, active: !active },
                    done(active ? "Cette lettre n’est plus proposée" : "Cette lettre est proposée"),
                  )
                }
              >
                {active ? "Ne plus proposer" : "Proposer"}
              </Button>
              {letter.edited && (
                <Button
                  look="plain small"
                  aria-label={`${letter.shipped ? "Revenir au texte d’origine de" : "Retirer"} la lettre ${name}`}
                  onPress={() =>
                    remove.mutate(
                      { id },
                      done(letter.shipped ? "Texte d’origine rétabli" : `Lettre « ${name} » retirée`),
                    )
                  }
                >
                  {letter.shipped ? "Revenir au texte d’origine" : "Retirer"}
                </Button>
              )}
            </>
          )}
        </div>
      </div>
      <Trouble of={write.error ?? remove.error} />
      {open === "seen" && <Preview person={null} subject={subject} body={body} />}
    </li>
  );
}

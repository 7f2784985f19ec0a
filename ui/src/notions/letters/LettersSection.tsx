// What leaves the file on paper: a letter to the person, the copy of all that is recorded about them.

import { Copy, Mail } from "lucide-react";
import { useState } from "react";
import type { PersonId } from "../../contract/generated";
import { useSave } from "../../contract/queries";
import { Button, Trouble } from "../../shared/controls";
import { lastOf } from "../../shared/french";
import { WriteLetter } from "./WriteLetter";
import "./letters.css";

export function LettersSection({ person, readOnly }: { person: PersonId; readOnly: boolean }) {
  const [writing, write] = useState(false);
  const [said, say] = useState("");
  const copy = useSave("person_copy");
  return (
    <section className="file-section letters" aria-labelledby="courriers-titre">
      <h2 id="courriers-titre">Courriers et copie</h2>
      <div className="line">
        {!readOnly && (
          <Button onPress={() => write(true)}>
            <Mail size={16} aria-hidden="true" /> Écrire une lettre
          </Button>
        )}
        <Button
          isDisabled={copy.isPending}
          onPress={() =>
            copy.mutate(
              { person },
              {
                onSuccess: ({ name, folder, remark }) =>
                  say(`Copie du dossier, non chiffrée : ${name}, dans ${lastOf(folder)}. ${remark ?? ""}`),
              },
            )
          }
        >
          <Copy size={16} aria-hidden="true" /> {copy.isPending ? "Mise en page…" : "Copie du dossier"}
        </Button>
      </div>
      <p className="quiet">
        La copie réunit tout ce que la Maison a enregistré, pour la personne qui le demande. Les notes privées
        des autres membres n’y sont pas. Sa sortie reste écrite dans Réglages.
      </p>
      <p className="letters-said" role="status">
        {said}
      </p>
      <Trouble of={copy.error} />
      {writing && (
        <WriteLetter
          person={person}
          close={() => write(false)}
          done={(what) => {
            say(what);
            write(false);
          }}
        />
      )}
    </section>
  );
}

// The recovery kit: a sheet made to be printed and put in a safe. It is in the page this once and never again.

import { Printer } from "lucide-react";
import { Button } from "../../shared/controls";
import { dayOf, longDate } from "../../shared/french";

interface Props {
  words: string[];
  name: string;
  maison: string;
  next: () => void;
}

export function RecoverySheet({ words, name, maison, next }: Props) {
  return (
    <div className="stack">
      <div className="sheet" data-testid="recovery-sheet">
        <h1>Kit de secours</h1>
        <p>
          {maison}, {longDate(dayOf(new Date()))}, par {name}.
        </p>
        <ol className="sheet-words" translate="no">
          {words.map((word, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and its place is what matters.
            <li key={i}>
              <span>{i + 1}</span>
              {word}
            </li>
          ))}
        </ol>
        <p>
          Ces 24 mots, dans cet ordre, rouvrent les dossiers de la Maison si les phrases de passe ou le poste
          sont perdus. Qui les a lit tout : gardez cette feuille sous clé, hors du bureau, et n’en faites pas
          de photo.
        </p>
      </div>
      <p className="quiet">Ils ne seront plus jamais affichés. Deux d’entre eux vont vous être demandés.</p>
      <div className="line">
        <Button onPress={() => window.print()}>
          <Printer size={16} aria-hidden="true" />
          Imprimer la feuille
        </Button>
        <Button look="main" onPress={next}>
          J’ai noté les 24 mots
        </Button>
      </div>
    </div>
  );
}

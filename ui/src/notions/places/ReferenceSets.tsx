// The public files that this desk holds: what is there, of when; what is missing, and where to get it (P12.4).

import { FileTrigger } from "react-aria-components";
import { useAsk, useTake } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { integer, longDate } from "../../shared/french";

export function ReferenceSets({ mayAdd }: { mayAdd: boolean }) {
  const sets = useAsk("reference_sets", {});
  const take = useTake("reference_take");
  const acts = useActs();
  const add = (file: File) =>
    take.mutate(
      { ask: {}, file },
      { onSuccess: (card) => acts.say(`Référentiel ajouté\u00a0: ${card.name}`) },
    );
  const { ready = "not_ready", sets: here = [], missing = [], faults = [] } = sets.data ?? {};
  return (
    <section className="settings-part" aria-labelledby="references-title">
      <div className="page-head">
        <h2 id="references-title">Référentiels</h2>
        {mayAdd && (
          <FileTrigger onSelect={(files) => files?.[0] && add(files[0])}>
            <Button isDisabled={take.isPending}>
              {take.isPending ? "Lecture du fichier…" : "Ajouter un fichier"}
            </Button>
          </FileTrigger>
        )}
      </div>
      <p className="quiet">
        Des données publiques, sans personne dedans : elles servent sans réseau à compléter les adresses et à
        dire si l’une d’elles est en quartier prioritaire.
      </p>
      <Trouble of={sets.error} />
      <Trouble of={take.error ? { ...take.error, sentence: take.error.sentence, fields: [] } : null} />
      {ready === "not_ready" && <p className="quiet">Lecture des référentiels…</p>}
      <ul className="references">
        {here.map((set) => (
          <li key={`${set.kind} ${set.generation}`}>
            <strong>{set.name}</strong> {set.generation}{" "}
            <span className="quiet">
              {[
                `${integer(set.rows)} lignes`,
                set.since && `depuis le ${longDate(set.since)}`,
                set.demonstration && "jeu de démonstration",
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
        {missing.map((one) => (
          <li key={one.kind} className="quiet">
            {one.sentence}
          </li>
        ))}
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </section>
  );
}

// What a version changes from the one published before, in words.

import { useState } from "react";
import type { RegulationChange, RegulationId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button } from "../../shared/controls";
import { count } from "../../shared/french";
import { PARTS } from "./words";

/** Few lines are enough to know whether to read further. */
const SHOWN_FIRST = 6;

export function Changes({ regulation, isDraft }: { regulation: RegulationId; isDraft: boolean }) {
  const asked = useAsk("regulation_changes", { regulation });
  const [all, showAll] = useState(false);
  if (!asked.data?.since) return null;
  const { since, changes } = asked.data;
  const shown = all ? changes : changes.slice(0, SHOWN_FIRST);
  return (
    <section className="rules-part" aria-labelledby="rules-changes">
      <h2 id="rules-changes">
        {isDraft ? "Ce qui changerait" : "Ce qui a changé"} depuis la version {since.version}
      </h2>
      {changes.length === 0 ? (
        <p className="quiet">Rien : les deux versions disent la même chose.</p>
      ) : (
        <List changes={shown} />
      )}
      {changes.length > shown.length && (
        <Button look="plain small" onPress={() => showAll(true)}>
          Voir les {changes.length} changements
        </Button>
      )}
    </section>
  );
}

function List({ changes }: { changes: readonly RegulationChange[] }) {
  return (
    <dl className="rules-changes">
      {PARTS.map(({ id, label }) => {
        const here = changes.filter((change) => change.part === id);
        if (here.length === 0) return null;
        return (
          <div key={id}>
            <dt>{label}</dt>
            {here.map((change) => (
              <dd key={change.sentence}>{change.sentence}</dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}

/** How much changes, in the question before publishing. */
export function PublishWords({ regulation }: { regulation: RegulationId }) {
  const { data } = useAsk("regulation_changes", { regulation });
  if (!data) return null;
  if (!data.since) return <p>C’est la première version de la Maison.</p>;
  const { since, changes } = data;
  if (changes.length === 0) return <p>Elle dit la même chose que la version {since.version}.</p>;
  return (
    <>
      <p>
        {count(changes.length, "changement", "changements")} depuis la version {since.version} :
      </p>
      <List changes={changes.slice(0, SHOWN_FIRST)} />
      {changes.length > SHOWN_FIRST && <p className="quiet">Et d’autres, à lire dans la page.</p>}
    </>
  );
}

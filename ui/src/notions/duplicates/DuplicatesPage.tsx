// Files that may be one person's: searched in the background, shown two by two with the reasons; made one, or set
// aside for good (P1.2).

import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { PairGroup, PairLink, PersonRow } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { ago, count, moment } from "../../shared/french";
import { Compare } from "./Compare";
import { PastMergers } from "./PastMergers";
import { Search } from "./Search";
import "./duplicates.css";

const SHOWN = 50;

export function DuplicatesPage() {
  const pairs = useAsk("persons_pairs", { offset: 0, limit: SHOWN });
  const [comparing, compare] = useState<PairLink | null>(null);
  const { searched_at = null, total = 0, groups = [] } = pairs.data ?? {};
  return (
    <div className="page duplicates">
      <div>
        <p className="quiet">
          <Link to="/personnes">Personnes</Link>
        </p>
        <h1>Doublons</h1>
        <p className="quiet" role="status">
          {searched_at
            ? `${count(total, "groupe de dossiers qui se ressemblent", "groupes de dossiers qui se ressemblent", "Aucun dossier ne ressemble à un autre")}, cherchés ${moment(searched_at)}.`
            : "Cherchez les dossiers qui sont peut-être ceux d’une même personne. Rien n’est réuni sans vous."}
        </p>
      </div>
      <Search searched={searched_at !== null} />
      <Trouble of={pairs.error} />
      <ol className="pairs">
        {groups.map((group) => (
          <Group key={group.persons.map((p) => p.id).join(" ")} group={group} compare={compare} />
        ))}
      </ol>
      {total > groups.length && (
        <p className="quiet">
          Les {SHOWN} plus probables sont montrés : traitez-les, puis cherchez de nouveau.
        </p>
      )}
      {comparing && (
        <Compare key={`${comparing.a} ${comparing.b}`} pair={comparing} close={() => compare(null)} />
      )}
      <PastMergers />
    </div>
  );
}

function Group({ group, compare }: { group: PairGroup; compare: (pair: PairLink) => void }) {
  const aside = useAct("pair_set_aside");
  const acts = useActs();
  const named = (id: string) => group.persons.find((p) => p.id === id);
  return (
    <li>
      {group.links.map((pair) => {
        const [a, b] = [named(pair.a), named(pair.b)];
        if (!a || !b) return null;
        return (
          <article key={`${pair.a} ${pair.b}`} className="pair" aria-label={`${nameOf(a)} et ${nameOf(b)}`}>
            <File person={a} />
            <File person={b} />
            <p className="pair-why">{pair.why}</p>
            <div className="line-end">
              <Button
                look="plain"
                isDisabled={aside.isPending}
                onPress={() =>
                  aside.mutate(
                    { a: pair.a, b: pair.b },
                    {
                      onSuccess: ({ op }) =>
                        acts.done(op, `${nameOf(a)} et ${nameOf(b)} sont deux personnes`, true),
                      onError: (failed) => acts.say(failed.sentence),
                    },
                  )
                }
              >
                Deux personnes
              </Button>
              <Button look="main" onPress={() => compare(pair)}>
                Comparer
              </Button>
            </div>
          </article>
        );
      })}
    </li>
  );
}

const nameOf = (person: PersonRow) => `${person.given_name} ${person.family_name}`.trim();

function File({ person }: { person: PersonRow }) {
  return (
    <div className="pair-file">
      <Link to="/personnes/$person" params={{ person: person.id }}>
        <strong>{person.family_name}</strong> {person.given_name}
      </Link>
      <span className="quiet">
        {[
          person.number,
          person.phone,
          person.email,
          person.referent_name && `suivi par ${person.referent_name}`,
          person.last_contact_on ? `dernier échange ${ago(person.last_contact_on)}` : "aucun échange",
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </div>
  );
}

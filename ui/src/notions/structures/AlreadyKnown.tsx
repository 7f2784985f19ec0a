import { Link, useNavigate } from "@tanstack/react-router";
import type { HolderRole, PersonId } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button } from "../../shared/controls";
import { STATUS } from "./words";

const LIMIT = 5;
const SHORTEST = 3;

interface Props {
  name: string;
  number: string;
  /** To be linked to the one that is found. */
  person: PersonId | null;
  role: HolderRole;
}

/** Structures that what is typed may be about. */
export function AlreadyKnown(props: Props) {
  const { person, role } = props;
  const navigate = useNavigate();
  const acts = useActs();
  const add = useAct("structure_person_add");
  const ask = (text: string) => ({
    filter: { text, status: null, ess_kind: null, qpv: null, to_check: false },
    offset: 0,
    limit: LIMIT,
  });
  const name = props.name.trim();
  const number = props.number.trim();
  const byNumber = useAsk("structures_list", ask(number), number.length >= SHORTEST);
  const byName = useAsk("structures_list", ask(name), name.length >= SHORTEST);
  const of = (read: typeof byName, typed: string) =>
    typed.length >= SHORTEST ? (read.data?.rows ?? []) : [];
  const found = new Map([...of(byNumber, number), ...of(byName, name)].map((row) => [row.id, row]));
  if (found.size === 0) return null;
  return (
    <section className="st-known" aria-labelledby="st-known-title">
      <h2 id="st-known-title">Déjà connue ?</h2>
      <ul>
        {[...found.values()].slice(0, LIMIT).map((row) => (
          <li key={row.id} className="line">
            <Link to="/structures/$structure" params={{ structure: row.id }}>
              {row.name}
            </Link>
            <span className="quiet">
              {[STATUS[row.status], row.siren, row.city].filter(Boolean).join(" · ")}
            </span>
            {person && (
              <Button
                look="small"
                aria-label={`C’est elle : ${row.name}`}
                isDisabled={add.isPending}
                onPress={() =>
                  add.mutate(
                    { structure: row.id, person, role },
                    {
                      onSuccess: (saved) => {
                        acts.done(saved.op, `Personne ajoutée à ${row.name}`, true);
                        void navigate({
                          to: "/structures/$structure",
                          params: { structure: row.id },
                          replace: true,
                        });
                      },
                    },
                  )
                }
              >
                C’est elle
              </Button>
            )}
          </li>
        ))}
      </ul>
      {add.error && <p className="error">{add.error.sentence}</p>}
    </section>
  );
}

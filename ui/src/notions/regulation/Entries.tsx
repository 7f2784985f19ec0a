// A list of a draft: entries added, raised, withdrawn.

import { type ReactNode, useState } from "react";
import type { RegulationList } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";
import { ListFault, useEditing } from "./fields";

interface Props<T> {
  list: RegulationList;
  entries: readonly T[];
  /** A name that stays when the entry moves. */
  keyOf: (entry: T, at: number) => string;
  labelOf: (entry: T) => string;
  /** « un critère » */
  one: string;
  /** What stands there when the list is empty. */
  none: string;
  children: (entry: T, at: number) => ReactNode;
}

export function Entries<T>({ list, entries, keyOf, labelOf, one, none, children }: Props<T>) {
  const { regulation, readOnly } = useEditing();
  const withdraw = useAct("regulation_withdraw");
  const raise = useAct("regulation_raise");
  const acts = useActs();
  const act = (which: typeof raise, at: number, says: string, loud: boolean) =>
    which.mutate({ regulation, list, at }, { onSuccess: (done) => acts.done(done.op, says, loud) });
  return (
    <div className="rule-entries">
      {entries.length === 0 && <p className="quiet">{none}</p>}
      <ol>
        {entries.map((entry, at) => {
          const label = labelOf(entry) || `${one} sans nom`;
          return (
            <li key={keyOf(entry, at)} className="rule-entry" data-at={`${list}/${at}`}>
              <h3>{label}</h3>
              {children(entry, at)}
              {!readOnly && (
                <div className="line rule-entry-acts">
                  {at > 0 && (
                    <Button
                      look="plain small"
                      aria-label={`Monter « ${label} »`}
                      isDisabled={raise.isPending}
                      onPress={() => act(raise, at, `« ${label} » monté d’un rang`, false)}
                    >
                      Monter
                    </Button>
                  )}
                  <Button
                    look="plain small"
                    aria-label={`Retirer « ${label} »`}
                    isDisabled={withdraw.isPending}
                    onPress={() => act(withdraw, at, `« ${label} » retiré du brouillon`, true)}
                  >
                    Retirer
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <ListFault at={list} />
      <Trouble of={withdraw.error ?? raise.error} />
      {!readOnly && <Add list={list} one={one} />}
    </div>
  );
}

function Add({ list, one }: { list: RegulationList; one: string }) {
  const { regulation } = useEditing();
  const add = useAct("regulation_add");
  const acts = useActs();
  const [label, setLabel] = useState("");
  const submit = () => {
    if (add.isPending) return;
    add.mutate(
      { regulation, list, label },
      {
        onSuccess: (done) => {
          acts.done(done.op, `« ${label.trim()} » ajouté au brouillon`, true);
          setLabel("");
        },
      },
    );
  };
  return (
    <form
      className="rule-add"
      aria-label={`Ajouter ${one}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={`Ajouter ${one}`} value={label} onChange={setLabel} error={add.error?.on("label")} />
      <Button type="submit" isDisabled={add.isPending}>
        Ajouter
      </Button>
      <Trouble of={add.error} />
    </form>
  );
}

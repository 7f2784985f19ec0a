// After the sitting: the minutes, then every letter in one go, then the day they left.

import { useState } from "react";
import type { CommitteePage } from "../../contract/generated";
import { useAct, useSave } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field } from "../../shared/controls";
import { count, lastOf } from "../../shared/french";
import { Refused } from "./Refused";
import { LETTER } from "./words";

export function Closing({ page, readOnly }: { page: CommitteePage; readOnly: boolean }) {
  const committee = page.live.card.id;
  const acts = useActs();
  const minutes = useSave("committee_minutes");
  const letters = useSave("committee_letters");
  const one = useSave("pass_letter");
  const write = useAct("letters_write");
  const notify = useAct("committee_notify");
  const [on, setOn] = useState("");
  const due = page.live.items.filter((item) => item.decision && item.decision !== "withdrawn").length;
  const saved = minutes.data ?? letters.data ?? one.data;
  const busy = minutes.isPending || letters.isPending || write.isPending;
  const print = () => letters.mutate({ committee });
  const writeAndPrint = () =>
    write.mutate(
      { committee },
      {
        onSuccess: ({ op, written }) => {
          acts.done(op, `${count(written, "lettre établie", "lettres établies")}`, true);
          print();
        },
      },
    );
  return (
    <section aria-labelledby="committee-papers" className="stack">
      <h2 id="committee-papers">Procès-verbal et lettres</h2>
      <p className="quiet">Procès-verbal {page.live.card.minutes_number}</p>
      <div className="line">
        <Button isDisabled={busy} onPress={() => minutes.mutate({ committee })}>
          {minutes.isPending ? "Mise en page…" : "Procès-verbal en PDF"}
        </Button>
        {!readOnly && page.letters.length < due && (
          <Button look="main" isDisabled={busy} onPress={writeAndPrint}>
            {busy ? "Mise en page…" : `Établir ${count(due - page.letters.length, "lettre", "lettres")}`}
          </Button>
        )}
        {page.letters.length > 0 && (
          <Button isDisabled={busy} onPress={print}>
            {letters.isPending
              ? `Mise en page de ${count(page.letters.length, "lettre", "lettres")}…`
              : "Toutes les lettres en un PDF"}
          </Button>
        )}
      </div>
      <p role="status" className="quiet">
        {saved && `Prêt à imprimer : ${saved.name}, dans ${lastOf(saved.folder)}`}
        {saved?.remark && ` ${saved.remark}`}
      </p>
      <Refused of={minutes.error ?? letters.error ?? write.error ?? one.error} />
      <ul className="plain-list">
        {page.letters.map((letter) => (
          <li key={letter.id} className="line">
            <span>
              {letter.number} – {LETTER[letter.kind]}, {holderOf(page, letter.application)}
            </span>
            <Button
              look="plain small"
              aria-label={`Lettre ${letter.number} en PDF`}
              onPress={() => one.mutate({ application: letter.application, letter: letter.id })}
            >
              PDF
            </Button>
          </li>
        ))}
      </ul>
      {!readOnly && page.to_notify > 0 && page.letters.length > 0 && (
        <form
          className="seat-call"
          aria-label="Notifier les décisions"
          onSubmit={(event) => {
            event.preventDefault();
            notify.mutate(
              { committee, on },
              { onSuccess: ({ op }) => acts.done(op, "Décisions notifiées", true) },
            );
          }}
        >
          <Field
            label="Lettres envoyées le"
            value={on}
            onChange={setOn}
            error={notify.error?.on("on")}
            hint="Aujourd’hui si rien n’est écrit. Les délais de recours courent de ce jour."
          />
          <Button type="submit" isDisabled={notify.isPending}>
            Notifier {count(page.to_notify, "décision", "décisions")}
          </Button>
        </form>
      )}
      <Refused of={notify.error} here={["on"]} />
    </section>
  );
}

function holderOf(page: CommitteePage, application: string): string {
  return page.holders.find((one) => one.application === application)?.name ?? "";
}

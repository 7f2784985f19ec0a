// The agenda: it builds itself from the instructed applications; a line can be moved, given more time, taken off.

import { useState } from "react";
import type { CommitteePage, ItemCard } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Notice } from "../../shared/controls";
import { count, duration, shortDate } from "../../shared/french";
import { AskReason } from "./AskReason";
import { Refused } from "./Refused";
import { DECISION, euros, votes } from "./words";

interface Props {
  page: CommitteePage;
  readOnly: boolean;
}

export function Agenda({ page, readOnly }: Props) {
  const { items } = page.live;
  const whole = items.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <section aria-labelledby="committee-agenda" className="stack">
      <h2 id="committee-agenda">Ordre du jour</h2>
      {items.length > 0 && (
        <>
          <p className="quiet">
            {count(items.length, "dossier", "dossiers")}, {duration(whole)}
          </p>
          <ol className="agenda-items">
            {items.map((item) => (
              <Line key={item.id} item={item} page={page} readOnly={readOnly} last={items.length} />
            ))}
          </ol>
        </>
      )}
      {!readOnly && <Compose page={page} />}
    </section>
  );
}

function Line({ item, page, readOnly, last }: Props & { item: ItemCard; last: number }) {
  const committee = page.live.card.id;
  const acts = useActs();
  const place = useAct("item_place");
  const remove = useAct("item_remove");
  const [asking, setAsking] = useState(false);
  const holder = page.holders.find((one) => one.application === item.application);
  const to = (at: number) => place.mutate({ committee, item: item.id, place: at, minutes: null });
  const open = item.decision === null && !readOnly;
  return (
    <li className="agenda-item">
      <span className="agenda-place">{item.place}</span>
      <div>
        <strong>
          {item.number} – {item.title}
        </strong>
        <p className="quiet">
          {holder?.name}
          {holder?.project_name ? ` · ${holder.project_name}` : ""}
          {item.asked_cents ? ` · ${euros(item.asked_cents)} demandés` : ""} · {duration(item.minutes)}
        </p>
        {item.decision && (
          <p>
            {DECISION[item.decision]}
            {item.decision !== "withdrawn" && <span className="quiet">, {votes(item.votes)}</span>}
            {item.motive && <span className="quiet"> : {item.motive}</span>}
          </p>
        )}
        {item.gaps.map((gap) => (
          <p key={gap.says} className="agenda-gap">
            {gap.says}
          </p>
        ))}
        {item.decision === null && item.readings < item.readings_wanted && (
          <p className="agenda-gap">
            {count(item.readings, "lecture", "lectures", "aucune lecture")} sur {item.readings_wanted} : une
            lectrice ou un lecteur a été retiré depuis l’instruction.
          </p>
        )}
        {item.recused.length > 0 && (
          <p className="quiet">Ne prend pas part à ce dossier : {item.recused.join(", ")}</p>
        )}
        <Refused of={remove.error ?? place.error} here={["reason"]} />
      </div>
      {open && (
        <div className="line">
          <Button
            look="plain small"
            aria-label={`Monter ${item.number}`}
            isDisabled={item.place <= 1}
            onPress={() => to(item.place - 1)}
          >
            ↑
          </Button>
          <Button
            look="plain small"
            aria-label={`Descendre ${item.number}`}
            isDisabled={item.place >= last}
            onPress={() => to(item.place + 1)}
          >
            ↓
          </Button>
          <Button look="plain small" aria-label={`Retirer ${item.number}`} onPress={() => setAsking(true)}>
            Retirer
          </Button>
        </div>
      )}
      <AskReason
        isOpen={asking}
        title={`Retirer ${item.number} de l’ordre du jour ?`}
        act="Retirer"
        error={remove.error?.on("reason")}
        close={() => setAsking(false)}
        onAct={(reason) =>
          remove.mutate(
            { committee, item: item.id, reason },
            {
              onSuccess: ({ op }) => {
                acts.done(op, `${item.number} retiré de l’ordre du jour`, true);
                setAsking(false);
              },
            },
          )
        }
      />
    </li>
  );
}

function Compose({ page }: { page: CommitteePage }) {
  const committee = page.live.card.id;
  const acts = useActs();
  const ask = { committee, length: null, each: null };
  const proposal = useAsk("agenda_propose", ask);
  const compose = useAct("agenda_compose");
  if (!proposal.data) return null;
  const { fits, left, incomplete, not_instructed, each } = proposal.data;
  return (
    <div className="stack">
      {fits.length > 0 && (
        <div className="line">
          <Button
            look="main"
            isDisabled={compose.isPending}
            onPress={() =>
              compose.mutate(ask, {
                onSuccess: ({ op, added }) =>
                  acts.done(op, `${count(added, "dossier inscrit", "dossiers inscrits")}`, true),
              })
            }
          >
            Composer l’ordre du jour
          </Button>
          <span className="quiet">
            {count(fits.length, "candidature prête", "candidatures prêtes")}, {duration(each)} chacune, dans
            l’ordre où elles ont été complètes
          </span>
        </div>
      )}
      <Refused of={compose.error} />
      {fits.length === 0 && page.live.items.length === 0 && (
        <p className="quiet">Aucune candidature instruite n’attend de comité.</p>
      )}
      {left.length > 0 && (
        <p className="quiet">
          {count(left.length, "candidature ne tient pas", "candidatures ne tiennent pas")} dans le temps de la
          séance :{" "}
          {left
            .slice(0, 5)
            .map((line) => line.number)
            .join(", ")}
          {left.length > 5 ? "…" : ""}
        </p>
      )}
      {incomplete.length > 0 && (
        <Notice tone="alert">
          <p>Ne seront pas complètes ce jour-là :</p>
          <ul className="plain-list">
            {incomplete.slice(0, 20).map((line) => (
              <li key={line.application}>
                {line.number} – {line.title} : {line.gaps.map((gap) => gap.says).join(" ; ")}
                {line.complete_on ? ` (complète le ${shortDate(line.complete_on)})` : ""}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {not_instructed > 0 && (
        <p className="quiet">
          {count(not_instructed, "candidature complète n’est", "candidatures complètes ne sont")} pas encore
          instruite{not_instructed > 1 ? "s" : ""}.
        </p>
      )}
    </div>
  );
}

// « Ce qui part »: the summary of a month exactly as it leaves, or left. A protected cell is said to be protected; it
// is never shown as a zero.

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { SummaryCard, SummaryState, SummaryView } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { Confirm } from "../../shared/Confirm";
import { Button, Notice, Trouble } from "../../shared/controls";
import { count, moment, of } from "../../shared/french";
import { useMay } from "../../shared/session";
import { SUMMARY_STATE } from "../../shared/words";
import { Indicator } from "./Indicator";

const MAY_LEAVE: readonly SummaryState[] = ["ready", "stale", "refused"];

export function SummaryPage({ card }: { card: SummaryCard }) {
  const view = useAsk("summary_view", { period: card.period });
  // Only the figures themselves tell that they changed since they were sent.
  const state = view.data?.state ?? card.state;
  const maySend = useMay("coordinator") && MAY_LEAVE.includes(state);
  return (
    <article className="summary" data-testid="summary-page" aria-labelledby="summary-title">
      <header className="summary-head">
        <div>
          <p className="quiet">Ce qui part à la Ville</p>
          <h2 id="summary-title" className="summary-title">
            {card.period_label}
          </h2>
          <p>
            <strong className={`summary-${state}`}>{SUMMARY_STATE[state]}</strong>{" "}
            <span className="quiet">{factsOf(card, state)}</span>
          </p>
        </div>
        {maySend && <Send card={card} state={state} protectedCells={view.data?.protected_cells ?? 0} />}
      </header>
      {card.sentence && (
        <Notice tone={state === "refused" ? "wrong" : "alert"}>
          <p>{card.sentence}</p>
        </Notice>
      )}
      <Trouble of={view.error} />
      {view.data && <Contents view={view.data} />}
    </article>
  );
}

function factsOf(card: SummaryCard, state: SummaryState): string {
  return [
    card.revision > 1 && `révision ${card.revision}`,
    card.queued_at && !card.received_at && `en attente depuis ${moment(card.queued_at)}`,
    // « Reçue par la Ville », says the state already.
    card.received_at && `${state === "sent" ? "" : "reçue "}${moment(card.received_at)}`,
    card.receipt && `reçu n° ${card.receipt}`,
  ]
    .filter(Boolean)
    .join(", ");
}

function Contents({ view }: { view: SummaryView }) {
  return (
    <>
      <p className="summary-promise">
        Des nombres, jamais une personne.{" "}
        {view.protected_cells > 0 &&
          `${count(view.protected_cells, "case est protégée", "cases sont protégées")} : moins de 5 y sont comptés, ou leur valeur se retrouverait par soustraction. Elle ne quitte pas ce poste.`}
      </p>
      {view.indicators.map((indicator) => (
        <Indicator key={`${indicator.code} ${indicator.version}`} indicator={indicator} />
      ))}
      <Disclosure className="columns exact">
        <Heading level={3}>
          <AriaButton slot="trigger" className="columns-title">
            <ChevronRight size={18} aria-hidden="true" />
            Le texte exact, octet pour octet
          </AriaButton>
        </Heading>
        <DisclosurePanel>
          <pre className="exact-text" translate="no">
            {view.exact_text}
          </pre>
        </DisclosurePanel>
      </Disclosure>
    </>
  );
}

function Send({
  card,
  state,
  protectedCells,
}: {
  card: SummaryCard;
  state: SummaryState;
  protectedCells: number;
}) {
  const send = useAct("summary_send");
  const [asking, setAsking] = useState(false);
  const again = state !== "ready";
  return (
    <div className="summary-send">
      <Button look="main" onPress={() => setAsking(true)} isDisabled={send.isPending}>
        {again ? "Renvoyer la synthèse" : "Envoyer la synthèse"}
      </Button>
      <Trouble of={send.error} />
      <Confirm
        isOpen={asking}
        title={`${again ? "Renvoyer" : "Envoyer"} la synthèse ${of(card.period_label)} ?`}
        act={again ? "Renvoyer" : "Envoyer"}
        close={() => setAsking(false)}
        onAct={() => {
          setAsking(false);
          send.mutate({ period: card.period });
        }}
      >
        <p>
          La Ville recevra exactement les nombres de cette page, signés par ce poste
          {protectedCells > 0
            ? `, ${count(protectedCells, "case protégée", "cases protégées")} comprises`
            : ""}
          .
          {again
            ? " Cet envoi remplace le précédent."
            : " Une correction pourra être envoyée ensuite ; elle remplacera cet envoi."}{" "}
          Sans réseau, il attendra.
        </p>
      </Confirm>
    </div>
  );
}

// The state of things (U6): one sentence, always true, in one place; its details on demand.

import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import type { HubReach, StateOfThings as State } from "../contract/generated";
import { refresh, useAsk } from "../contract/queries";
import { count, hour, moment } from "../shared/french";

/** « depuis 2 h » grows old by itself. */
const AGES_MS = 60_000;

const HUB: Record<HubReach, string> = {
  not_enrolled: "Ce poste n’est pas encore inscrit auprès de la Ville",
  reached: "A répondu à la dernière demande",
  unreached: "N’a pas répondu à la dernière demande",
  not_tried: "Pas encore contacté depuis l’ouverture",
};

export function StateOfThings() {
  const client = useQueryClient();
  const state = useAsk("state_of_things", {}).data;
  useEffect(() => {
    const timer = setInterval(() => void refresh(client, ["state"]), AGES_MS);
    return () => clearInterval(timer);
  }, [client]);
  if (!state) return <span className="state" />;
  const troubled = state.alerts.length > 0 || state.conflicts > 0;
  const waiting = state.waiting > 0 || state.summaries_waiting > 0;
  return (
    <DialogTrigger>
      <AriaButton className="state" data-testid="state-of-things">
        <span className="state-dot" data-tone={troubled ? "alert" : waiting ? "waiting" : "calm"} />
        <span className="state-sentence">{state.sentence}</span>
        {state.alerts.length > 0 && (
          <span className="state-alerts">{count(state.alerts.length, "alerte", "alertes")}</span>
        )}
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Dialog className="state-details">
          {({ close }) => (
            <>
              <Heading slot="title">L’état des choses</Heading>
              {state.alerts.map((alert) => (
                <p key={alert} className="notice alert">
                  {alert}
                </p>
              ))}
              <Details state={state} />
              <Link to="/echanges" onClick={close}>
                Voir ce qui part à la Ville
              </Link>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Details({ state }: { state: State }) {
  return (
    <dl className="facts">
      <dt>Ici</dt>
      <dd>
        {state.saved_at
          ? `Dernier enregistrement à ${hour(state.saved_at)}`
          : "Rien à enregistrer depuis l’ouverture"}
      </dd>
      <dt>En attente</dt>
      <dd>
        {count(state.waiting, "modification", "modifications", "Aucune modification")}
        {state.oldest_waiting_at && `, depuis ${moment(state.oldest_waiting_at)}`}
        <br />
        {count(state.summaries_waiting, "synthèse", "synthèses", "Aucune synthèse")}
      </dd>
      <dt>Ville</dt>
      <dd>
        {HUB[state.hub]}
        {state.last_exchange_at && (
          <>
            <br />
            Dernier échange {moment(state.last_exchange_at)}
          </>
        )}
      </dd>
      <dt>À trancher</dt>
      <dd>
        {count(
          state.conflicts,
          "champ à deux valeurs",
          "champs à deux valeurs",
          "Aucun champ à deux valeurs",
        )}
      </dd>
    </dl>
  );
}

import { useState } from "react";
import type { HubCard } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { Button, Field, Notice, Trouble } from "../../shared/controls";
import { moment } from "../../shared/french";
import { useMay } from "../../shared/session";

/** The City's server, as this desk knows it. */
export function HubCardSection() {
  const hub = useAsk("hub_card", {});
  return (
    <section className="hub" aria-labelledby="hub-title">
      <h2 id="hub-title">Serveur de la Ville</h2>
      <Trouble of={hub.error} />
      {hub.data && (hub.data.enrolled ? <Enrolled hub={hub.data} /> : <Enrol />)}
    </section>
  );
}

function Enrolled({ hub }: { hub: HubCard }) {
  const exchange = useAct("exchange_now");
  return (
    <div className="stack hub-card">
      <dl className="hub-facts">
        <dt>Nom</dt>
        <dd>{hub.name ?? "–"}</dd>
        <dt>Adresse</dt>
        <dd>{hub.address ?? "–"}</dd>
        <dt>Ce poste</dt>
        <dd>{hub.device ?? "–"}</dd>
        <dt>Dernier échange</dt>
        <dd>{hub.last_exchange_at ? moment(hub.last_exchange_at) : "aucun encore"}</dd>
      </dl>
      {hub.trouble && !exchange.isPending && (
        <Notice tone="alert">
          <p>{hub.trouble}</p>
        </Notice>
      )}
      <Trouble of={exchange.error} />
      <div>
        <Button onPress={() => exchange.mutate({})} isDisabled={exchange.isPending}>
          {exchange.isPending ? "Échange en cours…" : "Échanger maintenant"}
        </Button>
      </div>
    </div>
  );
}

function Enrol() {
  const enrol = useAct("hub_enrol");
  const mayEnrol = useMay("coordinator");
  const [address, setAddress] = useState("");
  const [code, setCode] = useState("");
  if (!mayEnrol) {
    return (
      <p className="quiet">
        Ce poste n’est pas encore inscrit auprès de la Ville : la coordination peut l’inscrire ici.
      </p>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!enrol.isPending) enrol.mutate({ address: address.trim(), code: code.trim() });
      }}
    >
      <p className="quiet">
        Ce poste n’est pas encore inscrit. La Ville donne une adresse et un code qui ne sert qu’une fois.
      </p>
      <Field
        label="Adresse du serveur"
        type="url"
        autoComplete="off"
        value={address}
        onChange={setAddress}
        hint="Elle commence par https://"
        error={enrol.error?.on("address")}
      />
      <Field
        label="Code d’inscription"
        autoComplete="off"
        value={code}
        onChange={setCode}
        error={
          enrol.error?.on("code") ?? (enrol.error?.code === "wrong_code" ? enrol.error.sentence : undefined)
        }
      />
      {enrol.error?.code !== "wrong_code" && <Trouble of={enrol.error} />}
      <div>
        <Button look="main" type="submit" isDisabled={enrol.isPending}>
          {enrol.isPending ? "Inscription…" : "Inscrire ce poste"}
        </Button>
      </div>
    </form>
  );
}

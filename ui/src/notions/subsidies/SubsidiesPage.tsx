// The open data of subsidies: what the file would hold, what keeps it from leaving, who is never in it; then the file.

import { FileDown } from "lucide-react";
import { useState } from "react";
import type { SubsidiesAsk } from "../../contract/generated";
import { useAsk, useSave } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Notice, Trouble } from "../../shared/controls";
import { count, dayOf, lastOf } from "../../shared/french";
import { Faults, LeftOut } from "./Lists";
import "./subsidies.css";

const EUROS = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });

/** The City, which grants the Pass: proposed, and changed when another grants. */
const CITY = { granter_name: "Ville de Paris", granter_siret: "217 500 016 00019" };

export function SubsidiesPage() {
  const lastYear = Number(dayOf(new Date()).slice(0, 4)) - 1;
  const [year, setYear] = useState(String(lastYear));
  const [granter, setGranter] = useState(CITY);
  const isYear = /^20\d\d$/.test(year.trim());
  const shown = isYear ? year.trim() : String(lastYear);
  const which: SubsidiesAsk = { from: `${shown}-01-01`, to: `${shown}-12-31`, ...granter };
  const preview = useAsk("subsidies_preview", which);
  return (
    <div className="page subsidies">
      <h1>Données ouvertes des subventions</h1>
      <p className="quiet">
        Les attributions du Pass aux personnes morales, dans le format SCDL « subventions » 2.1.1. Une
        personne n’y est jamais, une entreprise individuelle non plus.
      </p>
      <div className="subsidies-which">
        <Field
          label="Année des conventions"
          value={year}
          onChange={setYear}
          error={isYear ? preview.error?.on("to") : "Quatre chiffres, par exemple 2025."}
          inputProps={{ inputMode: "numeric" }}
        />
        <Field
          label="Attribuant"
          value={granter.granter_name}
          onChange={(granter_name) => setGranter({ ...granter, granter_name })}
          error={preview.error?.on("granter_name")}
        />
        <Field
          label="SIRET de l’attribuant"
          value={granter.granter_siret}
          onChange={(granter_siret) => setGranter({ ...granter, granter_siret })}
          error={preview.error?.on("granter_siret")}
        />
      </div>
      <Trouble of={preview.error} />
      {preview.data && (
        <>
          <p role="status">
            {count(preview.data.rows, "attribution", "attributions", "Aucune attribution")} dans le fichier
            {preview.data.rows > 0 && `, ${EUROS.format(preview.data.total_cents / 100)} en tout`}.
          </p>
          <Faults faults={preview.data.faults} />
          {preview.data.rows > 0 && preview.data.faults.length === 0 && <Leave which={which} />}
          <LeftOut awards={preview.data.left_out} />
        </>
      )}
    </div>
  );
}

function Leave({ which }: { which: SubsidiesAsk }) {
  const [reason, setReason] = useState("");
  const save = useSave("subsidies");
  const acts = useActs();
  const submit = () =>
    save.mutate(
      { which, reason },
      { onSuccess: (saved) => acts.say(`Fichier enregistré : ${saved.name}, dans ${lastOf(saved.folder)}`) },
    );
  return (
    <form
      className="subsidies-leave"
      aria-label="Enregistrer le fichier"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) submit();
      }}
    >
      <Notice>
        <p>Chaque case suit les règles du schéma. Votre nom et cette raison restent écrits dans la Maison.</p>
      </Notice>
      <Field
        label="Pourquoi"
        value={reason}
        onChange={setReason}
        error={save.error?.on("reason")}
        inputProps={{ placeholder: "publication annuelle" }}
      />
      <Trouble of={save.error} />
      <Button look="main" type="submit" isDisabled={save.isPending}>
        <FileDown size={16} aria-hidden="true" />
        Enregistrer le fichier
      </Button>
    </form>
  );
}

// The payments of an award: none without its evidence.

import { useState } from "react";
import type { AwardPage, DocumentId, InstalmentCard, PassApplicationId } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Trouble } from "../../shared/controls";
import { longDate } from "../../shared/french";
import { useMay } from "../../shared/session";
import { AskReason } from "./AskReason";
import { euros, INSTALMENT } from "./words";

interface Props {
  application: PassApplicationId;
  page: AwardPage;
  readOnly: boolean;
}

export function Instalments({ application, page, readOnly }: Props) {
  if (page.instalments.length === 0) return <p className="quiet">Aucun versement prévu.</p>;
  return (
    <div>
      <h3>Versements</h3>
      <ul className="instalments">
        {page.instalments.map((one) => (
          <Line key={one.id} one={one} application={application} page={page} readOnly={readOnly} />
        ))}
      </ul>
    </div>
  );
}

function Line({ one, application, page, readOnly }: Props & { one: InstalmentCard }) {
  const which = { application, instalment: one.id };
  const acts = useActs();
  const prove = useAct("instalment_prove");
  const block = useAct("instalment_block");
  const pay = useAct("instalment_pay");
  const mayPay = useMay("coordinator");
  const [stopping, setStopping] = useState(false);
  const [paying, setPaying] = useState(false);
  const open = !readOnly && one.state !== "paid" && one.state !== "dropped";
  const documents = useAsk("person_documents", { person: page.person ?? "" }, open && page.person !== null);
  return (
    <li className="instalment" data-state={one.state}>
      <span>
        <strong>{one.label}</strong> {euros(one.amount_cents)}
      </span>
      <span className="instalment-state">{INSTALMENT[one.state]}</span>
      <p className="quiet">
        {one.condition}
        {one.due_on && ` · prévu le ${longDate(one.due_on)}`}
        {one.paid_on && ` · payé le ${longDate(one.paid_on)}`}
        {one.paid_reference && ` (${one.paid_reference})`}
      </p>
      {one.evidence_name && <p className="quiet">Justificatif : {one.evidence_name}</p>}
      {one.blocked_reason && <p className="agenda-gap">Bloqué : {one.blocked_reason}</p>}
      {open && (
        <div className="line">
          {!one.evidence_name && (documents.data?.length ?? 0) > 0 && (
            <Choice
              label={`Justificatif de ${one.label}`}
              labelElsewhere
              none="Joindre le justificatif…"
              value={null}
              options={(documents.data ?? []).map((doc) => ({ id: doc.id, label: doc.name }))}
              onChange={(document) =>
                document &&
                prove.mutate(
                  { ...which, document: document as DocumentId, on: "" },
                  { onSuccess: ({ op }) => acts.done(op, "Justificatif joint", true) },
                )
              }
            />
          )}
          {!one.evidence_name && documents.data?.length === 0 && (
            <span className="quiet">Déposez d’abord le justificatif dans les documents de la personne.</span>
          )}
          {mayPay && one.state === "ready" && (
            <Button look="main" onPress={() => setPaying(true)}>
              Payer
            </Button>
          )}
          {one.blocked_reason ? (
            <Button look="small" onPress={() => block.mutate({ ...which, reason: "" })}>
              Lever le blocage
            </Button>
          ) : (
            <Button look="plain small" onPress={() => setStopping(true)}>
              Bloquer
            </Button>
          )}
        </div>
      )}
      <Trouble of={prove.error ?? pay.error ?? block.error} />
      <AskReason
        isOpen={stopping}
        title={`Bloquer « ${one.label} » ?`}
        act="Bloquer"
        error={block.error?.on("reason")}
        close={() => setStopping(false)}
        onAct={(reason) =>
          block.mutate(
            { ...which, reason },
            {
              onSuccess: ({ op }) => {
                acts.done(op, "Versement bloqué", true);
                setStopping(false);
              },
            },
          )
        }
      />
      <AskReason
        isOpen={paying}
        title={`Payer ${euros(one.amount_cents)} ?`}
        label="Référence du virement"
        act="Enregistrer le paiement"
        error={pay.error?.sentence}
        close={() => setPaying(false)}
        onAct={(reference) =>
          pay.mutate(
            { ...which, reference, on: "" },
            {
              onSuccess: ({ op }) => {
                acts.done(op, "Paiement enregistré", true);
                setPaying(false);
              },
            },
          )
        }
      />
    </li>
  );
}

import { useState } from "react";
import type { PassFile, ProofCard, ProofRowCard } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { longDate, shortDate } from "../../shared/french";
import { InPlaceText } from "../../shared/InPlace";
import { Reason } from "./Reason";

interface Props {
  file: PassFile;
  proof: ProofCard;
  row: ProofRowCard;
  readOnly: boolean;
}

/** What was written of a proof once: asked, come, refused. */
export function ProofRow({ file, proof, row, readOnly }: Props) {
  const which = { application: file.card.id, proof: row.id };
  const date = useAct("pass_proof_date");
  const refuse = useAct("pass_proof_refuse");
  const remove = useAct("pass_proof_remove");
  const acts = useActs();
  const [refusing, setRefusing] = useState(false);
  const received = row.received_on !== null;
  const says = [
    row.asked_on && `demandée le ${longDate(row.asked_on)}`,
    row.chased_on && `relancée le ${longDate(row.chased_on)}`,
    row.received_on && `reçue le ${longDate(row.received_on)}`,
    row.refused_on && `refusée le ${longDate(row.refused_on)}${row.reason ? ` : ${row.reason}` : ""}`,
  ].filter(Boolean);
  return (
    <li>
      <p className="quiet">
        {says.join(" · ")}
        {row.member_name && ` (${row.member_name})`}
      </p>
      {row.document && (
        <p>
          {row.document_name
            ? `Fichier : « ${row.document_name} », dans les documents du dossier.`
            : "Le fichier a été retiré des documents du dossier."}
        </p>
      )}
      {received && !row.refused_on && (
        <InPlaceText
          label="Date portée sur la pièce"
          shown={row.issued_on ? longDate(row.issued_on) : ""}
          typed={row.issued_on ? shortDate(row.issued_on) : ""}
          readOnly={readOnly}
          save={(issued) => date.mutateAsync({ ...which, issued })}
        />
      )}
      {!readOnly && (
        <div className="line">
          {received && !row.refused_on && (
            <Button
              look="plain small"
              aria-label={`Refuser : ${proof.label}`}
              aria-expanded={refusing}
              onPress={() => setRefusing(!refusing)}
            >
              Refuser…
            </Button>
          )}
          <Button
            look="plain small"
            isDisabled={remove.isPending}
            aria-label={`Retirer cette ligne : ${proof.label}`}
            onPress={() =>
              remove.mutate(which, {
                onSuccess: ({ op }) => acts.done(op, `${proof.label} : ligne retirée`, true),
              })
            }
          >
            Retirer
          </Button>
        </div>
      )}
      {refusing && (
        <Reason
          label="Pourquoi la pièce ne convient pas"
          act="Refuser la pièce"
          error={refuse.error?.on("reason")}
          close={() => setRefusing(false)}
          onAct={(reason) =>
            refuse.mutate(
              { ...which, reason },
              {
                onSuccess: ({ op }) => {
                  setRefusing(false);
                  acts.done(op, `${proof.label} : refusée`, true);
                },
              },
            )
          }
        />
      )}
      <Trouble of={refuse.error ?? remove.error} />
    </li>
  );
}

import { useState } from "react";
import { DropZone, FileTrigger, isFileDropItem } from "react-aria-components";
import type { PassFile, ProofCard } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import type { RowKeys, useRows } from "../../shared/rows";
import { ProofReceive } from "./ProofReceive";
import { ProofRow } from "./ProofRow";
import { PROOF, proofTone } from "./words";

interface Props {
  file: PassFile;
  proof: ProofCard;
  readOnly: boolean;
  rows: ReturnType<typeof useRows>;
}

/** A proof of the règlement: where it stands, what was written of it, and a place to drop its file. */
export function ProofLine({ file, proof, readOnly, rows }: Props) {
  const application = file.card.id;
  const { code, label } = proof;
  const ask = useAct("pass_proofs_ask");
  const acts = useActs();
  // The file that waits for its date; « seen » when there is none.
  const [coming, setComing] = useState<File | "seen" | null>(null);
  const waits = proof.rows.some((row) => row.received_on === null && row.refused_on === null);
  const request = () => {
    if (ask.isPending) return;
    const after = rows.afterwards(code);
    ask.mutate(
      { application, proofs: [code], suspend: false },
      {
        onSuccess: ({ op }) => {
          acts.done(op, `${label} : ${waits ? "demandée de nouveau" : "demandée"}`, true);
          after();
        },
      },
    );
  };
  const keys: RowKeys = {};
  if (!readOnly) {
    keys.R = () => setComing("seen");
    keys.D = request;
  }
  const body = (
    <>
      <p className="proof-head">
        <strong>{label}</strong>{" "}
        <span className="mark" data-tone={proofTone(proof.state)}>
          {PROOF[proof.state]}
        </span>
        {!proof.required && <span className="quiet"> facultative</span>}
      </p>
      <p className="quiet">{proof.help}</p>
      <p>{proof.sentence}</p>
      {proof.rows.length > 0 && (
        <ul className="proof-rows">
          {proof.rows.map((row) => (
            <ProofRow key={row.id} file={file} proof={proof} row={row} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {!readOnly && coming === null && (
        <div className="line">
          <FileTrigger onSelect={(files) => files?.[0] && setComing(files[0])}>
            <Button look="small" excludeFromTabOrder aria-label={`Joindre un fichier : ${label}`}>
              Joindre un fichier
            </Button>
          </FileTrigger>
          <Button
            look="small"
            excludeFromTabOrder
            aria-label={`Reçue sans fichier : ${label}`}
            onPress={() => setComing("seen")}
          >
            Reçue
          </Button>
          <Button
            look="plain small"
            excludeFromTabOrder
            isDisabled={ask.isPending}
            aria-label={`${waits ? "Demandée de nouveau" : "Demandée"} : ${label}`}
            onPress={request}
          >
            {waits ? "Demandée de nouveau" : "Demandée"}
          </Button>
        </div>
      )}
      {coming !== null && (
        <ProofReceive
          file={file}
          proof={proof}
          document={coming === "seen" ? null : coming}
          close={() => setComing(null)}
        />
      )}
      <Trouble of={ask.error} />
    </>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the line takes its own keys.
    <li
      id={`piece-${code}`}
      className="proof"
      data-row={code}
      data-state={proof.state}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a line is where its keys are heard.
      tabIndex={0}
      aria-label={`${label}. ${proof.sentence}`}
      onKeyDown={rows.onKeyDown(keys)}
    >
      {readOnly ? (
        body
      ) : (
        <DropZone
          className="proof-drop"
          aria-label={`Déposer un fichier : ${label}`}
          onDrop={(event) => {
            const item = event.items.find(isFileDropItem);
            void item?.getFile().then(setComing);
          }}
        >
          {body}
        </DropZone>
      )}
    </li>
  );
}

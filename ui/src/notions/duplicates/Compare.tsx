// Two files side by side, field by field; what belongs to both is gathered, and can be parted again.

import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay, Radio, RadioGroup } from "react-aria-components";
import type { FieldCompared, MergerPreview, PairLink, PersonField } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { count, longDate } from "../../shared/french";
import { ORIGIN, PERSON_FIELD, SEX } from "../../shared/words";

export function Compare({ pair, close }: { pair: PairLink; close: () => void }) {
  const [swapped, swap] = useState(false);
  const [kept, gone] = swapped ? [pair.b, pair.a] : [pair.a, pair.b];
  const preview = useAsk("merger_preview", { kept, gone });
  return (
    <ModalOverlay className="modal-veil" isOpen onOpenChange={(open) => !open && close()}>
      <Modal className="modal compare">
        <Dialog>
          <Heading slot="title">Réunir ces deux dossiers</Heading>
          <Trouble of={preview.error} />
          {preview.data && (
            <Fields
              key={kept}
              preview={preview.data}
              kept={kept}
              gone={gone}
              swap={() => swap(!swapped)}
              close={close}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface Props {
  preview: MergerPreview;
  kept: string;
  gone: string;
  swap: () => void;
  close: () => void;
}

function Fields({ preview, kept, gone, swap, close }: Props) {
  const merge = useAct("persons_merge");
  const acts = useActs();
  const navigate = useNavigate();
  const [taken, take] = useState<ReadonlySet<string>>(
    () => new Set(preview.fields.filter((f) => f.takes_gone).map((f) => f.field)),
  );
  const choose = (field: string, from: string) => {
    const next = new Set(taken);
    if (from === "gone") next.add(field);
    else next.delete(field);
    take(next);
  };
  const act = () =>
    merge.mutate(
      { kept, gone, take: [...taken] },
      {
        onSuccess: ({ op }) => {
          acts.done(op, "Deux dossiers réunis", true);
          close();
          void navigate({ to: "/personnes/$person", params: { person: kept } });
        },
      },
    );
  return (
    <>
      <p>
        <strong>{preview.kept_label}</strong> reste.{" "}
        {count(preview.rows, "élément", "éléments", "Aucun élément")} de <strong>{preview.gone_label}</strong>{" "}
        {preview.rows > 1 ? "le rejoignent" : "le rejoint"} : échanges, adresses, projets, documents. Vous
        pourrez les séparer.
      </p>
      {preview.fields.map((field) => (
        <Choice key={field.field} field={field} taken={taken.has(field.field)} choose={choose} />
      ))}
      <Trouble of={merge.error} />
      <div className="line-end">
        <Button onPress={close}>Ne rien faire</Button>
        <Button onPress={swap}>Garder plutôt l’autre</Button>
        <Button look="main" isDisabled={merge.isPending} onPress={act}>
          Réunir
        </Button>
      </div>
    </>
  );
}

function Choice(props: {
  field: FieldCompared;
  taken: boolean;
  choose: (field: string, from: string) => void;
}) {
  const { field, taken, choose } = props;
  const label = PERSON_FIELD[field.field as PersonField] ?? field.field;
  return (
    <RadioGroup
      className="compare-field"
      value={taken ? "gone" : "kept"}
      onChange={(from) => choose(field.field, from)}
      aria-label={label}
    >
      <span className="compare-label">{label}</span>
      <Radio value="kept" className="compare-value">
        {words(field.field, field.kept)}
      </Radio>
      <Radio value="gone" className="compare-value">
        {words(field.field, field.gone)}
      </Radio>
    </RadioGroup>
  );
}

function words(field: string, value: string | null): string {
  if (!value) return "rien";
  if (field === "birth_date") return longDate(value);
  if (field === "sex") return SEX[value as keyof typeof SEX] ?? value;
  if (field === "origin") return ORIGIN[value as keyof typeof ORIGIN] ?? value;
  return value;
}

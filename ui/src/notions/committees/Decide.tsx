// The decision of one file: why, on what conditions, with which vote. Ctrl+Entrée from any field writes it.

import { type KeyboardEvent, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { CommitteeId, ItemCard, ItemDecision } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field } from "../../shared/controls";
import { Refused } from "./Refused";
import { DECISION } from "./words";

interface Props {
  committee: CommitteeId;
  item: ItemCard;
  decision: ItemDecision;
  close: () => void;
  /** The decision is written: on to the next file. */
  decided: () => void;
}

export function Decide(props: Props) {
  return (
    <ModalOverlay className="modal-veil" isOpen onOpenChange={(open) => !open && props.close()}>
      <Modal className="modal live-modal">
        <Dialog>
          <Heading slot="title">
            {DECISION[props.decision]} : {props.item.number}
          </Heading>
          <Form {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const WHY: Record<ItemDecision, string> = {
  admitted: "Motif (facultatif)",
  adjourned: "Ce qui est attendu",
  refused: "Motif du refus",
  withdrawn: "Qui retire le dossier, et pourquoi",
};

/** What is said beside a field; the proofs of a file, its state or the règlement may say no too. */
const HERE = ["motive", "conditions", "votes"];

const number = (typed: string) => Number.parseInt(typed, 10) || 0;

function Form({ committee, item, decision, close, decided }: Props) {
  const acts = useActs();
  const decide = useAct("committee_decide");
  const [motive, setMotive] = useState("");
  const [conditions, setConditions] = useState("");
  const [forIt, setForIt] = useState(decision === "withdrawn" ? "" : String(item.voices));
  const [against, setAgainst] = useState("0");
  const [abstained, setAbstained] = useState("0");
  const submit = () => {
    if (decide.isPending) return;
    decide.mutate(
      {
        committee,
        item: item.id,
        decision,
        motive,
        conditions,
        votes: { for_it: number(forIt), against: number(against), abstained: number(abstained) },
      },
      {
        onSuccess: ({ op }) => {
          acts.done(op, `${item.number} : ${DECISION[decision]}`, true);
          close();
          decided();
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      className="stack"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={WHY[decision]}
        lines={4}
        autoFocus
        value={motive}
        onChange={setMotive}
        error={decide.error?.on("motive")}
      />
      {decision === "admitted" && (
        <Field
          label="Conditions (facultatif)"
          lines={3}
          value={conditions}
          onChange={setConditions}
          error={decide.error?.on("conditions")}
        />
      )}
      {decision !== "withdrawn" && (
        <div className="live-votes">
          <Field
            label="Pour"
            value={forIt}
            onChange={setForIt}
            inputProps={{ inputMode: "numeric" }}
            error={decide.error?.on("votes")}
          />
          <Field label="Contre" value={against} onChange={setAgainst} inputProps={{ inputMode: "numeric" }} />
          <Field
            label="Abstention"
            value={abstained}
            onChange={setAbstained}
            inputProps={{ inputMode: "numeric" }}
          />
        </div>
      )}
      <p className="quiet">
        {item.voices} voix présentes pour ce dossier. Le vote porte sur cette décision : pour la prendre, ou
        contre.
      </p>
      <Refused of={decide.error} here={HERE} />
      <div className="line-end">
        <Button onPress={close}>Ne rien décider</Button>
        <Button look="main" type="submit" isDisabled={decide.isPending}>
          {DECISION[decision]} <kbd>Ctrl+Entrée</kbd>
        </Button>
      </div>
    </form>
  );
}

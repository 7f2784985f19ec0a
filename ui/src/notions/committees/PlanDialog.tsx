import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field } from "../../shared/controls";
import { Refused } from "./Refused";

/** Plans a sitting; those who sat last time are called again. */
export function PlanDialog({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  return (
    <ModalOverlay className="modal-veil" isOpen={isOpen} onOpenChange={(open) => !open && close()}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">Prévoir une séance</Heading>
          <PlanForm close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PlanForm({ close }: { close: () => void }) {
  const navigate = useNavigate();
  const acts = useActs();
  const plan = useAct("committee_plan");
  const [at, setAt] = useState("");
  const [place, setPlace] = useState("");
  const [title, setTitle] = useState("");
  const submit = () => {
    if (plan.isPending) return;
    plan.mutate(
      { title, at, place, quorum: null },
      {
        onSuccess: ({ id, op }) => {
          acts.done(op, "Séance prévue", true);
          close();
          void navigate({ to: "/comites/$committee", params: { committee: id } });
        },
      },
    );
  };
  return (
    <form
      className="stack"
      aria-label="Séance du comité"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="Quand"
        autoFocus
        value={at}
        onChange={setAt}
        autoComplete="off"
        error={plan.error?.on("at")}
        hint="« mar 14h », « 12/3 9h30 »"
      />
      <Field label="Lieu" value={place} onChange={setPlace} error={plan.error?.on("place")} />
      <Field
        label="Titre"
        value={title}
        onChange={setTitle}
        error={plan.error?.on("title")}
        hint="« Comité du… » si rien n’est écrit."
      />
      <p className="quiet">
        Le quorum et le temps par dossier viennent du règlement. Les membres de la dernière séance sont
        convoqués de nouveau.
      </p>
      <Refused of={plan.error} here={["at", "place", "title"]} />
      <div className="line-end">
        <Button onPress={close}>Ne rien changer</Button>
        <Button look="main" type="submit" isDisabled={plan.isPending}>
          Prévoir <kbd>Entrée</kbd>
        </Button>
      </div>
    </form>
  );
}

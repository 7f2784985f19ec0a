// A partner in three fields; the rest is written on its page.

import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { PartnerCreate } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";

interface Props {
  isOpen: boolean;
  close: () => void;
  /** What was being looked for: it is often the name. */
  name: string;
}

export function NewPartner({ isOpen, close, name }: Props) {
  const navigate = useNavigate();
  const acts = useActs();
  const create = useAct("partner_create");
  const [partner, setPartner] = useState<PartnerCreate>({ name, reach: "", city: "" });
  useEffect(() => {
    if (isOpen) setPartner({ name, reach: "", city: "" });
  }, [isOpen, name]);
  const submit = () => {
    if (create.isPending) return;
    create.mutate(partner, {
      onSuccess: ({ id, op }) => {
        acts.done(op, `${partner.name} ajouté à l’annuaire`, true);
        close();
        void navigate({ to: "/partenaires/$partner", params: { partner: id } });
      },
    });
  };
  return (
    <ModalOverlay
      className="modal-veil"
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable
    >
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">Ajouter un partenaire</Heading>
          <form
            className="stack"
            aria-label="Ajouter un partenaire"
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <Field
              label="Nom"
              autoFocus
              autoComplete="off"
              value={partner.name}
              onChange={(name) => setPartner({ ...partner, name })}
              error={create.error?.on("name")}
            />
            <Field
              label="Téléphone ou courriel"
              autoComplete="off"
              value={partner.reach}
              onChange={(reach) => setPartner({ ...partner, reach })}
              error={create.error?.on("reach")}
            />
            <Field
              label="Ville"
              autoComplete="off"
              value={partner.city}
              onChange={(city) => setPartner({ ...partner, city })}
              error={create.error?.on("city")}
            />
            <Trouble of={create.error} />
            <div className="line-end">
              <Button onPress={close}>Ne rien ajouter</Button>
              <Button look="main" type="submit" isDisabled={create.isPending}>
                Ajouter
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

import { useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button, Field } from "../../shared/controls";

interface Props {
  isOpen: boolean;
  title: string;
  act: string;
  label?: string;
  error?: string | undefined;
  close: () => void;
  onAct: (reason: string) => void;
}

/** Asks why before an act that needs a reason in words. */
export function AskReason(props: Props) {
  return (
    <ModalOverlay
      className="modal-veil"
      isOpen={props.isOpen}
      onOpenChange={(open) => !open && props.close()}
    >
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{props.title}</Heading>
          <Reason {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Reason({ act, label = "Pourquoi", error, close, onAct }: Props) {
  const [reason, setReason] = useState("");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onAct(reason);
      }}
    >
      <Field label={label} lines={3} autoFocus value={reason} onChange={setReason} error={error} />
      <div className="line-end">
        <Button onPress={close}>Ne rien faire</Button>
        <Button look="main" type="submit">
          {act}
        </Button>
      </div>
    </form>
  );
}

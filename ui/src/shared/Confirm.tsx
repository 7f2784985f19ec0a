import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./controls";

interface Props {
  isOpen: boolean;
  title: string;
  /** The consequence, in words. */
  children: ReactNode;
  /** What the act is called, as a verb: never « OK ». */
  act: string;
  onAct: () => void;
  close: () => void;
  busy?: boolean;
}

/** Asks before an act with consequences, and says them (U2). */
export function Confirm({ isOpen, title, children, act, onAct, close, busy }: Props) {
  return (
    <ModalOverlay className="modal-veil" isOpen={isOpen} onOpenChange={(open) => !open && close()}>
      <Modal className="modal">
        <Dialog role="alertdialog">
          <Heading slot="title">{title}</Heading>
          {children}
          <div className="line-end">
            <Button onPress={close}>Ne rien faire</Button>
            <Button look="main" autoFocus onPress={onAct} isDisabled={busy ?? false}>
              {act}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "../shared/controls";
import { useAllKeys } from "../shared/keys";

/** The keys of the screen. */
export function Help({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const all = useAllKeys();
  return (
    <ModalOverlay
      className="modal-veil"
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable
    >
      <Modal className="modal">
        <Dialog className="help">
          <Heading slot="title">Les touches de cet écran</Heading>
          <dl>
            {/* What is particular to the screen first, what works everywhere after. */}
            {all().map((key) => (
              <div key={`${key.keys} ${key.says}`}>
                <dt>
                  <kbd>{key.keys}</kbd>
                </dt>
                <dd>{key.says}</dd>
              </div>
            ))}
          </dl>
          <div className="line-end">
            <Button autoFocus onPress={close}>
              Fermer
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

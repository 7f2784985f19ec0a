import { useState } from "react";
import { Button, Field } from "../../shared/controls";

interface Props {
  label: string;
  /** What the act is called, as a verb. */
  act: string;
  error?: string | undefined;
  hint?: string;
  onAct: (reason: string) => void;
  close: () => void;
}

/** A reason in words, where the act is: Enter does it, Escape gives it up. */
export function Reason({ label, act, error, hint, onAct, close }: Props) {
  const [reason, setReason] = useState("");
  return (
    <form
      className="pass-reason"
      aria-label={act}
      onSubmit={(event) => {
        event.preventDefault();
        onAct(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <Field
        label={label}
        autoFocus
        autoComplete="off"
        value={reason}
        onChange={setReason}
        error={error}
        hint={hint}
      />
      <div className="line">
        <Button look="main" type="submit" isDisabled={reason.trim() === ""}>
          {act}
        </Button>
        <Button onPress={close}>Ne rien faire</Button>
      </div>
    </form>
  );
}

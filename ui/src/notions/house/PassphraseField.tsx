import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { ToggleButton } from "react-aria-components";
import { Field } from "../../shared/controls";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: "current-password" | "new-password";
  autoFocus?: boolean;
  error?: string | undefined;
  hint?: ReactNode;
}

/** A passphrase: pasting and password managers welcome, shown when asked. */
export function PassphraseField(props: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div className="passphrase">
      <Field
        {...props}
        name="passphrase"
        type={shown ? "text" : "password"}
        inputProps={{ spellCheck: false }}
      />
      <ToggleButton
        className="passphrase-eye"
        isSelected={shown}
        onChange={setShown}
        aria-label="Montrer la phrase de passe"
      >
        {shown ? <EyeOff size={18} aria-hidden="true" /> : <Eye size={18} aria-hidden="true" />}
      </ToggleButton>
    </div>
  );
}

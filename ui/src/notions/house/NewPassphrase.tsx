// A new passphrase: eight proposed words, or one's own, measured while typing.

import { useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { call } from "../../contract/call";
import type { PassphraseStrength } from "../../contract/generated";
import { Button } from "../../shared/controls";
import { PassphraseField } from "./PassphraseField";

/** Said when the form is sent before the phrase is strong enough. */
export const NOT_ENOUGH =
  "Cette phrase n’est pas encore assez solide : allongez-la, ou prenez les huit mots tirés au sort.";

interface Props {
  value: string;
  onChange: (passphrase: string, enough: boolean) => void;
  error?: string | undefined;
}

export function NewPassphrase({ value, onChange, error }: Props) {
  const [own, setOwn] = useState(false);
  const proposed = useProposal((passphrase) => onChange(passphrase, true), own);
  return (
    <div className="new-passphrase stack">
      <RadioGroup
        className="radios"
        aria-label="Phrase de passe"
        value={own ? "own" : "proposed"}
        onChange={(choice) => {
          setOwn(choice === "own");
          if (choice === "own") onChange("", false);
          else onChange(proposed.words, true);
        }}
      >
        <Radio className="radio" value="proposed">
          Huit mots tirés au sort
        </Radio>
        <Radio className="radio" value="own">
          La mienne
        </Radio>
      </RadioGroup>
      {own ? (
        <OwnPassphrase value={value} onChange={onChange} error={error} />
      ) : (
        <div className="proposed">
          <p className="proposed-words" translate="no">
            {proposed.words}
          </p>
          <Button look="plain small" onPress={proposed.again}>
            <RefreshCw size={14} aria-hidden="true" />
            Proposer d’autres mots
          </Button>
          <p className="quiet">
            Inventez une petite histoire avec ces mots, ou gardez-les dans un gestionnaire de mots de passe.
            Personne ne peut les retrouver pour vous.
          </p>
          {error && <p className="error">{error}</p>}
        </div>
      )}
    </div>
  );
}

function useProposal(propose: (passphrase: string) => void, off: boolean) {
  const [words, setWords] = useState("");
  const told = useRef(propose);
  told.current = propose;
  const again = () =>
    void call("passphrase_propose", {}).then(({ passphrase }) => {
      setWords(passphrase);
      told.current(passphrase);
    });
  const first = useRef(again);
  useEffect(() => {
    if (!off) first.current();
  }, [off]);
  return { words, again };
}

function OwnPassphrase({ value, onChange, error }: Props) {
  const client = useQueryClient();
  const [strength, setStrength] = useState<PassphraseStrength | null>(null);
  const present = useRef(value);
  const typed = (passphrase: string) => {
    present.current = passphrase;
    onChange(passphrase, false);
    if (passphrase === "") return setStrength(null);
    call("passphrase_measure", { passphrase }).then(
      (measured) => {
        if (present.current !== passphrase) return;
        setStrength(measured);
        onChange(passphrase, measured.enough);
      },
      () => client.invalidateQueries({ queryKey: ["house_state"] }),
    );
  };
  return (
    <div className="stack own-passphrase">
      <PassphraseField
        label="Votre phrase de passe"
        autoComplete="new-password"
        value={value}
        onChange={typed}
        error={error}
        hint="Plusieurs mots sans lien entre eux valent mieux qu’un mot compliqué."
      />
      <div className="strength" role="status">
        {strength && (
          <>
            <meter
              min={0}
              max={88}
              low={60}
              high={80}
              optimum={88}
              value={Math.min(88, strength.bits)}
              aria-label="Solidité"
            />
            <span className={strength.enough ? "quiet" : "error"}>{strength.advice}</span>
          </>
        )}
      </div>
    </div>
  );
}

import { useState } from "react";
import type { HouseState } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { count } from "../../shared/french";
import { NewPassphrase, NOT_ENOUGH } from "./NewPassphrase";

const WORDS = 24;

/** Opens with the recovery kit and gives a member a new passphrase. */
export function Recover({ house, back }: { house: HouseState; back: () => void }) {
  const recover = useAct("recover");
  const [words, setWords] = useState("");
  const [member, setMember] = useState(house.slots[0]?.member ?? null);
  const [passphrase, setPassphrase] = useState("");
  const [enough, setEnough] = useState(false);
  const [missing, setMissing] = useState(false);
  const { error } = recover;
  const wrongWords =
    error?.on("words") ?? (error?.code === "wrong_recovery_words" ? error.sentence : undefined);
  const typed =
    words.trim() === ""
      ? 0
      : words
          .trim()
          .split(/[\s,;.0-9]+/u)
          .filter(Boolean).length;
  return (
    <form
      className="stack"
      data-testid="recover-form"
      onSubmit={(event) => {
        event.preventDefault();
        const complete = enough && typed === WORDS;
        setMissing(!complete);
        if (complete) recover.mutate({ words, member, passphrase });
      }}
    >
      <h2>Ouvrir avec le kit de secours</h2>
      <Field
        label="Les 24 mots du kit"
        lines={4}
        autoFocus
        value={words}
        onChange={setWords}
        hint={`${count(typed, "mot", "mots")} sur 24, dans l’ordre ; les majuscules et les espaces ne comptent pas.`}
        error={missing && typed !== WORDS ? "Il faut les 24 mots : comptez-les sur la feuille." : wrongWords}
      />
      {house.slots.length > 0 && (
        <Choice
          label="À qui donner une nouvelle phrase de passe ?"
          options={house.slots.map((slot) => ({ id: slot.member, label: slot.name }))}
          value={member}
          onChange={setMember}
        />
      )}
      <fieldset className="group">
        <legend>Nouvelle phrase de passe</legend>
        <NewPassphrase
          value={passphrase}
          onChange={(next, isEnough) => {
            setPassphrase(next);
            setEnough(isEnough);
          }}
          error={missing && !enough ? NOT_ENOUGH : recover.error?.on("passphrase")}
        />
      </fieldset>
      {!wrongWords && <Trouble of={recover.error} />}
      <Button look="main" type="submit" isDisabled={recover.isPending}>
        {recover.isPending ? "Ouverture…" : "Ouvrir la Maison"}
      </Button>
      <Button look="plain" onPress={back}>
        Revenir
      </Button>
    </form>
  );
}

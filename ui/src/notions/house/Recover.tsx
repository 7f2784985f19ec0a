import { useState } from "react";
import type { HouseState } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { NewPassphrase } from "./NewPassphrase";

const WORDS = 24;

/** Opens with the recovery kit and gives a member a new passphrase. */
export function Recover({ house, back }: { house: HouseState; back: () => void }) {
  const recover = useAct("recover");
  const [words, setWords] = useState("");
  const [member, setMember] = useState(house.slots[0]?.member ?? null);
  const [passphrase, setPassphrase] = useState("");
  const [enough, setEnough] = useState(false);
  const typed = words.trim() === "" ? 0 : words.trim().split(/[\s,;.0-9]+/u).filter(Boolean).length;
  return (
    <form
      className="stack"
      data-testid="recover-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (enough && typed === WORDS) recover.mutate({ words, member, passphrase });
      }}
    >
      <h2>Ouvrir avec le kit de secours</h2>
      <Field
        label="Les 24 mots du kit"
        lines={4}
        autoFocus
        value={words}
        onChange={setWords}
        hint={typed === WORDS ? "24 mots." : `${typed} mots sur 24, dans l’ordre ; les majuscules et les espaces ne comptent pas.`}
        error={recover.error?.on("words")}
      />
      {house.slots.length > 0 && (
        <Choice
          label="À qui donner une nouvelle phrase de passe ?"
          options={house.slots.map((slot) => ({ id: slot.member, label: slot.name }))}
          value={member}
          onChange={setMember}
        />
      )}
      <NewPassphrase
        value={passphrase}
        onChange={(next, isEnough) => {
          setPassphrase(next);
          setEnough(isEnough);
        }}
        error={recover.error?.on("passphrase")}
      />
      <Trouble of={recover.error} />
      <Button look="main" type="submit" isDisabled={!enough || typed !== WORDS || recover.isPending}>
        {recover.isPending ? "Ouverture…" : "Ouvrir la Maison"}
      </Button>
      <Button look="plain" onPress={back}>
        Revenir
      </Button>
    </form>
  );
}

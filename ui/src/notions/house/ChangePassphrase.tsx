import { useState } from "react";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { NewPassphrase, NOT_ENOUGH } from "./NewPassphrase";
import { PassphraseField } from "./PassphraseField";

export function ChangePassphrase() {
  const [changing, setChanging] = useState(false);
  return (
    <section className="settings-part" aria-labelledby="passphrase-title">
      <div className="page-head">
        <h2 id="passphrase-title">Ma phrase de passe</h2>
        {!changing && <Button onPress={() => setChanging(true)}>La changer</Button>}
      </div>
      {changing ? (
        <Change close={() => setChanging(false)} />
      ) : (
        <p className="quiet">
          Elle seule ouvre vos dossiers sur ce poste. Personne, pas même la Ville, ne peut la retrouver.
        </p>
      )}
    </section>
  );
}

function Change({ close }: { close: () => void }) {
  const change = useAct("passphrase_change");
  const acts = useActs();
  const [present, setPresent] = useState("");
  const [next, setNext] = useState("");
  const [enough, setEnough] = useState(false);
  const [missing, setMissing] = useState(false);
  const error = change.error;
  const wrong = error?.on("present") ?? (error?.code === "wrong_passphrase" ? error.sentence : undefined);
  return (
    <form
      className="stack settings-form"
      aria-label="Changer ma phrase de passe"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!enough);
        if (change.isPending || !enough) return;
        change.mutate(
          { present, new: next },
          {
            onSuccess: () => {
              acts.say("Votre phrase de passe est changée");
              close();
            },
          },
        );
      }}
    >
      <PassphraseField
        label="Phrase de passe actuelle"
        autoComplete="current-password"
        autoFocus
        value={present}
        onChange={setPresent}
        error={wrong}
      />
      <fieldset className="group">
        <legend>Nouvelle phrase de passe</legend>
        <NewPassphrase
          value={next}
          onChange={(passphrase, isEnough) => {
            setNext(passphrase);
            setEnough(isEnough);
          }}
          error={missing && !enough ? NOT_ENOUGH : error?.on("new")}
        />
      </fieldset>
      {wrong === undefined && <Trouble of={error} />}
      <div className="line">
        <Button look="main" type="submit" isDisabled={change.isPending}>
          Changer la phrase
        </Button>
        <Button onPress={close}>Ne rien changer</Button>
      </div>
    </form>
  );
}

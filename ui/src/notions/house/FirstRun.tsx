// First run: which Maison, who, a passphrase; then the recovery words, shown once and proved kept; then the first act.

import { useState } from "react";
import type { HouseState } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { Button, Choice, Field, Notice, Trouble } from "../../shared/controls";
import { NewPassphrase, NOT_ENOUGH } from "./NewPassphrase";
import { RecoveryConfirm } from "./RecoveryConfirm";
import { RecoverySheet } from "./RecoverySheet";
import "./house.css";

export type FirstPlace = "/imports" | "/personnes/nouvelle" | "/personnes";

interface Props {
  house: HouseState;
  /** The house is about to be created: nothing but this screen must show until `end`. */
  begin: () => void;
  end: (next: FirstPlace) => void;
}

type Step =
  | { at: "house" }
  | { at: "words" | "confirm"; words: string[]; name: string; maison: string }
  | { at: "start"; maison: string };

export function FirstRun({ house, begin, end }: Props) {
  const [step, setStep] = useState<Step>({ at: "house" });
  return (
    <main className="first">
      <div className="first-paper">
        <p className="lock-name">Pignon</p>
        {house.trouble && (
          <Notice tone="wrong">
            <p>{house.trouble}</p>
          </Notice>
        )}
        {step.at === "house" && (
          <CreateHouse
            begin={begin}
            created={(words, name, maison) => setStep({ at: "words", words, name, maison })}
          />
        )}
        {step.at === "words" && <RecoverySheet {...step} next={() => setStep({ ...step, at: "confirm" })} />}
        {step.at === "confirm" && (
          <RecoveryConfirm
            words={step.words}
            back={() => setStep({ ...step, at: "words" })}
            confirmed={() => setStep({ at: "start", maison: step.maison })}
          />
        )}
        {step.at === "start" && (
          <div className="stack">
            <h1>La {step.maison} est ouverte</h1>
            <p>Tout est chiffré sur ce poste. Par quoi commencer ?</p>
            <div className="line">
              <Button look="main" autoFocus onPress={() => end("/imports")}>
                Importer mon Excel
              </Button>
              <Button onPress={() => end("/personnes/nouvelle")}>Ouvrir une première fiche</Button>
            </div>
          </div>
        )}
      </div>
    </main>
  );
}

interface CreateProps {
  begin: () => void;
  created: (words: string[], name: string, maison: string) => void;
}

function CreateHouse({ begin, created }: CreateProps) {
  const maisons = useAsk("maisons_list", {});
  const create = useAct("house_create");
  const [maison, setMaison] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [enough, setEnough] = useState(false);
  const [missing, setMissing] = useState(false);
  const options = (maisons.data ?? []).map((m) => ({
    id: m.code,
    label: `${m.name} (${ordinal(m.arrondissement)})`,
  }));
  const ready = maison !== null && name.trim() !== "" && enough;
  const submit = () => {
    setMissing(!ready);
    if (!ready || create.isPending) return;
    begin();
    create.mutate(
      { maison, member_name: name.trim(), passphrase },
      {
        onSuccess: ({ recovery_words, session }) =>
          created(recovery_words, session.member_name, session.maison_name),
      },
    );
  };
  return (
    <form
      className="stack"
      data-testid="first-run"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1>Ouvrir une Maison sur ce poste</h1>
      <p className="quiet">
        Trois réponses suffisent. Les dossiers resteront chiffrés sur ce poste : sans votre phrase de passe,
        personne ne peut les lire.
      </p>
      <Choice
        label="Quelle Maison ?"
        options={options}
        value={maison}
        onChange={setMaison}
        error={
          missing && !maison
            ? "Choisissez la Maison de ce poste."
            : (create.error?.on("maison") ?? maisons.error?.sentence)
        }
      />
      <Field
        label="Votre nom"
        autoComplete="name"
        value={name}
        onChange={setName}
        hint="Vous serez la coordination de cette Maison ; vous pourrez ajouter les autres membres ensuite."
        error={
          missing && name.trim() === ""
            ? "Écrivez votre nom, comme on vous connaît ici."
            : create.error?.on("member_name")
        }
      />
      <fieldset className="group">
        <legend>Votre phrase de passe</legend>
        <NewPassphrase
          value={passphrase}
          onChange={(next, isEnough) => {
            setPassphrase(next);
            setEnough(isEnough);
          }}
          error={missing && !enough ? NOT_ENOUGH : create.error?.on("passphrase")}
        />
      </fieldset>
      <Trouble of={create.error} />
      <Button look="main" type="submit" isDisabled={create.isPending}>
        {create.isPending ? "Création…" : "Créer la Maison"}
      </Button>
    </form>
  );
}

function ordinal(arrondissement: number): string {
  return arrondissement === 1 ? "1er" : `${arrondissement}e`;
}

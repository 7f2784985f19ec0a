import { useState } from "react";
import type { Role } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { useSession } from "../../shared/session";
import { entries, ROLE } from "../../shared/words";
import { NewPassphrase, NOT_ENOUGH } from "./NewPassphrase";

/** What each role is for, said where the question arises. */
const ROLE_HINT: Record<Role, string> = {
  read_only: "Lit les dossiers, n’écrit rien.",
  reception: "Ouvre des dossiers et corrige l’identité.",
  trainer: "Comme l’accueil.",
  adviser: "Suit des personnes et écrit leurs échanges.",
  coordinator: "Tout, et aussi les imports, les envois à la Ville et les membres.",
};

export function Members({ mayAdd }: { mayAdd: boolean }) {
  const members = useAsk("members_list", {});
  const session = useSession();
  const [adding, setAdding] = useState(false);
  return (
    <section className="settings-part" aria-labelledby="members-title">
      <div className="page-head">
        <h2 id="members-title">Membres de la Maison</h2>
        {mayAdd && !adding && <Button onPress={() => setAdding(true)}>Ajouter un membre</Button>}
      </div>
      <Trouble of={members.error} />
      {adding && <AddMember close={() => setAdding(false)} />}
      <table className="members">
        <thead>
          <tr>
            <th scope="col">Nom</th>
            <th scope="col">Rôle</th>
            <th scope="col">Sur ce poste</th>
          </tr>
        </thead>
        <tbody>
          {(members.data ?? []).map((member) => (
            <tr key={member.id}>
              <th scope="row">
                {member.name}
                {member.id === session.member && <span className="quiet"> (vous)</span>}
              </th>
              <td>
                {member.active ? ROLE[member.role] : `${ROLE[member.role]}, ne fait plus partie de la Maison`}
              </td>
              <td>{member.has_slot ? "peut ouvrir" : "n’a pas de phrase de passe ici"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AddMember({ close }: { close: () => void }) {
  const add = useAct("member_add");
  const acts = useActs();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("adviser");
  const [passphrase, setPassphrase] = useState("");
  const [enough, setEnough] = useState(false);
  const [missing, setMissing] = useState(false);
  const submit = () => {
    const complete = enough && name.trim() !== "";
    setMissing(!complete);
    if (add.isPending || !complete) return;
    add.mutate(
      { name: name.trim(), role, passphrase },
      {
        onSuccess: (member) => {
          acts.say(`${member.name} peut maintenant ouvrir ce poste`);
          close();
        },
      },
    );
  };
  return (
    <form
      className="stack settings-form"
      aria-label="Ajouter un membre"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="Nom"
        autoFocus
        autoComplete="off"
        value={name}
        onChange={setName}
        error={missing && name.trim() === "" ? "Écrivez son nom." : add.error?.on("name")}
      />
      <Choice
        label="Rôle"
        options={entries(ROLE)}
        value={role}
        onChange={(next) => next && setRole(next)}
        hint={ROLE_HINT[role]}
        error={add.error?.on("role")}
      />
      <fieldset className="group">
        <legend>Sa phrase de passe, à lui remettre en main propre</legend>
        <NewPassphrase
          value={passphrase}
          onChange={(next, isEnough) => {
            setPassphrase(next);
            setEnough(isEnough);
          }}
          error={missing && !enough ? NOT_ENOUGH : add.error?.on("passphrase")}
        />
      </fieldset>
      <Trouble of={add.error} />
      <div className="line">
        <Button look="main" type="submit" isDisabled={add.isPending}>
          Ajouter ce membre
        </Button>
        <Button onPress={close}>Ne rien changer</Button>
      </div>
    </form>
  );
}

// A passage that needs more than a press: a reason, a sitting, a second person who types their own passphrase.

import { type KeyboardEvent, useState } from "react";
import type { CommitteeId, MemberId, PassFile, PassMove } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { sayMoment } from "../../shared/moments";
import { useSession } from "../../shared/session";
import { DONE, VERB } from "./words";

interface Props {
  file: PassFile;
  move: PassMove;
  /** The day typed beside the buttons; empty: today. */
  on: string;
  close: () => void;
}

export function MoveForm({ file, move, on, close }: Props) {
  const application = file.card.id;
  const acts = useActs();
  const act = useAct("pass_act");
  const list = useAct("item_add");
  const [reason, setReason] = useState("");
  const [committee, setCommittee] = useState<CommitteeId | null>(null);
  const [second, setSecond] = useState<MemberId | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const busy = act.isPending || list.isPending;
  const done = ({ op }: { op: string | null }) => {
    acts.done(op, `${file.card.number} : ${DONE[move.verb].toLowerCase()}`, true);
    close();
  };
  const submit = () => {
    if (busy) return;
    // On the agenda and in the state at once: one act, so that no sitting misses one of its applications.
    if (move.verb === "list") {
      if (committee) list.mutate({ committee, application }, { onSuccess: done });
      return;
    }
    const confirmed = second === null ? null : { member: second, passphrase };
    act.mutate(
      { application, verb: move.verb, on, reason, conditions: "", second: confirmed, committee },
      { onSuccess: done },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.stopPropagation();
      close();
    } else if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      submit();
    }
  };
  const failed = act.error ?? list.error;
  return (
    <form
      className="stack move-form"
      aria-label={VERB[move.verb]}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {move.verb === "list" && <Sitting value={committee} onChange={setCommittee} />}
      {move.reason && (
        <Field
          label="Pourquoi"
          lines={3}
          autoFocus
          value={reason}
          onChange={setReason}
          hint="Gardé dans l’histoire de la candidature."
          error={failed?.on("reason")}
        />
      )}
      {move.second && (
        <Second
          second={second}
          choose={setSecond}
          passphrase={passphrase}
          type={setPassphrase}
          error={failed?.on("second")}
        />
      )}
      {failed && !failed.on("reason") && !failed.on("second") && <p className="error">{failed.sentence}</p>}
      <div className="line-end">
        <Button onPress={close}>Ne rien faire</Button>
        <Button look="main" type="submit" isDisabled={busy || (move.verb === "list" && committee === null)}>
          {VERB[move.verb]} <kbd>Ctrl+Entrée</kbd>
        </Button>
      </div>
    </form>
  );
}

function Sitting({
  value,
  onChange,
}: {
  value: CommitteeId | null;
  onChange: (id: CommitteeId | null) => void;
}) {
  const sittings = useAsk("committees_list", {});
  const open = (sittings.data ?? []).filter((sitting) => sitting.state !== "closed");
  if (sittings.data && open.length === 0) {
    return <p>Aucune séance n’est prévue : planifiez-en une dans Comités, elle se proposera ici.</p>;
  }
  return (
    <>
      <Trouble of={sittings.error} />
      <Choice
        label="À quelle séance ?"
        options={open.map((sitting) => ({
          id: sitting.id,
          label: sitting.held_at ? `${sitting.title}, ${sayMoment(sitting.held_at)}` : sitting.title,
        }))}
        value={value}
        onChange={onChange}
      />
    </>
  );
}

interface SecondProps {
  second: MemberId | null;
  choose: (member: MemberId | null) => void;
  passphrase: string;
  type: (passphrase: string) => void;
  error: string | undefined;
}

function Second({ second, choose, passphrase, type, error }: SecondProps) {
  const me = useSession().member;
  const members = useAsk("members_list", {});
  const others = (members.data ?? []).filter(
    (m) => m.id !== me && m.active && m.has_slot && m.role === "coordinator",
  );
  return (
    <>
      <Choice
        label="Avec l’accord de"
        options={others.map((m) => ({ id: m.id, label: m.name }))}
        value={second}
        onChange={choose}
        hint={
          others.length === 0
            ? "Il faut une seconde personne de la coordination, avec sa phrase de passe sur ce poste."
            : "Une autre personne de la coordination, ici présente."
        }
        error={error}
      />
      {second && (
        <Field
          label="Sa phrase de passe, tapée par elle"
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={type}
        />
      )}
    </>
  );
}

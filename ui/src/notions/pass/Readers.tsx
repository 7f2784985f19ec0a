import { useState } from "react";
import type { MemberId, PassApplicationId, ReaderCard, ReadingsCard } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Trouble } from "../../shared/controls";
import { count, longDate } from "../../shared/french";
import { useMay, useSession } from "../../shared/session";
import { atLeast } from "../../shared/words";
import { Reason } from "./Reason";
import { hundredths, OPINION } from "./words";

interface Props {
  application: PassApplicationId;
  readings: ReadingsCard;
  readOnly: boolean;
}

/** Who reads, and how far they are. */
export function Readers({ application, readings, readOnly }: Props) {
  const add = useAct("pass_reader_add");
  const acts = useActs();
  const members = useAsk("members_list", {});
  const me = useSession().member;
  const there = readings.readers.map((reader) => reader.member);
  const free = (members.data ?? []).filter(
    (m) => m.active && atLeast(m.role, "adviser") && !there.includes(m.id),
  );
  const name = (member: MemberId, says: string) =>
    add.mutate(
      { application, member },
      { onSuccess: ({ op }) => acts.done(op, `${says} : désigné·e pour lire`, true) },
    );
  return (
    <div className="readers">
      {readings.readers.length === 0 && <p className="quiet">Personne n’est encore désigné pour lire.</p>}
      <ul>
        {readings.readers.map((reader) => (
          <Reader key={reader.member} application={application} reader={reader} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && (
        <div className="line">
          {!there.includes(me) && (
            <Button look="small" isDisabled={add.isPending} onPress={() => name(me, "Vous")}>
              Je lis cette candidature
            </Button>
          )}
          {free.some((m) => m.id !== me) && (
            <Choice
              label="Désigner pour lire"
              labelElsewhere
              className="reader-add"
              options={free.filter((m) => m.id !== me).map((m) => ({ id: m.id, label: m.name }))}
              none="Désigner quelqu’un…"
              value={null}
              isDisabled={add.isPending}
              onChange={(member) =>
                member && name(member, free.find((m) => m.id === member)?.name ?? "Quelqu’un")
              }
            />
          )}
        </div>
      )}
      <Trouble of={add.error} />
      {add.error?.on("member") && <p className="error">{add.error.on("member")}</p>}
    </div>
  );
}

function Reader({
  application,
  reader,
  readOnly,
}: {
  application: PassApplicationId;
  reader: ReaderCard;
  readOnly: boolean;
}) {
  const { member } = reader;
  const conflict = useAct("pass_reader_conflict");
  const remove = useAct("pass_reader_remove");
  const acts = useActs();
  const me = useSession().member;
  const leads = useMay("coordinator");
  const [asking, ask] = useState(false);
  const who = reader.member_name ?? "Quelqu’un";
  const maySay = !readOnly && (member === me || leads);
  const declare = (reason: string) =>
    conflict.mutate(
      { application, member, reason },
      {
        onSuccess: ({ op }) => {
          ask(false);
          acts.done(
            op,
            reason ? `${who} : conflit d’intérêts noté` : `${who} : plus de conflit d’intérêts`,
            true,
          );
        },
      },
    );
  return (
    <li className="reader" data-conflict={reader.conflict || undefined}>
      <p>
        <strong>{who}</strong>
        {member === me && " (vous)"} – {progress(reader)}
      </p>
      {reader.conflict && (
        <p>Conflit d’intérêts, ne compte pas{reader.conflict_reason && ` : ${reader.conflict_reason}`}</p>
      )}
      {reader.comment && member !== me && <p className="reader-comment">{reader.comment}</p>}
      <div className="line">
        {maySay && (
          <Button
            look="plain small"
            aria-label={
              reader.conflict ? `Plus de conflit d’intérêts : ${who}` : `Conflit d’intérêts : ${who}`
            }
            aria-expanded={asking}
            onPress={() => (reader.conflict ? declare("") : ask(!asking))}
          >
            {reader.conflict ? "Plus de conflit d’intérêts" : "Conflit d’intérêts…"}
          </Button>
        )}
        {leads && !readOnly && (
          <Button
            look="plain small"
            isDisabled={remove.isPending}
            aria-label={`Retirer de la lecture : ${who}`}
            onPress={() =>
              remove.mutate(
                { application, member },
                { onSuccess: ({ op }) => acts.done(op, `${who} ne lit plus cette candidature`, true) },
              )
            }
          >
            Retirer
          </Button>
        )}
      </div>
      {asking && (
        <Reason
          label="Quel lien avec la personne ou le projet"
          act="Noter le conflit"
          hint="Cette lecture ne comptera pas ; la raison est gardée."
          error={conflict.error?.on("reason")}
          onAct={declare}
          close={() => ask(false)}
        />
      )}
      <Trouble of={conflict.error ?? remove.error} />
    </li>
  );
}

function progress(reader: ReaderCard): string {
  const { opinion, unscored, mark, given_on } = reader;
  if (opinion) {
    const noted = mark === null ? "" : `, ${hundredths(mark)} sur 100`;
    return `avis ${OPINION[opinion].toLowerCase()}${noted}${given_on ? `, le ${longDate(given_on)}` : ""}`;
  }
  if (unscored > 0) return `${count(unscored, "note", "notes")} à mettre`;
  return given_on ? `lu le ${longDate(given_on)}` : "grille remplie, avis à donner";
}

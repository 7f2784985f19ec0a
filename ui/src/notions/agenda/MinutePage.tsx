// The minute (P3.3): five headings, the keyboard alone, kept each second in the vault until it becomes an exchange.

import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useCallback, useMemo, useState } from "react";
import type { AppointmentId, MinuteSheet, MinuteText, PersonId } from "../../contract/generated";
import { asking, useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Notice, Trouble } from "../../shared/controls";
import { hour } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { clock, sayMoment } from "../../shared/moments";
import { CONTACT_MODE, entries } from "../../shared/words";
import { MinuteSide } from "./MinuteSide";
import { useKept } from "./useKept";
import "./minute.css";

const HEADINGS = [
  { field: "request", label: "Demande", hint: "Ce que la personne vient chercher, avec ses mots." },
  { field: "situation", label: "Situation", hint: "Ce qui a changé depuis la dernière fois." },
  { field: "done", label: "Ce qui a été fait", hint: "Pendant l’entretien, et depuis le précédent." },
  { field: "decisions", label: "Décisions", hint: "Ce qui a été décidé, et par qui." },
  { field: "follow_up", label: "Suite", hint: "Ce que chacun fait d’ici la prochaine fois." },
] as const;

const MODES = entries(CONTACT_MODE).filter((mode) => mode.id !== "taken_over");

export function MinutePage({ person, appointment }: { person: PersonId; appointment: AppointmentId | null }) {
  // Forgotten as soon as the page is left: coming back reads what was kept since.
  const sheet = useQuery({ ...asking("minute_open", { person, appointment }), gcTime: 0 });
  const navigate = useNavigate();
  if (sheet.error) {
    return (
      <div className="page">
        <Notice tone="wrong">
          <p>{sheet.error.sentence}</p>
          <Button onPress={() => void navigate({ to: "/personnes/$person", params: { person } })}>
            Revenir au dossier
          </Button>
        </Notice>
      </div>
    );
  }
  return sheet.data ? <Minute sheet={sheet.data} /> : null;
}

function Minute({ sheet }: { sheet: MinuteSheet }) {
  const { person } = sheet;
  const appointment = sheet.appointment?.id ?? null;
  const navigate = useNavigate();
  const acts = useActs();
  const save = useAct("minute_save");
  const discard = useAct("minute_discard");
  const [text, setText] = useState<MinuteText>(sheet.text);
  const { keptAt, failed, flush, stop } = useKept(person, appointment, text, sheet);
  const [badly, setBadly] = useState(false);

  const toFile = useCallback(
    () => void navigate({ to: "/personnes/$person", params: { person } }),
    [navigate, person],
  );
  const submit = () => {
    if (save.isPending) return;
    save.mutate(
      { person, appointment, text },
      {
        onSuccess: ({ op, next }) => {
          stop();
          const clash = next?.clashes[0];
          const also = clash ? ` Attention\u00a0: ${clash.what} est déjà à ${clock(clash.at)}.` : "";
          const then = next ? ` Prochain rendez-vous ${sayMoment(next.at)}.${also}` : "";
          acts.done(op, `Compte rendu enregistré.${then}`, true);
          toFile();
        },
        onError: () => setBadly(true),
      },
    );
  };
  const keys = useMemo(
    () => [
      { keys: "Ctrl+Entrée", says: "Enregistrer le compte rendu" },
      { keys: "Tab", says: "Passer au titre suivant" },
      { keys: "Échap", says: "Revenir au dossier ; le brouillon est gardé", run: toFile },
    ],
    [toFile],
  );
  useKeys(keys);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      submit();
    } else if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      flush();
      toFile();
    }
  };
  const write = (change: Partial<MinuteText>) => setText((now) => ({ ...now, ...change }));
  const error = (field: string) => (badly ? save.error?.on(field) : undefined);
  const name = `${sheet.given_name} ${sheet.family_name}`.trim();
  const about = sheet.appointment;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the page, whichever field has the focus; leaving a field keeps it.
    <div className="page minute" onKeyDown={onKeyDown} onBlur={flush} data-testid="minute">
      <div className="minute-head">
        <h1>Compte rendu</h1>
        <p>
          <Link to="/personnes/$person" params={{ person }}>
            {name}
          </Link>{" "}
          <span className="quiet">
            {about
              ? `rendez-vous ${sayMoment(about.at)}${about.about ? ` · ${about.about}` : ""}`
              : sheet.number}
          </span>
        </p>
        <p className="quiet minute-kept" role="status">
          {failed ?? (keptAt ? `Brouillon gardé à ${hour(keptAt)}` : "")}
        </p>
      </div>
      <div className="minute-columns">
        <form
          className="minute-form"
          aria-label="Compte rendu"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {HEADINGS.map(({ field, label, hint }, i) => (
            <Field
              key={field}
              label={label}
              hint={hint}
              lines={3}
              autoFocus={i === 0}
              value={text[field]}
              onChange={(said) => write({ [field]: said })}
              error={error(field)}
            />
          ))}
          <div className="minute-facts">
            <Choice
              label="Mode"
              options={MODES}
              value={text.mode}
              onChange={(mode) => mode && write({ mode })}
            />
            <Field
              label="Durée"
              autoComplete="off"
              value={text.minutes}
              onChange={(minutes) => write({ minutes })}
              error={error("minutes") && "Cette durée n’est pas comprise : écrivez par exemple 45 ou 1 h 30."}
            />
            <Field
              label="Prochain rendez-vous"
              autoComplete="off"
              value={text.next_at}
              onChange={(next_at) => write({ next_at })}
              error={error("next_at")}
              hint="« lun 9h30 », ou rien"
            />
          </div>
          <Trouble of={save.error} />
          <div className="line-end">
            <Button
              look="plain"
              onPress={() => {
                stop();
                discard.mutate({ person, appointment }, { onSuccess: toFile });
              }}
            >
              Abandonner ce brouillon
            </Button>
            <Button look="main" type="submit" isDisabled={save.isPending}>
              Enregistrer le compte rendu <kbd>Ctrl+Entrée</kbd>
            </Button>
          </div>
        </form>
        <MinuteSide sheet={sheet} />
      </div>
    </div>
  );
}

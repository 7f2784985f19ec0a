// The sheet of a diagnosis: seven themes, five large cells each. A touch per theme, or the keys 0 to 4, which go on to
// the next theme by themselves; then Enter. One act writes it whole.

import { type KeyboardEvent, useRef, useState } from "react";
import { Dialog, Heading, Label, Modal, ModalOverlay, Radio, RadioGroup, Text } from "react-aria-components";
import type { DiagnosisCard, DiagnosisTheme, PersonId, ProjectId } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { dayOf, shortDate } from "../../shared/french";
import { DIAGNOSIS_QUESTION, DIAGNOSIS_THEME, SCORE } from "../../shared/planWords";
import { entries } from "../../shared/words";

type Scores = Partial<Record<DiagnosisTheme, number>>;
const THEMES = entries(DIAGNOSIS_THEME);

interface Props {
  person: PersonId;
  /** The one corrected; absent: a new one. */
  of: DiagnosisCard | null;
  /** The last one, whose scores are recalled. */
  last: DiagnosisCard | null;
  close: () => void;
}

export function DiagnosisSheet(props: Props) {
  return (
    <ModalOverlay className="modal-veil" isOpen onOpenChange={(open) => !open && props.close()}>
      <Modal className="modal sheet-modal">
        <Dialog>
          <Sheet {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Sheet({ person, of, last, close }: Props) {
  // The same day again corrects what was said that day.
  const today = last?.on === dayOf(new Date()) ? last : null;
  const start = of ?? today;
  const [scores, setScores] = useState<Scores>(() => read(start));
  const [on, setOn] = useState(of ? shortDate(of.on) : "");
  const [note, setNote] = useState(start?.note ?? "");
  const held = useAsk("person_projects", { person });
  const [project, setProject] = useState<ProjectId | null | undefined>(start ? start.project : undefined);
  const about = project === undefined ? (held.data?.followed ?? null) : project;
  const write = useAct("diagnosis_write");
  const acts = useActs();
  const form = useRef<HTMLFormElement>(null);
  const scored = THEMES.filter((theme) => scores[theme.id] !== undefined).length;

  const submit = () => {
    if (write.isPending) return;
    write.mutate(
      {
        person,
        diagnosis: of?.id ?? null,
        project: about,
        on: on.trim() || null,
        scores: THEMES.map(({ id }) => ({ theme: id, score: scores[id] ?? null })),
        note,
      },
      {
        onSuccess: (saved) => {
          acts.done(saved.op, "Diagnostic enregistré", true);
          close();
        },
      },
    );
  };
  const onDigit = (event: KeyboardEvent, i: number, theme: DiagnosisTheme) => {
    if (!/^[0-4]$/.test(event.key) || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    setScores({ ...scores, [theme]: Number(event.key) });
    const next = form.current?.querySelectorAll<HTMLElement>("[data-theme]")[i + 1];
    const target =
      next?.querySelector<HTMLElement>("input:checked") ??
      next?.querySelector<HTMLElement>("input") ??
      form.current?.querySelector<HTMLElement>("button[type=submit]");
    target?.focus();
  };
  return (
    <form
      ref={form}
      className="diagnosis-sheet"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Heading slot="title">
        {of ? `Corriger le diagnostic du ${shortDate(of.on)}` : "Faire le point"}
      </Heading>
      <p className="quiet">
        Touchez une case par thème, ou tapez <kbd>0</kbd> à <kbd>4</kbd>, puis <kbd>Entrée</kbd>.
      </p>
      {THEMES.map(({ id, label }, i) => {
        const former = last && last.id !== start?.id ? read(last)[id] : undefined;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: figures typed on the cells inside.
          <div key={id} data-theme={id} onKeyDown={(event) => onDigit(event, i, id)}>
            <RadioGroup
              className="score"
              orientation="horizontal"
              value={scores[id] === undefined ? null : String(scores[id])}
              onChange={(score) => setScores({ ...scores, [id]: Number(score) })}
            >
              <Label>{label}</Label>
              <Text slot="description" className="quiet">
                {DIAGNOSIS_QUESTION[id]}
                {former !== undefined && ` · ${former} la dernière fois`}
              </Text>
              <div className="cells">
                {SCORE.map((words, score) => (
                  <Radio
                    key={words}
                    value={String(score)}
                    className="cell"
                    autoFocus={i === 0 && score === 0}
                  >
                    <strong>{score}</strong> <span>{words}</span>
                  </Radio>
                ))}
              </div>
            </RadioGroup>
          </div>
        );
      })}
      <div className="sheet-more">
        <Field
          label="Date"
          value={on}
          onChange={setOn}
          error={write.error?.on("on")}
          inputProps={{ placeholder: "aujourd’hui" }}
        />
        <Field label="Note" lines={1} value={note} onChange={setNote} error={write.error?.on("note")} />
        {held.data && held.data.projects.length > 1 && (
          <Choice
            label="Projet"
            options={held.data.projects.map((one) => ({ id: one.id, label: one.name }))}
            none="Aucun en particulier"
            value={about}
            onChange={setProject}
            error={write.error?.on("project")}
          />
        )}
      </div>
      <Trouble of={write.error} />
      {write.error?.on("scores") && <p className="error">Donnez une note à un thème au moins.</p>}
      <div className="line-end">
        <span className="quiet" role="status">
          {scored} thèmes sur {THEMES.length}
        </span>
        <Button onPress={close}>Ne rien changer</Button>
        <Button look="main" type="submit" isDisabled={write.isPending}>
          Enregistrer le diagnostic
        </Button>
      </div>
    </form>
  );
}

function read(card: DiagnosisCard | null): Scores {
  const known = (card?.scores ?? []).filter((one) => one.score !== null);
  return Object.fromEntries(known.map((one) => [one.theme, one.score]));
}

import { useState } from "react";
import type { LibraryEntry, PlanTheme } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { PLAN_THEME } from "../../shared/planWords";
import { entries } from "../../shared/words";

/** An entry of the library, added or changed. */
export function LibraryForm({ entry, close }: { entry: LibraryEntry | null; close: () => void }) {
  const write = useAct("suggestion_write");
  const acts = useActs();
  const [theme, setTheme] = useState<PlanTheme>(entry?.theme ?? "define_project");
  const [objective, setObjective] = useState(entry?.objective ?? "");
  const [title, setTitle] = useState(entry?.title ?? "");
  const [days, setDays] = useState(String(entry?.days ?? 30));
  const [badDays, setBadDays] = useState(false);
  const submit = () => {
    const isNumber = /^\d{1,4}$/.test(days.trim());
    setBadDays(!isNumber);
    if (!isNumber || write.isPending) return;
    write.mutate(
      {
        id: entry?.id ?? null,
        theme,
        objective,
        title,
        days: Number(days),
        active: entry?.active ?? true,
      },
      {
        onSuccess: (saved) => {
          acts.done(saved.op, entry ? "Bibliothèque modifiée" : "Action ajoutée à la bibliothèque", true);
          close();
        },
      },
    );
  };
  return (
    <form
      className="stack library-form"
      aria-label={entry ? `Modifier ${entry.title}` : "Ajouter une action à la bibliothèque"}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Choice
        label="Thème"
        options={entries(PLAN_THEME)}
        value={theme}
        onChange={(next) => next && setTheme(next)}
        error={write.error?.on("theme")}
      />
      <Field
        label="Objectif"
        value={objective}
        onChange={setObjective}
        error={write.error?.on("objective")}
        hint="Le même objectif qu’une action déjà là : elle sera proposée dans les mêmes cas."
      />
      <Field label="Action" autoFocus value={title} onChange={setTitle} error={write.error?.on("title")} />
      <Field
        label="Délai en jours"
        value={days}
        onChange={setDays}
        error={badDays ? "Écrivez un nombre de jours, par exemple 30." : write.error?.on("days")}
        inputProps={{ inputMode: "numeric" }}
      />
      <Trouble of={write.error} />
      <div className="line-end">
        <Button onPress={close}>Ne rien changer</Button>
        <Button look="main" type="submit" isDisabled={write.isPending}>
          Enregistrer
        </Button>
      </div>
    </form>
  );
}

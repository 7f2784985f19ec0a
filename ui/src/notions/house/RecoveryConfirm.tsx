import { useState } from "react";
import { Button, Field } from "../../shared/controls";

interface Props {
  words: string[];
  back: () => void;
  confirmed: () => void;
}

/** Two words, drawn at random, prove that the sheet exists. */
export function RecoveryConfirm({ words, back, confirmed }: Props) {
  const [asked] = useState(() => draw(words.length));
  const [typed, setTyped] = useState(["", ""]);
  const [wrong, setWrong] = useState<boolean[]>([]);
  const submit = () => {
    const now = asked.map((at, i) => plain(typed[i] ?? "") !== plain(words[at] ?? ""));
    setWrong(now);
    if (!now.some(Boolean)) confirmed();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1>Vérifions votre feuille</h1>
      {asked.map((at, i) => (
        <Field
          key={at}
          label={`Mot n° ${at + 1}`}
          autoFocus={i === 0}
          autoComplete="off"
          value={typed[i] ?? ""}
          onChange={(word) => setTyped(typed.map((t, k) => (k === i ? word : t)))}
          error={wrong[i] ? `Ce n’est pas le mot n° ${at + 1} : relisez la feuille.` : undefined}
        />
      ))}
      <div className="line">
        <Button onPress={back}>Revoir les mots</Button>
        <Button look="main" type="submit">
          Continuer
        </Button>
      </div>
    </form>
  );
}

function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
}

/** Two different places, in order. */
function draw(count: number): number[] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  const first = a % count;
  const second = (first + 1 + (b % (count - 1))) % count;
  return [Math.min(first, second), Math.max(first, second)];
}

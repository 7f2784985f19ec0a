import { useNavigate } from "@tanstack/react-router";
import type { ImportProgress } from "../../contract/generated";
import { Button, Notice } from "../../shared/controls";
import { outcomeWords } from "./importWords";

/** How it ended, in words, and what to do next. */
export function ImportDone({
  end,
  fileName,
  again,
}: {
  end: ImportProgress;
  fileName: string;
  again: () => void;
}) {
  const navigate = useNavigate();
  const failed =
    end.trouble ?? (end.cancelled ? "L’import a été arrêté : tout ce qu’il avait écrit a été repris." : null);
  return (
    <div className="page" data-testid="import-done">
      <h1>{failed ? "Rien n’a été importé" : "C’est importé"}</h1>
      <p className="quiet">{fileName}</p>
      {failed ? (
        <Notice tone={end.trouble ? "wrong" : "alert"}>
          <p>{failed}</p>
        </Notice>
      ) : (
        <p>{end.outcome && outcomeWords(end.outcome)}</p>
      )}
      <div className="line">
        {failed ? (
          <Button look="main" onPress={again}>
            Revenir au tableau
          </Button>
        ) : (
          <Button look="main" onPress={() => void navigate({ to: "/personnes" })}>
            Voir les personnes
          </Button>
        )}
        <Button onPress={() => void navigate({ to: "/imports" })}>
          {failed ? "Choisir un autre fichier" : "Voir les imports, ou annuler celui-ci"}
        </Button>
      </div>
    </div>
  );
}

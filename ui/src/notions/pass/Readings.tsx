// Instruction: who reads, who may not, the grid, the opinions, how far apart they are.

import type { PassApplicationId, ReadingsCard } from "../../contract/generated";
import { Button, Notice } from "../../shared/controls";
import { useSession } from "../../shared/session";
import { Grid } from "./Grid";
import { MyOpinion } from "./MyOpinion";
import { Readers } from "./Readers";
import { hundredths } from "./words";

interface Props {
  application: PassApplicationId;
  readings: ReadingsCard;
  readOnly: boolean;
  /** Reads without knowing whose it is; absent when that is what one does. */
  readAlone?: () => void;
}

export function Readings({ application, readings, readOnly, readAlone }: Props) {
  const me = useSession().member;
  const mine = readings.readers.find((reader) => reader.member === me);
  const counts = mine !== undefined && !mine.conflict;
  return (
    <section className="pass-section" id="pass-grille" aria-labelledby="pass-grille-titre">
      <div className="section-head">
        <h2 id="pass-grille-titre">Instruction</h2>
        {readAlone && (
          <Button look="plain small" onPress={readAlone}>
            Lire sans savoir de qui il s’agit <kbd>A</kbd>
          </Button>
        )}
      </div>
      <p role="status">
        {readings.done} {readings.done < 2 ? "lecture complète" : "lectures complètes"} sur {readings.needed}{" "}
        nécessaires.
        {readings.mean !== null && (
          <>
            {" "}
            Note moyenne : <strong>{hundredths(readings.mean)}</strong> sur 100, seuil {readings.threshold} (
            {readings.reaches ? "atteint" : "pas atteint"}). Écart entre lectures :{" "}
            {hundredths(readings.spread)}.
          </>
        )}
      </p>
      {readings.wide && (
        <Notice tone="alert">
          <p>Les lectures sont très écartées : parlez-en avant le comité.</p>
        </Notice>
      )}
      {readings.hidden && (
        <p className="quiet">
          Les avis des autres vous seront montrés quand votre lecture sera finie : ainsi personne ne suit
          personne.
        </p>
      )}
      <Readers application={application} readings={readings} readOnly={readOnly} />
      <Grid application={application} readings={readings} mayScore={counts && !readOnly} />
      {counts && mine && !readOnly && <MyOpinion application={application} mine={mine} />}
    </section>
  );
}

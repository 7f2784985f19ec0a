import type { ReactNode } from "react";
import type { AgreementShown, CriterionRate, PassFigures, RateShown } from "../../contract/generated";
import { Button } from "../../shared/controls";
import { integer } from "../../shared/french";
import { QPV } from "../../shared/words";
import type { Opened } from "./PassFiguresPage";
import { ANSWER } from "./words";

interface Opening {
  figures: PassFigures;
  open: (opened: Opened) => void;
}

/** « 3 sur 4 », and a percentage only when there are enough for one to mean something. */
function rateWords({ decided, admitted }: RateShown): string {
  const share = decided >= 11 ? ` (${Math.round((admitted * 100) / decided)}\u202f%)` : "";
  return `${integer(admitted)} sur ${integer(decided)}${share}`;
}

export function DelayTable({ figures, open }: Opening) {
  const most = Math.max(1, ...figures.bands.map((band) => band.decided));
  return (
    <Figures caption="Délai de décision" columns={["Délai", "Candidatures"]}>
      {figures.bands.map((band, at) => (
        <tr key={band.label}>
          <th scope="row">{band.label}</th>
          <td>
            <Bar part={band.decided} whole={most} />
            <Open
              says={integer(band.decided)}
              label={`${band.label} : voir les candidatures`}
              isDisabled={band.decided === 0}
              onPress={() => open({ title: band.label, rows: figures.rows.filter((row) => row.band === at) })}
            />
          </td>
        </tr>
      ))}
    </Figures>
  );
}

export function QpvTable({ figures, open }: Opening) {
  return (
    <Figures caption="Admissions selon le quartier" columns={["Quartier", "Admises"]}>
      {figures.by_qpv.map(({ qpv, rate }) => {
        const label = qpv ? QPV[qpv] : "Non renseigné";
        return (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <Bar part={rate.admitted} whole={rate.decided} />
              <Open
                says={rateWords(rate)}
                label={`${label} : voir les candidatures`}
                onPress={() => open({ title: label, rows: figures.rows.filter((row) => row.qpv === qpv) })}
              />
            </td>
          </tr>
        );
      })}
    </Figures>
  );
}

export function CriterionTable({ rates }: { rates: CriterionRate[] }) {
  if (rates.length === 0) return null;
  return (
    <Figures caption="Admissions selon les critères" columns={["Critère", "Admises"]}>
      {rates.map(({ label, answer, rate }) => (
        <tr key={`${label} ${answer}`}>
          <th scope="row">
            {label} <span className="quiet">{ANSWER[answer]}</span>
          </th>
          <td>
            <Bar part={rate.admitted} whole={rate.decided} />
            {rateWords(rate)}
          </td>
        </tr>
      ))}
    </Figures>
  );
}

const POINTS = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The mean absolute difference between two readers of a same application. */
export function AgreementTable({ agreement }: { agreement: AgreementShown[] }) {
  if (agreement.length === 0) return null;
  return (
    <Figures
      caption="Accord des lecteurs"
      columns={["Critère de la grille", "Écart moyen entre deux lecteurs, en points sur 4"]}
    >
      {agreement.map(({ label, pairs, mean_hundredths, near }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td>
            <Bar part={mean_hundredths} whole={400} />
            {POINTS.format(mean_hundredths / 100)}{" "}
            <span className="quiet">
              à un point près {integer(near)} fois sur {integer(pairs)}
            </span>
          </td>
        </tr>
      ))}
    </Figures>
  );
}

function Figures(props: { caption: string; columns: [string, string]; children: ReactNode }) {
  return (
    <table className="pass-figures-table">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}

/** The length of a figure; the figure itself stands beside it, in digits. */
function Bar({ part, whole }: { part: number; whole: number }) {
  const width = `${Math.round((part * 100) / Math.max(1, whole))}%`;
  return (
    <span className="pass-figures-bar" aria-hidden="true">
      <span style={{ width }} />
    </span>
  );
}

function Open(props: { says: string; label: string; isDisabled?: boolean; onPress: () => void }) {
  return (
    <Button
      look="small"
      aria-label={`${props.says}, ${props.label}`}
      isDisabled={props.isDisabled ?? false}
      onPress={props.onPress}
    >
      {props.says}
    </Button>
  );
}

// An address and its answer about the district (P1.5): of a person, of a project, of a structure. Chosen among the
// official ones, recognised from what was typed, or typed field by field.

import type { AddressOf, Placed, Qpv } from "../../contract/generated";
import { InPlaceChoice, InPlaceText } from "../InPlace";
import { entries, QPV } from "../words";
import { AddressSearch } from "./AddressSearch";
import { FormerMaps } from "./FormerMaps";
import { QpvAnswer } from "./QpvAnswer";
import { Recognised } from "./Recognised";
import "./address.css";

type Save = (value: string | null) => Promise<{ op: string | null; at: string }>;

interface Props {
  of: AddressOf;
  line: string | null;
  postcode: string | null;
  city: string | null;
  qpv: Qpv | null;
  placed: Placed;
  labels: { line: string; postcode: string; city: string; qpv: string };
  save: { line: Save; postcode: Save; city: Save; qpv: Save };
  readOnly: boolean;
}

export function AddressField({ of, line, postcode, city, qpv, placed, labels, save, readOnly }: Props) {
  const answered = qpv !== null && (placed.note !== null || placed.overridden !== null);
  return (
    <div className="address">
      {!readOnly && <AddressSearch of={of} />}
      <InPlaceText label={labels.line} shown={line ?? ""} save={save.line} readOnly={readOnly} />
      {!readOnly && line && !placed.point && <Recognised of={of} line={line} postcode={postcode} />}
      <InPlaceText
        label={labels.postcode}
        shown={postcode ?? ""}
        save={save.postcode}
        readOnly={readOnly}
        inputMode="numeric"
      />
      <InPlaceText label={labels.city} shown={city ?? ""} save={save.city} readOnly={readOnly} />
      {answered ? (
        <QpvAnswer of={of} label={labels.qpv} qpv={qpv} placed={placed} readOnly={readOnly} />
      ) : (
        <InPlaceChoice<Qpv>
          label={labels.qpv}
          options={entries(QPV)}
          none="Non renseigné"
          value={qpv}
          save={save.qpv}
          readOnly={readOnly}
        />
      )}
      {placed.point && <FormerMaps point={placed.point} />}
    </div>
  );
}

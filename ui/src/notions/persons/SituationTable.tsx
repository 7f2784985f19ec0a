// At entry and today, side by side (P1.4): the former stays, the latter is written here.

import type { PersonFile, Situation, SituationField } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { longDate } from "../../shared/french";
import { InPlaceChoice } from "../../shared/InPlace";
import { EDUCATION, EMPLOYMENT, entries, RESOURCE, SITUATION_FIELD } from "../../shared/words";

const WORDS: Record<SituationField, Record<string, string>> = {
  employment: EMPLOYMENT,
  resource: RESOURCE,
  education: EDUCATION,
};
const FIELDS = Object.keys(WORDS) as SituationField[];

export function SituationTable({ file, readOnly }: { file: PersonFile; readOnly: boolean }) {
  const write = useAct("situation_write");
  return (
    <section className="file-section" aria-labelledby="situation-titre">
      <h2 id="situation-titre">Situation</h2>
      <div className="situation">
        <div className="situation-side">
          <h3>À l’entrée</h3>
          <p className="quiet">{moment(file.situation_at_entry)}</p>
          <dl>
            {FIELDS.map((field) => (
              <div key={field}>
                <dt>{SITUATION_FIELD[field]}</dt>
                <dd>
                  {read(file.situation_at_entry, field) ?? <span className="quiet">Non renseigné</span>}
                </dd>
              </div>
            ))}
          </dl>
        </div>
        <div className="situation-side">
          <h3>Aujourd’hui</h3>
          <p className="quiet">{moment(file.situation_today)}</p>
          {FIELDS.map((field) => (
            <InPlaceChoice
              key={field}
              label={SITUATION_FIELD[field]}
              options={entries(WORDS[field])}
              none="Non renseigné"
              value={code(file.situation_today, field)}
              save={(value) => write.mutateAsync({ person: file.id, field, value })}
              readOnly={readOnly}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

function code(situation: Situation, field: SituationField): string | null {
  const value = situation[field];
  return value === null ? null : String(value);
}

function read(situation: Situation, field: SituationField): string | null {
  const value = code(situation, field);
  return value === null ? null : (WORDS[field][value] ?? value);
}

function moment(situation: Situation): string {
  return situation.on ? `au ${longDate(situation.on)}` : "rien n’est connu";
}

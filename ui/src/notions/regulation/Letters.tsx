// The letters of a règlement: their text, the fields it may have, and how it reads for somebody who does not exist.

import { Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { LetterPart, PassLetterKind, Regulation, RegulationLetter } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button } from "../../shared/controls";
import { TextAt, useEditing } from "./fields";
import { LETTER } from "./words";

export function Letters({ body }: { body: Regulation }) {
  return (
    <>
      {body.letters.map((letter, at) => (
        <section key={letter.kind} className="rule-letter" aria-label={LETTER[letter.kind]}>
          <div>
            <h3>{LETTER[letter.kind]}</h3>
            <TextAt at={`letters/${at}/subject`} label="Objet" shown={letter.subject} />
            <TextAt at={`letters/${at}/body`} label="Texte" shown={letter.body} lines />
          </div>
          <Preview kind={letter.kind} />
        </section>
      ))}
      <h3 className="rule-sub">Recours</h3>
      <p className="quiet">Figure dans toute lettre de refus, même si son texte l’oublie.</p>
      <TextAt at="remedies" label="Voies et délais" shown={body.remedies} lines />
    </>
  );
}

function Preview({ kind }: { kind: PassLetterKind }) {
  const { regulation } = useEditing();
  const letter = useAsk("regulation_letter", { regulation, kind });
  if (letter.error) return <p className="error">{letter.error.sentence}</p>;
  if (!letter.data) return null;
  const { subject, parts, faults, fields } = letter.data;
  return (
    <div className="rule-preview">
      <p className="quiet">Aperçu, avec une candidature fictive</p>
      {faults.length > 0 ? (
        faults.map((fault) => (
          <p key={fault} className="error">
            {fault}
          </p>
        ))
      ) : (
        <div className="rule-paper">
          <p>
            <strong>Objet : {subject}</strong>
          </p>
          <Text parts={parts} />
        </div>
      )}
      <Fields fields={fields} />
    </div>
  );
}

const line = (pieces: LetterPart["lines"][number]) =>
  pieces.map((piece, at) => {
    const words = piece.gap ? <mark>{piece.text}</mark> : piece.text;
    // Pieces have no name but their place, and the whole text is drawn again when it changes.
    // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
    return <span key={at}>{piece.bold ? <strong>{words}</strong> : words}</span>;
  });

function Text({ parts }: { parts: LetterPart[] }) {
  return parts.map((part, at) =>
    part.list ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
      <ul key={at}>
        {part.lines.map((pieces, of) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
          <li key={of}>{line(pieces)}</li>
        ))}
      </ul>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
      <p key={at}>{line(part.lines[0] ?? [])}</p>
    ),
  );
}

/** What may stand between braces, with what it says here. */
function Fields({ fields }: { fields: RegulationLetter["fields"] }) {
  return (
    <Disclosure className="rule-fields">
      <Heading level={4}>
        <Button slot="trigger" look="plain small">
          Champs que le texte peut prendre
        </Button>
      </Heading>
      <DisclosurePanel>
        <dl>
          {fields
            .filter((field) => field.example)
            .map((field) => (
              <div key={field.code}>
                <dt>{`{${field.code}}`}</dt>
                <dd>{field.label}</dd>
              </div>
            ))}
        </dl>
      </DisclosurePanel>
    </Disclosure>
  );
}

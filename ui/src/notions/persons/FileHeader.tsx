import { Copy } from "lucide-react";
import type { PersonFile } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice } from "../../shared/controls";
import { ago, dayOf, daysBetween, longDate } from "../../shared/french";
import { useMay } from "../../shared/session";

const SILENT_DAYS = 60;

export function FileHeader({ file, readOnly }: { file: PersonFile; readOnly: boolean }) {
  const last = file.contacts[0]?.on ?? null;
  const open = file.accompaniment !== null && !file.accompaniment.closed;
  const silentFor = daysBetween(last ?? file.opened_on, dayOf(new Date()));
  return (
    <header className="file-head">
      <div className="file-who">
        <h1 id="file-name">
          {file.family_name} <span className="file-given">{file.given_name}</span>
        </h1>
        <p className="file-line">
          <span>{file.number}</span>
          {file.age !== null && <span>{file.age} ans</span>}
          <span>dossier ouvert le {longDate(file.opened_on)}</span>
          {last && <span title={longDate(last)}>dernier échange {ago(last)}</span>}
        </p>
        {open && silentFor >= SILENT_DAYS && (
          <p className="file-silent">
            {last
              ? `Aucun échange depuis ${silentFor} jours`
              : `Aucun échange depuis l’ouverture, il y a ${silentFor} jours`}
          </p>
        )}
      </div>
      <div className="file-reach">
        <Copied text={file.phone} what="Téléphone" />
        <Copied text={file.other_phone} what="Autre téléphone" />
        <Copied text={file.email} what="Courriel" />
      </div>
      <Referent file={file} readOnly={readOnly} />
    </header>
  );
}

/** One touch and it is in the clipboard. */
function Copied({ text, what }: { text: string | null; what: string }) {
  const acts = useActs();
  if (!text) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      acts.say(`${what} copié`);
    } catch {
      acts.say("Ce poste ne laisse pas copier : sélectionnez le texte et faites Ctrl+C.");
    }
  };
  return (
    <Button look="plain small" onPress={() => void copy()} aria-label={`${what} ${text}, copier`}>
      <span>{text}</span>
      <Copy size={14} aria-hidden="true" />
    </Button>
  );
}

const NOBODY = "Aucun référent";

function Referent({ file, readOnly }: { file: PersonFile; readOnly: boolean }) {
  const members = useAsk("members_list", {});
  const set = useAct("referent_set");
  const acts = useActs();
  const mayFollow = useMay("adviser");
  const present = file.accompaniment?.referent ?? null;
  const options = (members.data ?? [])
    .filter((m) => m.active || m.id === present)
    .map((m) => ({ id: m.id, label: m.name }));
  return (
    <Choice
      label="Référent ou référente"
      className="file-referent"
      options={options}
      none={NOBODY}
      value={present}
      isDisabled={readOnly || !mayFollow}
      error={set.error?.sentence}
      onChange={(member) => {
        if (member === present) return;
        set.mutate(
          { person: file.id, member },
          { onSuccess: (saved) => acts.done(saved.op, "Référent modifié", true) },
        );
      }}
    />
  );
}

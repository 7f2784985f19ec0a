// What one does with a version: publish it, hand it on, make the next from it, withdraw a draft.

import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Regulation, RegulationCard } from "../../contract/generated";
import { useAct, useSave } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Confirm } from "../../shared/Confirm";
import { Button, Trouble } from "../../shared/controls";
import { lastOf, longDate } from "../../shared/french";
import { PublishWords } from "./Changes";

interface Props {
  card: RegulationCard;
  body: Regulation;
  ready: boolean;
  mayRule: boolean;
}

export function PageActs({ card, body, ready, mayRule }: Props) {
  const isDraft = card.published_on === null;
  const save = useSave("regulation");
  return (
    <div className="rules-acts">
      <div className="line">
        {mayRule && isDraft && <Publish card={card} body={body} ready={ready} />}
        {mayRule && !isDraft && <Next card={card} />}
        {mayRule && (
          <Button
            isDisabled={save.isPending || (isDraft && !ready)}
            onPress={() => save.mutate({ regulation: card.id })}
          >
            Exporter en fichier signé
          </Button>
        )}
        {mayRule && isDraft && <Withdraw card={card} />}
      </div>
      <p role="status" className="quiet">
        {save.data && `Fichier signé par ce poste : ${save.data.name}, dans ${lastOf(save.data.folder)}`}
      </p>
      {save.error && <p className="error">{save.error.fields[0]?.sentence ?? save.error.sentence}</p>}
    </div>
  );
}

function Publish({ card, body, ready }: { card: RegulationCard; body: Regulation; ready: boolean }) {
  const publish = useAct("regulation_publish");
  const acts = useActs();
  const [asking, ask] = useState(false);
  // Awaited, not called back: once published, this button is gone from the page.
  const run = async () => {
    try {
      const done = await publish.mutateAsync({ regulation: card.id });
      acts.done(done.op, `Version ${card.version} du règlement publiée`, true);
    } catch {
      // What went wrong is said under the question.
    }
  };
  return (
    <>
      <Button look="main" isDisabled={!ready} onPress={() => ask(true)}>
        Publier la version {card.version}
      </Button>
      <Confirm
        isOpen={asking}
        title={`Publier la version ${card.version} du règlement ?`}
        act="Publier"
        onAct={() => void run()}
        close={() => ask(false)}
        busy={publish.isPending}
      >
        <p>
          Elle s’appliquera aux candidatures déposées à partir du {longDate(body.starts_on)}, y compris celles
          qui sont encore en brouillon. Celles qui sont déjà déposées gardent leur version et leurs réponses.
        </p>
        <PublishWords regulation={card.id} />
        <p>Une fois publiée, elle ne se modifie plus : on prépare la suivante.</p>
        {publish.error && (
          <p className="error">{publish.error.fields[0]?.sentence ?? publish.error.sentence}</p>
        )}
      </Confirm>
    </>
  );
}

function Next({ card }: { card: RegulationCard }) {
  const draft = useAct("regulation_draft");
  const acts = useActs();
  const navigate = useNavigate();
  return (
    <>
      <Button
        isDisabled={draft.isPending}
        onPress={() =>
          draft.mutate(
            { from: card.id },
            {
              onSuccess: (done) => {
                acts.done(done.op, "Brouillon de règlement préparé", true);
                void navigate({ to: "/pass/reglement/$regulation", params: { regulation: done.id } });
              },
            },
          )
        }
      >
        Préparer une version à partir de celle-ci
      </Button>
      <Trouble of={draft.error} />
    </>
  );
}

function Withdraw({ card }: { card: RegulationCard }) {
  const remove = useAct("regulation_remove");
  const acts = useActs();
  const navigate = useNavigate();
  const run = async () => {
    try {
      const done = await remove.mutateAsync({ regulation: card.id });
      acts.done(done.op, "Brouillon de règlement retiré", true);
      void navigate({ to: "/pass/reglement" });
    } catch {
      // What went wrong is said beside the button.
    }
  };
  return (
    <>
      <Button look="plain" isDisabled={remove.isPending} onPress={() => void run()}>
        Retirer ce brouillon
      </Button>
      <Trouble of={remove.error} />
    </>
  );
}

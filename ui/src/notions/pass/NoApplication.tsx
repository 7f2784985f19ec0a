// Nothing on the board yet: what the Pass is, and the first thing to do, which depends on who reads.

import { useState } from "react";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Confirm } from "../../shared/Confirm";
import { Button, Trouble } from "../../shared/controls";
import { useMay } from "../../shared/session";

interface Props {
  hasRules: boolean;
  mine: boolean;
  create: () => void;
}

export function NoApplication({ hasRules, mine, create }: Props) {
  const mayRule = useMay("coordinator");
  if (hasRules && mine) {
    return (
      <div className="empty">
        <h2>Vous n’instruisez aucune candidature</h2>
        <p>Celles de vos collègues restent visibles : appuyez sur M, ou retirez le filtre.</p>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>Aucune candidature pour l’instant</h2>
      <p>
        Le Pass Innovation Quartiers soutient un projet du quartier : accompagnement, espace de travail,
        mentorat, aide financière. Une candidature se suit ici du brouillon au dernier versement, avec ses
        pièces, ses lectures et son comité.
      </p>
      {hasRules ? (
        <Button look="main" onPress={create}>
          Commencer une candidature
        </Button>
      ) : mayRule ? (
        <FirstRules />
      ) : (
        <p>
          <strong>Il faut d’abord un règlement</strong> (critères, pièces, grille) : la coordination de la
          Maison le publie.
        </p>
      )}
    </div>
  );
}

/** The règlement that comes with the program, published as it is: it says itself that it is to be confirmed. */
function FirstRules() {
  const draft = useAct("regulation_draft");
  const publish = useAct("regulation_publish");
  const acts = useActs();
  const [asking, ask] = useState(false);
  const run = async () => {
    try {
      const { id } = await draft.mutateAsync({ from: null });
      const { op } = await publish.mutateAsync({ regulation: id });
      acts.done(op, "Règlement proposé publié", true);
      ask(false);
    } catch {
      // What went wrong is said under the question.
    }
  };
  return (
    <>
      <p>
        <strong>Il faut d’abord un règlement</strong> : critères, pièces, grille, délais.
      </p>
      <Button look="main" onPress={() => ask(true)}>
        Publier le règlement proposé
      </Button>
      <Confirm
        isOpen={asking}
        title="Publier le règlement proposé ?"
        act="Publier"
        onAct={() => void run()}
        close={() => ask(false)}
        busy={draft.isPending || publish.isPending}
      >
        <p>
          Il est marqué « à confirmer par la Ville ». Les candidatures y seront rattachées à leur dépôt ; une
          version suivante ne changera rien aux réponses déjà données.
        </p>
        <Trouble of={draft.error ?? publish.error} />
      </Confirm>
    </>
  );
}

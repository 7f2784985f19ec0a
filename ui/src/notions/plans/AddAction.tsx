// « + »: what the library proposes for this person, the first already under the hand. Enter accepts it, with the delay
// of the library unless a due day is typed; words of one's own make an action of one's own. The panel stays open.

import { useRef, useState } from "react";
import type { ActionOwner, ObjectiveCard, PersonId, Proposal, ProposalWhy } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Combo } from "../../shared/Combo";
import { Button, Choice, Trouble } from "../../shared/controls";
import { longDate } from "../../shared/french";
import { ACTION_OWNER, BRAKE, DIAGNOSIS_THEME, PLAN_THEME } from "../../shared/planWords";
import { entries } from "../../shared/words";
import { DueField } from "./DueField";

interface Props {
  person: PersonId;
  /** The objective that gets the action, and whose theme is proposed. */
  into: ObjectiveCard | null;
  close: () => void;
}

export function AddAction({ person, into, close }: Props) {
  const [text, setText] = useState("");
  const [due, setDue] = useState("");
  const [owner, setOwner] = useState<ActionOwner>("person");
  const [added, setAdded] = useState<string | null>(null);
  const add = useAct("action_add");
  const acts = useActs();
  const asked = text.trim();
  const found = useAsk("plan_proposals", { person, theme: into?.theme ?? null, text: asked });
  // The former ones stay in sight until those of the new words come: the list does not blink.
  const last = useRef(found.data);
  if (found.data) last.current = found.data;
  const proposals = last.current?.proposals ?? [];
  const settled = found.data?.text === asked && !found.isFetching && !add.isPending;

  const write = (proposal: Proposal | undefined) => {
    const title = proposal?.title ?? asked;
    if (title === "" || add.isPending) return;
    // An entry of another objective goes under its own, which is added when the plan does not have it.
    const own = into !== null && (!proposal || proposal.objective === into.title);
    add.mutate(
      {
        person,
        objective: own ? into.id : null,
        theme: own ? null : (proposal?.theme ?? null),
        objective_title: own ? null : (proposal?.objective ?? null),
        title,
        due: due.trim() || (proposal ? `+${proposal.days}j` : null),
        owner,
        member: null,
      },
      {
        onSuccess: ({ op }) => {
          acts.done(op, `Action ajoutée, ${title}`);
          setAdded(title);
          setText("");
          setDue("");
        },
      },
    );
  };
  const lines = proposals.map((proposal) => ({ key: proposal.id, content: <Line proposal={proposal} /> }));
  if (asked !== "") {
    lines.push({
      key: "own",
      content: (
        <>
          <strong>Ajouter « {asked} »</strong>
          <span className="quiet">{into ? into.title : "une action à vous, sans objectif"}</span>
        </>
      ),
    });
  }
  return (
    <section className="plan-add" aria-label="Ajouter une action" data-testid="add-action">
      <Combo
        label={into ? `Action pour « ${into.title} »` : "Action"}
        listLabel="Actions proposées"
        text={text}
        onText={setText}
        lines={lines}
        settled={settled}
        choose={(i) => write(proposals[i])}
        leave={close}
        autoFocus
        error={add.error?.on("title") ?? add.error?.on("objective_title") ?? found.error?.sentence}
        hint="Entrée accepte la proposition ; écrivez pour chercher dans la bibliothèque, ou pour dire la vôtre."
      />
      <div className="plan-add-more">
        <DueField
          value={due}
          onChange={setDue}
          hint="Vide : le délai proposé."
          error={add.error?.on("due")}
          onKeyDown={(event) => {
            if (event.key === "Escape") close();
            else if (event.key === "Enter" && settled) write(proposals[0]);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <Choice
          label="Qui s’en charge"
          options={entries(ACTION_OWNER)}
          value={owner}
          onChange={(next) => next && setOwner(next)}
        />
      </div>
      <Trouble of={add.error} />
      <div className="line-end">
        <span className="quiet plan-added" role="status">
          {added && `Ajoutée : ${added}`}
        </span>
        <Button onPress={close}>
          Fermer <kbd>Échap</kbd>
        </Button>
      </div>
    </section>
  );
}

function Line({ proposal }: { proposal: Proposal }) {
  return (
    <>
      <span>{proposal.title}</span>
      <span className="combo-end">{longDate(proposal.due_on)}</span>
      <span className="quiet">
        {PLAN_THEME[proposal.theme]} · {proposal.objective}
        {because(proposal.because)}
      </span>
    </>
  );
}

function because(why: ProposalWhy): string {
  if (why.why === "low") return ` · ${DIAGNOSIS_THEME[why.theme]} à ${why.score} sur 4`;
  if (why.why === "brake") return ` · frein, ${BRAKE[why.brake].toLocaleLowerCase("fr")}`;
  return "";
}

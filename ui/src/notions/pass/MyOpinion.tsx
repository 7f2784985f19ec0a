import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Opinion, PassApplicationId, ReaderCard } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Trouble } from "../../shared/controls";
import { InPlaceText } from "../../shared/InPlace";
import { entries } from "../../shared/words";
import { OPINION } from "./words";

/** My opinion: one of three, written at once, and why. */
export function MyOpinion({ application, mine }: { application: PassApplicationId; mine: ReaderCard }) {
  const write = useAct("pass_opinion");
  const acts = useActs();
  return (
    <div className="opinion">
      <RadioGroup
        className="opinion-radios"
        value={mine.opinion}
        onChange={(value) => {
          const opinion = value as Opinion;
          write.mutate(
            { application, opinion, comment: mine.comment },
            { onSuccess: ({ op }) => acts.done(op, `Avis ${OPINION[opinion].toLowerCase()}`, true) },
          );
        }}
      >
        <Label>Mon avis</Label>
        {entries(OPINION).map((one) => (
          <Radio key={one.id} value={one.id} className="opinion-radio">
            {one.label}
          </Radio>
        ))}
      </RadioGroup>
      <InPlaceText
        label="Ce que j’en dis au comité"
        lines
        shown={mine.comment}
        save={(comment) => write.mutateAsync({ application, opinion: mine.opinion, comment })}
      />
      <Trouble of={write.error} />
    </div>
  );
}

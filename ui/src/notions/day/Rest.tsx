// What is not shown of a kind, and the way to it: nothing is left out without being said.

import type { DayGroup } from "../../contract/generated";
import { Button } from "../../shared/controls";
import { count } from "../../shared/french";
import { MOST } from "./useDayList";

interface RestProps {
  group: DayGroup;
  isAlone: boolean;
  open: () => void;
  grow: () => void;
}

export function Rest({ group, isAlone, open, grow }: RestProps) {
  const shown = group.lines.length;
  if (isAlone && shown >= MOST)
    return (
      <p className="quiet">
        Les {count(shown, "première ligne est montrée", "premières lignes sont montrées")}.
      </p>
    );
  return (
    <Button look="plain small" onPress={isAlone ? grow : open}>
      {isAlone
        ? `En montrer davantage (${count(shown, "", "").trim()} sur ${count(group.total, "", "").trim()})`
        : `Voir les ${count(group.total, "ligne", "lignes")}`}
    </Button>
  );
}

import { useMemo } from "react";
import type { PersonId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { History } from "../../shared/History";
import { actWords, changeWords } from "./historyWords";

/** The acts on a file, in the words of persons. */
export function PersonHistory({ person }: { person: PersonId }) {
  const history = useAsk("person_history", { person });
  const members = useAsk("members_list", {});
  const words = useMemo(() => {
    const names = new Map((members.data ?? []).map((m) => [m.id, m.name]));
    return {
      act: actWords,
      change: (change: Parameters<typeof changeWords>[0]) => changeWords(change, names),
    };
  }, [members.data]);
  return (
    <History
      id="historique"
      className="file-section"
      acts={history.data?.acts}
      error={history.error}
      atFirst={12}
      words={words}
    />
  );
}

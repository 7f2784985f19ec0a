import type { PersonId, ProjectId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Choice } from "../../shared/controls";

interface Props {
  person: PersonId;
  value: ProjectId | null;
  onChange: (project: ProjectId | null) => void;
  error?: string | undefined;
}

/** For which project of the person; not asked of somebody who has none. */
export function ProjectChoice({ person, value, onChange, error }: Props) {
  const projects = useAsk("person_projects", { person });
  const held = (projects.data?.projects ?? []).filter((one) => !one.removed);
  if (held.length === 0) return null;
  return (
    <Choice
      label="Pour le projet"
      options={held.map((one) => ({ id: one.id, label: one.name }))}
      none="Aucun en particulier"
      value={held.some((one) => one.id === value) ? value : null}
      onChange={onChange}
      error={error}
    />
  );
}

// Structures and projects under the persons of the box.

import type { ProjectHit, StructureHit } from "../../contract/generated";
import { count } from "../../shared/french";
import { ESS_KIND, STATUS } from "../../shared/structureWords";

interface Lines {
  /** The number of the first line of the group among those of the box. */
  first: number;
  active: number;
  activate: (line: number) => void;
  open: (line: number) => void;
}

interface Hit {
  id: string;
  name: string;
  aside: string;
  facts: (string | null | false)[];
}

export function StructureLines({ hits, total, ...lines }: Lines & { hits: StructureHit[]; total: number }) {
  return (
    <Group
      title="Structures"
      total={total}
      lines={lines}
      hits={hits.map((hit) => ({
        id: hit.id,
        name: hit.name,
        aside: hit.siren ?? "",
        facts: [
          hit.ess_kind && ESS_KIND[hit.ess_kind],
          hit.city,
          hit.status !== "active" && hit.status !== "unknown" && STATUS[hit.status].toLowerCase(),
          hit.by_number && "trouvée par son numéro",
        ],
      }))}
    />
  );
}

export function ProjectLines({ hits, total, ...lines }: Lines & { hits: ProjectHit[]; total: number }) {
  return (
    <Group
      title="Projets"
      total={total}
      lines={lines}
      hits={hits.map((hit) => ({
        id: hit.id,
        name: hit.name,
        aside: "",
        facts: [`dans le dossier de ${hit.holder_name || "son porteur"}`, hit.sector, hit.city],
      }))}
    />
  );
}

function Group({ title, total, hits, lines }: { title: string; total: number; hits: Hit[]; lines: Lines }) {
  if (hits.length === 0) return null;
  const { first, active, activate, open } = lines;
  const id = `box-${title.toLowerCase()}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, inside a listbox.
    <div role="group" aria-labelledby={id}>
      <p id={id} className="box-group">
        {title}
        {total > hits.length && ` (${hits.length} sur ${count(total, "", "").trim()})`}
      </p>
      {hits.map((hit, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus.
        <div
          key={hit.id}
          role="option"
          id={`box-line-${first + i}`}
          data-line={first + i}
          aria-selected={first + i === active}
          className="box-line"
          onPointerMove={() => activate(first + i)}
          onClick={() => open(first + i)}
        >
          <span className="box-name">
            <strong>{hit.name || "Sans nom"}</strong>
          </span>
          <span className="box-number">{hit.aside}</span>
          <span className="box-facts">{hit.facts.filter(Boolean).join(" · ")}</span>
        </div>
      ))}
    </div>
  );
}

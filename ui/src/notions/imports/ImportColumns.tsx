// Each column, a few of its values, and what it is taken for. What the program proposes is said to be proposed.

import { ChevronRight } from "lucide-react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { ImportPreview, ImportTarget } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { Choice, Trouble } from "../../shared/controls";
import { count } from "../../shared/french";
import { entries, IMPORT_TARGET } from "../../shared/words";

const TARGETS = entries(IMPORT_TARGET);

export function ImportColumns({ preview }: { preview: ImportPreview }) {
  const adjust = useAct("import_adjust");
  const taken = preview.columns.filter((c) => c.target !== "ignore").length;
  const choose = (index: number, target: ImportTarget) =>
    adjust.mutate({ import: preview.import, sheet: null, header_row: null, columns: [{ index, target }] });
  return (
    <Disclosure className="columns" defaultExpanded>
      <Heading level={2}>
        <AriaButton slot="trigger" className="columns-title">
          <ChevronRight size={18} aria-hidden="true" />
          Colonnes
          <span className="quiet">
            {count(taken, "importée", "importées")} sur {preview.columns.length}
          </span>
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <Trouble of={adjust.error} />
        <div className="columns-scroll">
          <table className="columns-table">
            <thead>
              <tr>
                <th scope="col">Dans le tableau</th>
                <th scope="col">Par exemple</th>
                <th scope="col">C’est…</th>
              </tr>
            </thead>
            <tbody>
              {preview.columns.map((column) => (
                <tr key={column.index} data-ignored={column.target === "ignore" || undefined}>
                  <th scope="row">{column.header}</th>
                  <td className="quiet">{column.samples.join(" · ")}</td>
                  <td>
                    <div className="line columns-choice">
                      <Choice
                        label={`La colonne ${column.header} est`}
                        labelElsewhere
                        options={TARGETS}
                        value={column.target}
                        onChange={(target) => target && choose(column.index, target)}
                      />
                      {column.proposed && column.target !== "ignore" && (
                        <span className="quiet">proposé</span>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows placed by a virtualiser.
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells hold the fields that take the focus.

// The rows as they would be imported, by state; only those in sight exist in the page.

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { ImportPreview, RowState } from "../../contract/generated";
import { Button, Notice } from "../../shared/controls";
import { integer } from "../../shared/french";
import { useWindows } from "../../shared/windows";
import { entries, IMPORT_TARGET, ROW_STATE } from "../../shared/words";
import { ImportRowLine } from "./ImportRowLine";

const WINDOW = 100;
const LINE = 37;
const ALL = "all";

export function ImportRowsTable({ preview }: { preview: ImportPreview }) {
  const [state, setState] = useState<RowState | null>(null);
  const options = [
    { id: ALL, label: "Toutes", rows: preview.total },
    ...entries(ROW_STATE).map((s) => ({ ...s, rows: preview.counts[s.id] })),
  ];
  return (
    <div className="rows">
      <h2 id="rows-title">Lignes</h2>
      <ToggleButtonGroup
        className="line"
        aria-label="Lignes montrées"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[state ?? ALL]}
        onSelectionChange={(keys) => {
          const [key] = [...keys];
          setState(key === ALL || key === undefined ? null : (key as RowState));
        }}
      >
        {options.map((option) => (
          <ToggleButton key={option.id} id={option.id} className={`toggle state-${option.id}`}>
            {option.label} <strong>{integer(option.rows)}</strong>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Rows key={state ?? ALL} preview={preview} state={state} />
    </div>
  );
}

function Rows({ preview, state }: { preview: ImportPreview; state: RowState | null }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [known, setKnown] = useState<number | null>(null);
  const lines = useVirtualizer({
    count: known ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    scrollMargin: LINE,
    overscan: 8,
  });
  const shown = lines.getVirtualItems();
  const ask = { import: preview.import, state };
  const read = useWindows("import_rows", ask, WINDOW, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0);
  useEffect(() => {
    if (read.total !== null) setKnown(read.total);
  }, [read.total]);

  if (read.error) {
    return (
      <Notice tone="wrong">
        <p>{read.error.sentence}</p>
        <Button onPress={read.retry}>Réessayer</Button>
      </Notice>
    );
  }
  if (known === 0) return <p className="quiet rows-none">Aucune ligne dans cet état.</p>;
  const width = `64px 136px repeat(${preview.columns.length}, 168px)`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div ref={scroller} className="rows-scroll" tabIndex={0} role="region" aria-labelledby="rows-title">
      <div role="table" aria-labelledby="rows-title" aria-rowcount={(known ?? 0) + 1} className="rows-table">
        <div role="rowgroup" className="rows-head">
          <div role="row" aria-rowindex={1} className="rows-line" style={{ gridTemplateColumns: width }}>
            <div role="columnheader">Ligne</div>
            <div role="columnheader">État</div>
            {preview.columns.map((column) => (
              <div
                key={column.index}
                role="columnheader"
                data-ignored={column.target === "ignore" || undefined}
              >
                <span title={column.header}>{column.header}</span>
                <small>{IMPORT_TARGET[column.target]}</small>
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="rows-body" style={{ height: lines.getTotalSize() }}>
          {shown.map((item) => (
            <ImportRowLine
              key={item.key}
              measure={lines.measureElement}
              index={item.index}
              top={item.start - LINE}
              width={width}
              preview={preview}
              row={read.rowAt(item.index)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

// The filters of a list, over it: what the notion chooses, then the way back to the whole list.

import type { ReactNode } from "react";
import { Group, ToggleButton } from "react-aria-components";
import { Button, Choice } from "./controls";
import "./filters.css";

interface BarProps {
  children: ReactNode;
  /** There is nothing to filter. */
  isHidden: boolean;
  /** Shows everything again; absent while nothing is hidden. */
  showAll: (() => void) | undefined;
}

export function FilterBar({ children, isHidden, showAll }: BarProps) {
  return (
    <Group className="filters" aria-label="Filtres" hidden={isHidden}>
      {children}
      {showAll && (
        <Button look="plain small" onPress={showAll}>
          Tout montrer
        </Button>
      )}
    </Group>
  );
}

interface ToggleProps {
  says: string;
  is: boolean | undefined;
  change: (is: boolean) => void;
}

/** Only those that… */
export function FilterToggle({ says, is, change }: ToggleProps) {
  return (
    <ToggleButton className="toggle" isSelected={is ?? false} onChange={change}>
      {says}
    </ToggleButton>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  /** What it says while nothing is chosen : « QPV : tous ». */
  all: string;
  options: { id: T; label: string }[];
  value: T | undefined;
  change: (value: T | undefined) => void;
}

/** One value of several, or all. */
export function FilterChoice<T extends string>({ label, all, options, value, change }: ChoiceProps<T>) {
  return (
    <Choice
      label={label}
      labelElsewhere
      className="filter-choice"
      options={options}
      none={all}
      value={value ?? null}
      onChange={(next) => change(next ?? undefined)}
    />
  );
}

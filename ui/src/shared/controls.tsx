// The few controls every screen is made of: React Aria behaviours, our look, labels always visible.

import { ChevronDown } from "lucide-react";
import type { ReactNode, Ref } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  FieldError,
  Input,
  type InputProps,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from "react-aria-components";

type Look = "main" | "plain" | "small" | "plain small";

/** A button; `bare` has no look but that of its class. */
export function Button({
  look,
  className,
  ...props
}: AriaButtonProps & { look?: Look | "bare"; className?: string; ref?: Ref<HTMLButtonElement> }) {
  const base = look === "bare" ? [] : ["button", look];
  return <AriaButton {...props} className={[...base, className].filter(Boolean).join(" ")} />;
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  error?: string | undefined;
  lines?: number;
  type?: "text" | "password" | "email" | "tel" | "url";
  name?: string;
  autoComplete?: string;
  autoFocus?: boolean;
  isDisabled?: boolean;
  isRequired?: boolean;
  className?: string;
  inputProps?: InputProps;
  children?: ReactNode;
}

/** A labelled text field; what is wrong with it stands under it, in words. */
export function Field(props: FieldProps) {
  const {
    label,
    value,
    onChange,
    hint,
    error,
    lines,
    type = "text",
    className,
    inputProps,
    children,
    ...rest
  } = props;
  return (
    <TextField
      {...rest}
      type={type}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={className ? `field ${className}` : "field"}
    >
      <Label>{label}</Label>
      {lines ? <TextArea className="input" rows={lines} /> : <Input className="input" {...inputProps} />}
      {children}
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {error && <FieldError className="error">{error}</FieldError>}
    </TextField>
  );
}

interface ChoiceProps<K extends string> {
  label: string;
  options: readonly { id: K; label: string }[];
  value: K | null;
  onChange: (value: K | null) => void;
  /** Words of the entry that clears the value; absent: the value cannot be cleared. */
  none?: string;
  error?: string | undefined;
  hint?: ReactNode;
  className?: string;
  isDisabled?: boolean;
  /** The label is read but not shown, because it stands elsewhere on the screen. */
  labelElsewhere?: boolean;
}

const NONE = "\u0000none";

/** A choice in a closed list. */
export function Choice<K extends string>(props: ChoiceProps<K>) {
  const { label, options, value, onChange, none, error, hint, className, isDisabled, labelElsewhere } = props;
  return (
    <Select
      className={className ? `field ${className}` : "field"}
      value={value ?? (none === undefined ? null : NONE)}
      onChange={(key) => onChange(key === NONE || key === null ? null : (key as K))}
      placeholder={none ?? "Choisir"}
      isInvalid={error !== undefined}
      isDisabled={isDisabled ?? false}
      validationBehavior="aria"
    >
      <Label className={labelElsewhere ? "sr-only" : "field-label"}>{label}</Label>
      <AriaButton className="choice-button">
        <SelectValue />
        <ChevronDown size={16} aria-hidden="true" />
      </AriaButton>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {error && <FieldError className="error">{error}</FieldError>}
      <Popover className="popover">
        <ListBox className="listbox">
          {none !== undefined && (
            <ListBoxItem id={NONE} className="option option-empty" textValue={none}>
              {none}
            </ListBoxItem>
          )}
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} className="option" textValue={option.label}>
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** Something to say about the whole screen or act. */
export function Notice({ tone, children }: { tone?: "alert" | "wrong"; children: ReactNode }) {
  return (
    <div className={tone ? `notice ${tone}` : "notice"} role={tone === "wrong" ? "alert" : undefined}>
      {children}
    </div>
  );
}

/** Why an act was not done, when no field is to blame. */
export function Trouble({ of }: { of: { sentence: string; fields: unknown[] } | null }) {
  if (!of || of.fields.length > 0) return null;
  return (
    <Notice tone="wrong">
      <p>{of.sentence}</p>
    </Notice>
  );
}

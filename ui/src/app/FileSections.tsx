// What the notions bring to the file of a person: the page belongs to persons, and a notion never imports another, so
// they meet here, in the order of the screen.

import type { PersonFile } from "../contract/generated";
import { FileAppointments } from "../notions/agenda/FileAppointments";
import { ContactTimeline } from "../notions/contacts/ContactTimeline";

export interface SectionProps {
  file: PersonFile;
  /** The member's role, or the state of the file, does not let them follow the person. */
  readOnly: boolean;
}

/** Under the header, over the two columns. */
export function FileTop(_: SectionProps) {
  return null;
}

/** Left column, after the identity, the situation and the address. */
export function FileFacts(_: SectionProps) {
  return null;
}

/** Right column, before the history. */
export function FileStory({ file, readOnly }: SectionProps) {
  return (
    <>
      <FileAppointments file={file} />
      <ContactTimeline person={file.id} contacts={file.contacts} readOnly={readOnly} />
    </>
  );
}

// What the notions bring to the file of a person: the page belongs to persons, and a notion never imports another, so
// they meet here, in the order of the screen.

import type { PersonFile } from "../contract/generated";
import { FileAppointments } from "../notions/agenda/FileAppointments";
import { ContactTimeline } from "../notions/contacts/ContactTimeline";
import { Documents } from "../notions/documents/Documents";
import { PrivateNotes } from "../notions/notes/PrivateNotes";
import { PersonApplications } from "../notions/pass/PersonApplications";
import { Brakes } from "../notions/plans/Brakes";
import { DiagnosisSection } from "../notions/plans/DiagnosisSection";
import { PlanSection } from "../notions/plans/PlanSection";
import { ProjectsSection } from "../notions/projects/ProjectsSection";
import { ReferralsSection } from "../notions/referrals/ReferralsSection";
import { PersonStructures } from "../notions/structures/PersonStructures";
import { useMay } from "../shared/session";

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
export function FileFacts({ file, readOnly }: SectionProps) {
  const mayRead = useMay("adviser");
  return (
    <>
      <Brakes person={file.id} readOnly={readOnly} />
      <ProjectsSection person={file.id} readOnly={readOnly} />
      {mayRead && <PersonApplications person={file.id} readOnly={readOnly} />}
      <PersonStructures person={file.id} readOnly={readOnly} />
      <DiagnosisSection person={file.id} readOnly={readOnly} />
      {mayRead && (
        <>
          <Documents person={file.id} readOnly={readOnly} />
          <PrivateNotes person={file.id} readOnly={readOnly} />
        </>
      )}
    </>
  );
}

/** Right column, before the history. */
export function FileStory({ file, readOnly }: SectionProps) {
  return (
    <>
      <FileAppointments file={file} />
      <PlanSection person={file.id} readOnly={readOnly} />
      <ReferralsSection person={file.id} readOnly={readOnly} />
      <ContactTimeline person={file.id} contacts={file.contacts} readOnly={readOnly} />
    </>
  );
}

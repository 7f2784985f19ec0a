//! Identities of rows that there is one of for what they are about: two desks that write one without having seen one
//! another write the same row, and the fold merges it field by field.

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::ids::{ClassSessionId, CourseBlockId, EnrolmentId};

/// The line of a trainee in the register of a half-day.
#[must_use]
pub fn attendance(session: ClassSessionId, enrolment: EnrolmentId) -> Uuid {
    derived("attendance", &[session.0, enrolment.0])
}

/// The sheet of a half-day.
#[must_use]
pub fn sheet(session: ClassSessionId) -> Uuid {
    derived("sheet", &[session.0])
}

/// The assessment of a trainee on a block.
#[must_use]
pub fn assessment(enrolment: EnrolmentId, block: CourseBlockId) -> Uuid {
    derived("assessment", &[enrolment.0, block.0])
}

fn derived(what: &str, of: &[Uuid]) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(b"pignon academy row v1\0");
    hash.update(what.as_bytes());
    hash.update([0]);
    for id in of {
        hash.update(id.as_bytes());
    }
    let digest: [u8; 32] = hash.finalize().into();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn these_identities_are_the_same_for_ever() {
        // Computed apart, from the description of the bytes.
        let (session, trainee) = (
            ClassSessionId(Uuid::from_u128(1)),
            EnrolmentId(Uuid::from_u128(2)),
        );
        assert_eq!(
            attendance(session, trainee).to_string(),
            "28a7d0dc-1650-8a52-8dab-760046e39f26"
        );
        assert_ne!(
            attendance(session, trainee),
            attendance(ClassSessionId(trainee.0), EnrolmentId(session.0))
        );
        assert_ne!(sheet(session), attendance(session, trainee));
    }
}

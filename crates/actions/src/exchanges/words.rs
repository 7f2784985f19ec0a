//! The troubles of an exchange, in French.

use pignon_link::LinkError;

use crate::{Failure, FailureCode};

/// What a trouble of the link is to a person.
pub(super) fn failure(error: &LinkError) -> Failure {
    match error {
        LinkError::BadAddress => Failure::saying(
            FailureCode::Malformed,
            "Cette adresse n’est pas celle d’un serveur\u{a0}: elle commence par https:// et vous est donnée par la Ville.",
        ),
        LinkError::BadAuthority => Failure::new(FailureCode::HubUntrusted),
        LinkError::Unreachable => Failure::new(FailureCode::HubUnreachable),
        LinkError::NotUnderstood => Failure::new(FailureCode::HubNotUnderstood),
        LinkError::Trouble { .. } => Failure::new(FailureCode::HubTrouble),
        LinkError::Untrusted => Failure::new(FailureCode::HubUntrusted),
        LinkError::Refused { sentence, .. } => {
            Failure::saying(FailureCode::HubRefused, sentence.clone())
        }
        LinkError::WrongCode => Failure::new(FailureCode::WrongCode),
        LinkError::Conflict { .. } => Failure::new(FailureCode::HubTrouble),
    }
}

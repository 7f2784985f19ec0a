//! Every way the hub says no: a code for the program, a French sentence for the person, nothing of the inside.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use pignon_summary::exchange::Refused;

use crate::base::BaseError;
use crate::enrolment::NotEnrolled;

/// The hub says no. Codes are stable; a sentence may be reworded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing at that address.
    NoSuchThing,
    /// The body or a header has not the expected form.
    NotUnderstood,
    /// Longer than 256 KiB.
    TooLong,
    /// No desk of that identity.
    UnknownDesk,
    /// A desk that was revoked.
    RevokedDesk,
    /// The signature of the request or of the summary does not verify.
    BadSignature,
    /// See [`NotEnrolled`].
    NotEnrolled(NotEnrolled),
    /// Too many wrong codes from that address; the delay is in seconds.
    TooManyTries(u64),
    /// The bytes are not a summary that may be kept.
    UnreadableSummary,
    /// A summary of a format that this hub is too old to read.
    NewerFormat,
    /// The summary bears the name of another Maison than the desk's.
    OtherMaison,
    /// The month has not begun.
    FuturePeriod,
    /// Neither the next revision of the month nor one received already.
    WrongRevision(u32),
    /// Our fault; the details are in the hub's own log.
    Trouble,
}

impl From<BaseError> for Refusal {
    fn from(error: BaseError) -> Self {
        tracing::error!(event = "base_failed", %error);
        Self::Trouble
    }
}

impl Refusal {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchThing => "no_such_thing",
            Self::NotUnderstood => "not_understood",
            Self::TooLong => "too_long",
            Self::UnknownDesk => "unknown_desk",
            Self::RevokedDesk | Self::NotEnrolled(NotEnrolled::Revoked) => "revoked_desk",
            Self::BadSignature => "bad_signature",
            Self::NotEnrolled(NotEnrolled::WrongCode) => "wrong_code",
            Self::NotEnrolled(NotEnrolled::Expired) => "code_expired",
            Self::NotEnrolled(NotEnrolled::Used) => "code_used",
            Self::NotEnrolled(NotEnrolled::AlreadyEnrolled) => "already_enrolled",
            Self::TooManyTries(_) => "too_many_tries",
            Self::UnreadableSummary => "unreadable_summary",
            Self::NewerFormat => "newer_format",
            Self::OtherMaison => "other_maison",
            Self::FuturePeriod => "future_period",
            Self::WrongRevision(_) => "wrong_revision",
            Self::Trouble => "trouble",
        }
    }

    const fn status(self) -> StatusCode {
        match self {
            Self::NoSuchThing => StatusCode::NOT_FOUND,
            Self::NotUnderstood => StatusCode::BAD_REQUEST,
            Self::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnknownDesk | Self::BadSignature => StatusCode::UNAUTHORIZED,
            Self::RevokedDesk | Self::OtherMaison => StatusCode::FORBIDDEN,
            Self::NotEnrolled(NotEnrolled::AlreadyEnrolled) | Self::WrongRevision(_) => {
                StatusCode::CONFLICT
            }
            Self::NotEnrolled(_) => StatusCode::FORBIDDEN,
            Self::TooManyTries(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::UnreadableSummary | Self::NewerFormat | Self::FuturePeriod => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::Trouble => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    const fn sentence(self) -> &'static str {
        match self {
            Self::NoSuchThing => "Le serveur de la Ville n’a rien à cette adresse.",
            Self::NotUnderstood => "Le serveur de la Ville n’a pas compris la demande.",
            Self::TooLong => "L’envoi est trop volumineux pour le serveur de la Ville.",
            Self::UnknownDesk => "Le serveur de la Ville ne connaît pas ce poste.",
            Self::RevokedDesk | Self::NotEnrolled(NotEnrolled::Revoked) => {
                "Ce poste a été révoqué par la Ville\u{a0}: rien de ce qu’il envoie n’est accepté."
            }
            Self::BadSignature => "La signature de l’envoi n’est pas celle de ce poste.",
            Self::NotEnrolled(NotEnrolled::WrongCode) => {
                "Ce code n’est pas un code donné par la Ville."
            }
            Self::NotEnrolled(NotEnrolled::Expired) => {
                "Ce code a expiré\u{a0}: demandez-en un nouveau à la Ville, il vaut sept jours."
            }
            Self::NotEnrolled(NotEnrolled::Used) => {
                "Ce code a déjà servi pour un autre poste\u{a0}: demandez-en un nouveau à la Ville."
            }
            Self::NotEnrolled(NotEnrolled::AlreadyEnrolled) => {
                "Ce poste est déjà inscrit auprès de la Ville."
            }
            Self::TooManyTries(_) => {
                "Trop de codes erronés\u{a0}: attendez quelques minutes avant d’essayer à nouveau."
            }
            Self::UnreadableSummary => {
                "Le serveur de la Ville a refusé cette synthèse\u{a0}: elle est mal formée ou trahit un chiffre protégé."
            }
            Self::NewerFormat => {
                "Cette synthèse est d’un format plus récent que le serveur de la Ville."
            }
            Self::OtherMaison => {
                "Cette synthèse porte le nom d’une autre Maison que celle de ce poste."
            }
            Self::FuturePeriod => {
                "Ce mois n’a pas encore commencé pour le serveur de la Ville\u{a0}: vérifiez la date de ce poste."
            }
            Self::WrongRevision(_) => {
                "Le serveur de la Ville attend un autre numéro d’envoi pour ce mois."
            }
            Self::Trouble => {
                "Le serveur de la Ville a rencontré une difficulté\u{a0}; l’envoi sera tenté à nouveau."
            }
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let expected = if let Self::WrongRevision(expected) = self {
            Some(expected)
        } else {
            None
        };
        let body = Refused {
            code: self.code().into(),
            sentence: self.sentence().into(),
            expected,
        };
        let mut response = (self.status(), Json(body)).into_response();
        if let Self::TooManyTries(seconds) = self {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

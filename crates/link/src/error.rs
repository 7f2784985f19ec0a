//! Everything that can go wrong on the way, in as many kinds as a person can act upon.

/// The exchange with the hub did not succeed. Only [`Refused`](Self::Refused), [`WrongCode`](Self::WrongCode) and
/// [`Conflict`](Self::Conflict) are the hub's own word; after any other one, the same request may be made again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// The address of the hub cannot be used: not a URL, or `http://` to another machine than this one.
    #[error("the address of the hub cannot be used")]
    BadAddress,
    /// The file of the City's own certification authority cannot be read.
    #[error("the certification authority file cannot be read")]
    BadAuthority,
    /// No network, no such host, nobody listening, or no answer in time.
    #[error("the hub does not answer")]
    Unreachable,
    /// Somebody answered who does not speak like the hub: a captive portal, a proxy, another server.
    #[error("something answers in the place of the hub")]
    NotUnderstood,
    /// The hub or what stands before it is in trouble (5xx) or asks to wait (429).
    #[error("the hub is in trouble")]
    Trouble {
        /// Seconds it asked to wait, if it said so.
        retry_after: Option<u64>,
    },
    /// The certificate is not valid for that address, or the hub is not the one this desk was enrolled with.
    #[error("what answers cannot prove that it is the hub")]
    Untrusted,
    /// The hub says no, and why.
    #[error("the hub refused: {code}")]
    Refused {
        /// Stable code (docs/hub/protocol.md).
        code: String,
        /// One French sentence for a person.
        sentence: String,
    },
    /// The enrolment code is not one that the City gave.
    #[error("the enrolment code is wrong")]
    WrongCode,
    /// The month was sent before in another form: this is the revision the hub would accept.
    #[error("the hub expects revision {expected}")]
    Conflict {
        /// The next revision.
        expected: u32,
    },
}

impl LinkError {
    /// May the same request succeed later, without anybody doing anything?
    #[must_use]
    pub const fn may_pass(&self) -> bool {
        matches!(
            self,
            Self::Unreachable | Self::NotUnderstood | Self::Trouble { .. } | Self::Untrusted
        )
    }
}

impl From<ureq::Error> for LinkError {
    fn from(error: ureq::Error) -> Self {
        use ureq::Error;
        match error {
            Error::Tls(_) | Error::Rustls(_) | Error::TlsRequired => Self::Untrusted,
            Error::Io(io) => of_io(&io),
            Error::Protocol(_)
            | Error::Http(_)
            | Error::LargeResponseHeader(..)
            | Error::BodyExceedsLimit(_) => Self::NotUnderstood,
            Error::Pem(_) => Self::BadAuthority,
            Error::BadUri(_) => Self::BadAddress,
            _ => Self::Unreachable,
        }
    }
}

/// A failed TLS handshake reaches us wrapped in an I/O error.
fn of_io(error: &std::io::Error) -> LinkError {
    match error.kind() {
        std::io::ErrorKind::InvalidData => LinkError::Untrusted,
        _ => LinkError::Unreachable,
    }
}

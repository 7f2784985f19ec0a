//! The hub's address: `https://`, or `http://` to this very machine.

use std::net::IpAddr;

use ureq::http::Uri;

use crate::LinkError;

/// An address that may be used, without a final slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address(String);

impl Address {
    pub(crate) fn read(text: &str) -> Result<Self, LinkError> {
        let text = text.trim().trim_end_matches('/');
        let uri: Uri = text.parse().map_err(|_| LinkError::BadAddress)?;
        let (Some(scheme), Some(host)) = (uri.scheme_str(), uri.host()) else {
            return Err(LinkError::BadAddress);
        };
        let speaks_to_itself = host.eq_ignore_ascii_case("localhost")
            || host
                .trim_matches(['[', ']'])
                .parse::<IpAddr>()
                .is_ok_and(|ip| ip.is_loopback());
        let allowed = scheme == "https" || (scheme == "http" && speaks_to_itself);
        // A name and password in the address would end in logs; a path or a query is a page copied from a browser.
        let bare = matches!(uri.path(), "" | "/")
            && uri.query().is_none()
            && !text.contains(['@', '#', '?']);
        if allowed && bare {
            Ok(Self(text.to_owned()))
        } else {
            Err(LinkError::BadAddress)
        }
    }

    pub(crate) fn path(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clear_text_goes_to_this_machine_only() {
        for good in [
            "https://pignon.paris.fr",
            " https://pignon.paris.fr:8443/ ",
            "http://127.0.0.1:8765",
            "http://[::1]:1",
            "http://localhost/",
        ] {
            assert!(Address::read(good).is_ok(), "{good}");
        }
        for bad in [
            "http://pignon.paris.fr",
            "http://127.0.0.1.evil.example",
            "http://localhost.evil.example",
            "http://192.168.1.2",
            "ftp://127.0.0.1",
            "pignon.paris.fr",
            "https://",
            "https://awa:secret@pignon.paris.fr",
            "https://pignon.paris.fr/maisons/M07",
            "https://pignon.paris.fr/?a",
            "",
            "\u{0}",
        ] {
            assert_eq!(Address::read(bad), Err(LinkError::BadAddress), "{bad}");
        }
    }
}

//! The hub, as a desk sees it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use base64::{Engine, prelude::BASE64_STANDARD};
use pignon_journal::keys::{DeskKeys, DeskPublic, Purpose};
use pignon_summary::exchange::{
    DEVICE, ENROL, Enrol, Enrolled, HELLO, REQUEST, Receipt, SIGNATURE, SUMMARIES,
    SUMMARY_SIGNATURE, enrolled_message, hex, request_message, sha256_hex,
};
use serde::de::DeserializeOwned;
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};

use crate::LinkError;
use crate::address::Address;
use crate::wire::{Greeting, answer};

/// How to reach a hub.
#[derive(Clone)]
pub struct Options {
    /// PEM file of the City's own certification authority. When given it is the only one trusted for the hub: no
    /// public authority can then vouch for an impostor.
    pub authority: Option<PathBuf>,
    /// The hub's keys, as [`Enrolment::hub_key`] gave them. Without them the desk has to believe who answers.
    pub hub_key: Option<DeskPublic>,
    /// Code of the Maison of this desk: a code given for another one is then refused, and stays unused.
    pub maison: Option<String>,
    /// Time to get a connection.
    pub connect: Duration,
    /// Time for a whole request.
    pub total: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            authority: None,
            hub_key: None,
            maison: None,
            connect: Duration::from_secs(5),
            total: Duration::from_secs(20),
        }
    }
}

/// A desk that was enrolled, and by whom. To be kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// Code of the Maison.
    pub maison: String,
    /// Its name.
    pub maison_name: String,
    /// Name of the hub.
    pub hub_name: String,
    /// The hub's keys, for [`Options::hub_key`].
    pub hub_key: DeskPublic,
}

/// The City's hub.
pub struct Hub {
    address: Address,
    hub_key: Option<DeskPublic>,
    maison: Option<String>,
    agent: ureq::Agent,
}

impl Hub {
    /// A hub at an address such as `https://pignon.paris.fr`. Nothing is sent yet.
    ///
    /// # Errors
    /// [`LinkError::BadAddress`], [`LinkError::BadAuthority`].
    pub fn new(address: &str, options: Options) -> Result<Self, LinkError> {
        let address = Address::read(address)?;
        let mut tls = TlsConfig::builder();
        if let Some(file) = &options.authority {
            tls = tls.root_certs(authority(
                &std::fs::read(file).map_err(|_| LinkError::BadAuthority)?,
            )?);
        }
        let mut config = ureq::Agent::config_builder()
            .tls_config(tls.build())
            .timeout_connect(Some(options.connect))
            .timeout_global(Some(options.total))
            .http_status_as_error(false)
            // The hub never redirects; captive portals do.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(concat!("pignon/", env!("CARGO_PKG_VERSION")));
        if address.path("").starts_with("http://") {
            // This very machine: whatever proxy the environment names has no business in between.
            config = config.proxy(None);
        }
        Ok(Self {
            address,
            hub_key: options.hub_key,
            maison: options.maison,
            agent: config.build().new_agent(),
        })
    }

    /// Asks who is there.
    ///
    /// # Errors
    /// [`LinkError`]; [`LinkError::Untrusted`] when it is not the hub this desk was enrolled with.
    pub fn hello(&self) -> Result<Greeting, LinkError> {
        let greeting = Greeting::read(answer(self.agent.get(self.address.path(HELLO)).call()?)?)?;
        match self.hub_key {
            Some(known) if known != greeting.key => Err(LinkError::Untrusted),
            _ => Ok(greeting),
        }
    }

    /// Enrols this desk with the one-time code that the City gave. May be asked again with the same code when the
    /// answer was lost. `random` is drawn anew for each call.
    ///
    /// # Errors
    /// [`LinkError`].
    pub fn enrol(
        &self,
        keys: &DeskKeys,
        code: &str,
        random: [u8; 16],
    ) -> Result<Enrolment, LinkError> {
        let hub_key = self.hello()?.key;
        let asked = Enrol {
            code: code.to_owned(),
            key: BASE64_STANDARD.encode(keys.public().to_bytes()),
            maison: self.maison.clone(),
        };
        let body = serde_json::to_vec(&asked).map_err(|_| LinkError::WrongCode)?;
        let enrolled: Enrolled = self.post(&hub_key, keys, ENROL, &body, &[], random)?;
        let device = keys.public().device().to_string();
        let message = enrolled_message(
            &device,
            &enrolled.maison,
            &enrolled.maison_name,
            &enrolled.hub_name,
        );
        signed_by(&hub_key, &message, &enrolled.signature)?;
        let Enrolled {
            maison,
            maison_name,
            hub_name,
            ..
        } = enrolled;
        Ok(Enrolment {
            maison,
            maison_name,
            hub_name,
            hub_key,
        })
    }

    /// Sends a summary: the bytes of [`Summary::to_bytes`](pignon_summary::Summary::to_bytes), as they were shown.
    /// Sent again, the same bytes give the same receipt and are counted once. `random` is drawn anew for each call.
    ///
    /// # Errors
    /// [`LinkError`]. An `Ok` means that the hub of this desk has signed for these very bytes.
    pub fn send_summary(
        &self,
        keys: &DeskKeys,
        bytes: &[u8],
        random: [u8; 16],
    ) -> Result<Receipt, LinkError> {
        let hub_key = match self.hub_key {
            Some(known) => known,
            None => self.hello()?.key,
        };
        let signature = BASE64_STANDARD.encode(keys.sign(Purpose::Summary, bytes));
        let headers = [(SUMMARY_SIGNATURE, signature)];
        let receipt: Receipt = self.post(&hub_key, keys, SUMMARIES, bytes, &headers, random)?;
        if receipt.sha256 != sha256_hex(bytes) {
            return Err(LinkError::NotUnderstood);
        }
        signed_by(&hub_key, &receipt.message(), &receipt.signature)?;
        Ok(receipt)
    }

    fn post<T: DeserializeOwned>(
        &self,
        hub_key: &DeskPublic,
        keys: &DeskKeys,
        path: &str,
        body: &[u8],
        headers: &[(&str, String)],
        random: [u8; 16],
    ) -> Result<T, LinkError> {
        let request = hex(&random);
        let message = request_message(&hub_key.device().to_string(), "POST", path, &request, body);
        let mut post = self
            .agent
            .post(self.address.path(path))
            .header(DEVICE, keys.public().device().to_string())
            .header(REQUEST, request)
            .header(
                SIGNATURE,
                BASE64_STANDARD.encode(keys.sign(Purpose::Request, &message)),
            )
            .content_type("application/json");
        for (name, value) in headers {
            post = post.header(*name, value);
        }
        answer(post.send(body)?)
    }
}

fn signed_by(hub_key: &DeskPublic, message: &[u8], signature: &str) -> Result<(), LinkError> {
    let signature = BASE64_STANDARD
        .decode(signature)
        .map_err(|_| LinkError::NotUnderstood)?;
    let signature: [u8; 64] = signature.try_into().map_err(|_| LinkError::NotUnderstood)?;
    if hub_key.verifies(Purpose::Receipt, message, &signature) {
        Ok(())
    } else {
        Err(LinkError::Untrusted)
    }
}

fn authority(pem: &[u8]) -> Result<RootCerts, LinkError> {
    let mut certificates = Vec::new();
    for item in parse_pem(pem) {
        match item.map_err(|_| LinkError::BadAuthority)? {
            PemItem::Certificate(certificate) => certificates.push(certificate),
            _ => return Err(LinkError::BadAuthority),
        }
    }
    if certificates.is_empty() {
        return Err(LinkError::BadAuthority);
    }
    Ok(RootCerts::Specific(Arc::new(certificates)))
}

//! The fields of a person, as one row gives them.

use chrono::NaiveDate;

use crate::person::{Employment, Origin, Qpv, Resource, Sex, Stage};

/// What a row says of a person; empty where it says nothing, or nothing understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs)] // the fields of a person, by their names
pub struct Draft {
    pub family_name: String,
    pub given_name: String,
    pub birth_name: Option<String>,
    pub sex: Option<Sex>,
    pub birth_date: Option<NaiveDate>,
    /// E.164.
    pub phone: Option<String>,
    /// E.164.
    pub other_phone: Option<String>,
    pub email: Option<String>,
    pub address_line: Option<String>,
    pub postcode: Option<String>,
    pub city: Option<String>,
    pub qpv: Option<Qpv>,
    pub reason: Option<String>,
    pub origin: Option<Origin>,
    /// As written: who it is among the members is for the caller.
    pub referent: Option<String>,
    pub stage: Option<Stage>,
    pub first_contact_on: Option<NaiveDate>,
    pub last_contact_on: Option<NaiveDate>,
    pub employment: Option<Employment>,
    pub resource: Option<Resource>,
    /// Level 1 to 8.
    pub education: Option<u8>,
    /// Lines `Header : value` of all that has no field or was not understood.
    pub note: String,
}

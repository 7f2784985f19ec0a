//! Which applications: the columns of the board, windows on the list.

use std::collections::BTreeMap;

use pignon_domain::ids::{CommitteeId, MemberId, PassApplicationId, RegulationId};
use pignon_domain::pass::PassState;
use pignon_domain::person::Qpv;
use rusqlite::named_params;

use crate::columns::{code, id};
use crate::{Incident, Reader};

/// Which applications.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this state, as it was written.
    pub state: Option<PassState>,
    /// Only those of this member.
    pub member: Option<MemberId>,
    /// Only those under this version.
    pub regulation: Option<RegulationId>,
    /// Only those of this sitting.
    pub committee: Option<CommitteeId>,
    /// Only this QPV answer.
    pub qpv: Option<Qpv>,
}

/// How many applications pass the filter, and `limit` of them from the `offset`th, latest begun first.
///
/// # Errors
/// [`Incident`].
pub fn page(
    reader: &Reader<'_>,
    filter: &Filter,
    (offset, limit): (u32, u32),
) -> Result<(u32, Vec<PassApplicationId>), Incident> {
    let state = filter.state.map(PassState::code);
    let member = filter.member.map(|m| m.0);
    let regulation = filter.regulation.map(|r| r.0);
    let committee = filter.committee.map(|c| c.0);
    let qpv = filter.qpv.map(Qpv::code);
    let total = reader.one(
        include_str!("page_count.sql"),
        named_params! {
            ":state": state, ":member": member, ":regulation": regulation, ":committee": committee, ":qpv": qpv,
        },
        |r| r.get(0),
    )?;
    let ids = reader.all(
        include_str!("page.sql"),
        named_params! {
            ":state": state, ":member": member, ":regulation": regulation, ":committee": committee, ":qpv": qpv,
            ":limit": limit, ":offset": offset,
        },
        |r| Ok(PassApplicationId(id(r, 0)?)),
    )?;
    Ok((total.unwrap_or(0), ids))
}

/// How many living applications in each state as it was written, of a member or of everybody.
///
/// # Errors
/// [`Incident`].
pub fn counts(
    reader: &Reader<'_>,
    member: Option<MemberId>,
) -> Result<BTreeMap<PassState, u32>, Incident> {
    let rows = reader.all(
        include_str!("counts.sql"),
        named_params! { ":member": member.map(|m| m.0) },
        |r| Ok((code(r, 0, PassState::of_code)?, r.get(1)?)),
    )?;
    let known = |(state, count): (Option<PassState>, u32)| state.map(|state| (state, count));
    Ok(rows.into_iter().filter_map(known).collect())
}

/// The first applications in a state: the longest filed, or the last when `latest`.
///
/// # Errors
/// [`Incident`].
pub fn in_state(
    reader: &Reader<'_>,
    (state, member): (PassState, Option<MemberId>),
    latest: bool,
    limit: u32,
) -> Result<Vec<PassApplicationId>, Incident> {
    let sql = if latest {
        include_str!("in_state_latest.sql")
    } else {
        include_str!("in_state.sql")
    };
    reader.all(
        sql,
        named_params! { ":state": state.code(), ":member": member.map(|m| m.0), ":limit": limit },
        |r| Ok(PassApplicationId(id(r, 0)?)),
    )
}

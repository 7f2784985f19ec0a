//! The small set drawn by us, for the demonstration house: some addresses on streets of the north-east of Paris, placed by
//! hand and rounded, and three invented districts around them. It shows how the program answers; it says nothing true
//! about anybody’s address, and everything that reads it knows that ([`crate::AddressFacts::demonstration`],
//! [`crate::MapFacts::demonstration`]).

use geojson::FeatureCollection;

/// Addresses, in the format of the BAN.
pub const ADDRESSES: &[u8] = include_bytes!("../demonstration/adresses.csv");
/// Three invented districts, in the format of the map of QPV.
pub const DISTRICTS: &[u8] = include_bytes!("../demonstration/quartiers-prioritaires.geojson");
/// What marks a map as a demonstration.
const MARK: &str = "jeu de démonstration, ne pas utiliser";

/// Does the map say that it is a demonstration?
pub(crate) fn is_marked(collection: &FeatureCollection) -> bool {
    collection
        .foreign_members
        .as_ref()
        .and_then(|members| members.get("name"))
        .and_then(serde_json::Value::as_str)
        == Some(MARK)
}

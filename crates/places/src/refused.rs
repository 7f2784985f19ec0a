//! Why a file is not taken as a reference set.

use thiserror::Error;

/// A file is not the reference set it was given as. Codes only: `actions` says each one in French, with the remedy.
///
/// Nothing is half taken: a set is read whole or refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refused {
    /// There is nothing in the file, or no row under its header.
    #[error("the file is empty")]
    Empty,
    /// The file ends before its end: a download interrupted, a copy cut.
    #[error("the file is truncated")]
    Truncated,
    /// The file, or what it unfolds to, is larger than any such set is.
    #[error("the file is larger than {most} MiB")]
    TooBig {
        /// The most taken, in MiB.
        most: u32,
    },
    /// Not the CSV of the Base Adresse Nationale: a column is missing from its first line.
    #[error("not a BAN file: no column {column}")]
    NotBan {
        /// The first column that is missing.
        column: &'static str,
    },
    /// A row of the BAN file cannot be read.
    #[error("row {row}: {what} cannot be read")]
    BadRow {
        /// Its place in the file, the header being 1.
        row: u32,
        /// The column at fault.
        what: &'static str,
    },
    /// A BAN file without an address of Paris (INSEE codes 75101 to 75120).
    #[error("no address of Paris")]
    NoParis,
    /// Not a GeoJSON `FeatureCollection` of polygons.
    #[error("not a GeoJSON of polygons")]
    NotGeoJson,
    /// A GeoJSON whose properties name neither QPV, nor arrondissements, nor quartiers.
    #[error("a GeoJSON, but of no known kind of district")]
    UnknownMap,
    /// Coordinates are not longitudes and latitudes in degrees (EPSG:4326, CRS84): the file must be exported again.
    #[error("coordinates are not longitude and latitude: {found}")]
    WrongProjection {
        /// What the file says or shows, for the sentence.
        found: String,
    },
    /// Polygons are all far from Paris.
    #[error("no district in or near Paris")]
    FarFromParis,
    /// A code that has not the form of its generation (standards.md S3), such as `QN075033`.
    #[error("{code} is not a code of a district")]
    BadCode {
        /// The code, as written (at most 40 characters of it).
        code: String,
    },
    /// Two generations of QPV in one file: which one is in force could not be said.
    #[error("several generations in one file")]
    MixedGenerations,
    /// The same district twice.
    #[error("district {code} stands twice")]
    Twice {
        /// Its code.
        code: String,
    },
    /// Not a compact file written by this program, or by another version of it: to be made again from the official file.
    #[error("not a compact file of this version")]
    NotCompact,
    /// A compact file whose bytes have changed since they were written.
    #[error("the compact file is damaged")]
    Damaged,
}

//! Are coordinates longitudes and latitudes in degrees, and near Paris?

use geojson::FeatureCollection;
use serde_json::Value;

use crate::Refused;

/// Is the point in the region of Paris, where these maps mean something?
pub(super) fn near_paris(lon: f64, lat: f64) -> bool {
    (1.9..2.9).contains(&lon) && (48.4..49.3).contains(&lat)
}

/// Refuses a file that says it is in another system. RFC 7946 allows one only; older files name it in `crs`.
pub(super) fn declared(collection: &FeatureCollection) -> Result<(), Refused> {
    let Some(crs) = collection
        .foreign_members
        .as_ref()
        .and_then(|members| members.get("crs"))
        .filter(|crs| !crs.is_null())
    else {
        return Ok(());
    };
    let name = crs
        .pointer("/properties/name")
        .and_then(Value::as_str)
        .unwrap_or("crs");
    if ["CRS84", "EPSG::4326", "EPSG:4326"]
        .iter()
        .any(|known| name.ends_with(known))
    {
        Ok(())
    } else {
        Err(Refused::WrongProjection {
            found: name.chars().take(60).collect(),
        })
    }
}

/// Refuses a point that is not a longitude then a latitude: metres of a projection, latitude first, not a number.
pub(super) fn seen(x: f64, y: f64) -> Result<(), Refused> {
    let wrong = |found: String| Err(Refused::WrongProjection { found });
    if !x.is_finite() || !y.is_finite() || x.abs() > 180.0 || y.abs() > 90.0 {
        wrong(format!("{x:.0} {y:.0}"))
    } else if near_paris(y, x) {
        wrong(format!("latitude {x:.3}, longitude {y:.3}"))
    } else {
        Ok(())
    }
}

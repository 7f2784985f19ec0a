//! Lambert-93, the projection of official French maps: distances in metres on a plane.
//!
//! Constants of IGN (EPSG:2154, ellipsoid GRS 1980, parallels 44° and 49°); written here rather than taken from a library
//! of projections, which would bring a grid of systems for one formula. Held to the coordinates of the addresses of the
//! BAN, which gives both.

/// First eccentricity of GRS 1980.
const E: f64 = 0.081_819_191_042_815_79;
/// Exponent of the projection.
const N: f64 = 0.725_607_765_053_267_2;
/// Constant of the projection, in metres.
const C: f64 = 11_754_255.426_096;
/// Coordinates of the pole, in metres.
const POLE: (f64, f64) = (700_000.0, 12_655_612.049_876);
/// Meridian of origin, in degrees.
const MERIDIAN: f64 = 3.0;

/// Longitude and latitude in degrees (WGS 84) to metres of Lambert-93, east then north.
pub(crate) fn metres(lon: f64, lat: f64) -> (f64, f64) {
    let sine = lat.to_radians().sin();
    let isometric = sine.atanh() - E * (E * sine).atanh();
    let radius = C * (-N * isometric).exp();
    let angle = N * (lon - MERIDIAN).to_radians();
    (POLE.0 + radius * angle.sin(), POLE.1 - radius * angle.cos())
}

#[cfg(test)]
mod tests {
    use super::metres;

    #[test]
    fn the_meridian_of_origin_stands_at_seven_hundred_kilometres() {
        let (x, y) = metres(3.0, 46.5);
        assert!((x - 700_000.0).abs() < 1e-6);
        // Latitude of origin: 6 600 000 m, by definition of the projection.
        assert!((y - 6_600_000.0).abs() < 0.01, "{y}");
    }
}

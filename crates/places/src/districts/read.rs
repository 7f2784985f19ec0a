//! A GeoJSON as published, to a map.

use std::collections::BTreeMap;

use geo::{BoundingRect, Coord, LineString, LinesIter, MultiPolygon, Polygon};
use geojson::{FeatureCollection, GeoJson, GeometryValue, Position};
use rstar::RTree;
use rstar::primitives::{GeomWithData, Line};

use super::kinds::{Generation, MapKind, generation};
use super::{District, Districts, Held, MapFacts, projection};
use crate::lambert;
use crate::{Refused, demonstration};

/// The most that is read, in MiB: the national file of QPV is about 10 MiB.
const MOST_MIB: u32 = 64;

pub(super) fn read(bytes: &[u8]) -> Result<Districts, Refused> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refused::Empty);
    }
    if bytes.len() > MOST_MIB as usize * 1024 * 1024 {
        return Err(Refused::TooBig { most: MOST_MIB });
    }
    let collection = parsed(bytes)?;
    projection::declared(&collection)?;
    let demonstration = demonstration::is_marked(&collection);
    let kind = collection
        .features
        .first()
        .ok_or(Refused::Empty)?
        .properties
        .as_ref()
        .and_then(MapKind::of)
        .ok_or(Refused::UnknownMap)?;

    let mut kept: BTreeMap<String, (District, MultiPolygon<f64>)> = BTreeMap::new();
    let mut of_generation: Option<Generation> = None;
    let mut left_out = 0;
    for feature in &collection.features {
        let properties = feature.properties.as_ref().ok_or(Refused::UnknownMap)?;
        let district = kind.district(properties)?;
        if kind == MapKind::Qpv {
            let this = generation(&district.code);
            if of_generation.is_some() && of_generation != this {
                return Err(Refused::MixedGenerations);
            }
            of_generation = this;
        }
        let geometry = feature.geometry.as_ref().ok_or(Refused::NotGeoJson)?;
        let (shape, near) = shape(&geometry.value)?;
        if !near {
            left_out += 1;
            continue;
        }
        let code = district.code.clone();
        if kept.insert(code.clone(), (district, shape)).is_some() {
            return Err(Refused::Twice { code });
        }
    }
    if kept.is_empty() {
        return Err(Refused::FarFromParis);
    }
    let facts = MapFacts {
        kind,
        generation: if demonstration {
            "démonstration".to_owned()
        } else {
            of_generation.map_or("", |of| of.name).to_owned()
        },
        since: of_generation.map_or("", |of| of.since),
        districts: kept.len(),
        left_out,
        demonstration,
    };
    Ok(map(facts, kept.into_values()))
}

fn parsed(bytes: &[u8]) -> Result<FeatureCollection, Refused> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match serde_json::from_slice(bytes) {
        Ok(GeoJson::FeatureCollection(collection)) => Ok(collection),
        Err(error) if error.is_eof() => Err(Refused::Truncated),
        _ => Err(Refused::NotGeoJson),
    }
}

/// A shape in metres, and whether any of it is near Paris.
fn shape(value: &GeometryValue) -> Result<(MultiPolygon<f64>, bool), Refused> {
    let polygons: Vec<&Vec<Vec<Position>>> = match value {
        GeometryValue::Polygon { coordinates } => vec![coordinates],
        GeometryValue::MultiPolygon { coordinates } => coordinates.iter().collect(),
        _ => return Err(Refused::NotGeoJson),
    };
    let mut near = false;
    let mut ring = |ring: &Vec<Position>| -> Result<LineString<f64>, Refused> {
        if ring.len() < 4 {
            return Err(Refused::NotGeoJson);
        }
        ring.iter()
            .map(|position| {
                let &[lon, lat, ..] = position.as_slice() else {
                    return Err(Refused::NotGeoJson);
                };
                projection::seen(lon, lat)?;
                near |= projection::near_paris(lon, lat);
                let (x, y) = lambert::metres(lon, lat);
                Ok(Coord { x, y })
            })
            .collect()
    };
    let mut shapes = Vec::with_capacity(polygons.len());
    for rings in polygons {
        let mut rings = rings.iter().map(&mut ring);
        let outside = rings.next().ok_or(Refused::NotGeoJson)??;
        shapes.push(Polygon::new(outside, rings.collect::<Result<_, _>>()?));
    }
    if shapes.is_empty() {
        return Err(Refused::NotGeoJson);
    }
    Ok((MultiPolygon::new(shapes), near))
}

fn map(facts: MapFacts, kept: impl Iterator<Item = (District, MultiPolygon<f64>)>) -> Districts {
    let mut districts = Vec::with_capacity(facts.districts);
    let mut sides = Vec::new();
    for (at, (district, shape)) in (0_u32..).zip(kept) {
        sides.extend(shape.lines_iter().map(|line| {
            let (from, to) = (line.start, line.end);
            GeomWithData::new(Line::new([from.x, from.y], [to.x, to.y]), at)
        }));
        let bounds = shape.bounding_rect().map_or([0.0; 4], |rect| {
            [rect.min().x, rect.min().y, rect.max().x, rect.max().y]
        });
        districts.push(Held {
            district,
            shape,
            bounds,
        });
    }
    Districts {
        facts,
        districts,
        limits: RTree::bulk_load(sides),
    }
}

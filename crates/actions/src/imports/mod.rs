//! x
pub mod shapes;
use crate::desk::Open;
use crate::Failure;
use crate::house::shapes::Nothing;
use shapes::*;
#[derive(Default)]
pub(crate) struct Readings;
impl Readings { pub fn at_work(&self) -> bool { false } pub fn stop(&self) {} }
pub(crate) fn read(_: &Open, _: &str, _: &[u8]) -> Result<ImportPreview, Failure> { unimplemented!() }
pub(crate) fn past(_: &Open, _: Nothing) -> Result<ImportsList, Failure> { unimplemented!() }
pub(crate) fn preview(_: &Open, _: ImportAsk) -> Result<ImportPreview, Failure> { unimplemented!() }
pub(crate) fn adjust(_: &Open, _: ImportAdjust) -> Result<ImportPreview, Failure> { unimplemented!() }
pub(crate) fn rows(_: &Open, _: ImportRowsAsk) -> Result<ImportRows, Failure> { unimplemented!() }
pub(crate) fn correct(_: &Open, _: ImportCorrect) -> Result<ImportRowChanged, Failure> { unimplemented!() }
pub(crate) fn settle(_: &Open, _: ImportSettle) -> Result<ImportRowChanged, Failure> { unimplemented!() }
pub(crate) fn run(_: &Open, _: ImportAsk) -> Result<ImportProgress, Failure> { unimplemented!() }
pub(crate) fn progress(_: &Open, _: ImportAsk) -> Result<ImportProgress, Failure> { unimplemented!() }
pub(crate) fn cancel(_: &Open, _: ImportAsk) -> Result<ImportProgress, Failure> { unimplemented!() }
pub(crate) fn undo(_: &Open, _: ImportAsk) -> Result<ImportProgress, Failure> { unimplemented!() }

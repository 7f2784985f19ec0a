//! x
pub mod shapes;
pub fn past(
    _: &crate::desk::Open,
    _: crate::house::shapes::Nothing,
) -> Result<crate::imports::shapes::ImportsList, crate::Failure> {
    unimplemented!()
}
pub fn preview(
    _: &crate::desk::Open,
    _: crate::imports::shapes::ImportAsk,
) -> Result<crate::imports::shapes::ImportPreview, crate::Failure> {
    unimplemented!()
}
pub fn adjust(
    _: &crate::desk::Open,
    _: crate::imports::shapes::ImportAdjust,
) -> Result<crate::imports::shapes::ImportPreview, crate::Failure> {
    unimplemented!()
}
pub fn rows(
    _: &crate::desk::Open,
    _: crate::imports::shapes::ImportRowsAsk,
) -> Result<crate::imports::shapes::ImportRows, crate::Failure> {
    unimplemented!()
}
pub fn correct(
    _: &crate::desk::Open,
    _: crate::imports::shapes::ImportCorrect,
) -> Result<crate::imports::shapes::ImportRowChanged, crate::Failure> {
    unimplemented!()
}
pub fn settle(
    _: &crate::desk::Open,
    _: crate::imports::shapes::ImportSettle,
) -> Result<crate::imports::shapes::ImportRowChanged, crate::Failure> {
    unimplemented!()
}
pub fn run(
    _: &crate::desk::Open,
    _: crate::imports::shapes::ImportAsk,
) -> Result<crate::imports::shapes::ImportProgress, crate::Failure> {
    unimplemented!()
}
pub fn progress(
    _: &crate::desk::Open,
    _: crate::imports::shapes::ImportAsk,
) -> Result<crate::imports::shapes::ImportProgress, crate::Failure> {
    unimplemented!()
}
pub fn cancel(
    _: &crate::desk::Open,
    _: crate::imports::shapes::ImportAsk,
) -> Result<crate::imports::shapes::ImportProgress, crate::Failure> {
    unimplemented!()
}
pub fn undo(
    _: &crate::desk::Open,
    _: crate::imports::shapes::ImportAsk,
) -> Result<crate::imports::shapes::ImportProgress, crate::Failure> {
    unimplemented!()
}

//! x
pub mod shapes;
pub fn search(
    _: &crate::desk::Open,
    _: crate::persons::shapes::PersonsSearch,
) -> Result<crate::persons::shapes::PersonHits, crate::Failure> {
    unimplemented!()
}
pub fn list(
    _: &crate::desk::Open,
    _: crate::persons::shapes::PersonsList,
) -> Result<crate::persons::shapes::PersonsPage, crate::Failure> {
    unimplemented!()
}
pub fn open(
    _: &crate::desk::Open,
    _: crate::persons::shapes::PersonAsk,
) -> Result<crate::persons::shapes::PersonFile, crate::Failure> {
    unimplemented!()
}
pub fn history(
    _: &crate::desk::Open,
    _: crate::persons::shapes::PersonAsk,
) -> Result<crate::persons::shapes::PersonHistory, crate::Failure> {
    unimplemented!()
}
pub fn create(
    _: &crate::desk::Open,
    _: crate::persons::shapes::PersonCreate,
) -> Result<crate::persons::shapes::PersonCreated, crate::Failure> {
    unimplemented!()
}
pub fn edit(
    _: &crate::desk::Open,
    _: crate::persons::shapes::PersonEdit,
) -> Result<crate::persons::shapes::Saved, crate::Failure> {
    unimplemented!()
}
pub fn write_residence(
    _: &crate::desk::Open,
    _: crate::persons::shapes::ResidenceWrite,
) -> Result<crate::persons::shapes::Saved, crate::Failure> {
    unimplemented!()
}
pub fn write_situation(
    _: &crate::desk::Open,
    _: crate::persons::shapes::SituationWrite,
) -> Result<crate::persons::shapes::Saved, crate::Failure> {
    unimplemented!()
}
pub fn set_referent(
    _: &crate::desk::Open,
    _: crate::persons::shapes::ReferentSet,
) -> Result<crate::persons::shapes::Saved, crate::Failure> {
    unimplemented!()
}
pub fn enter_stage(
    _: &crate::desk::Open,
    _: crate::persons::shapes::StageEnter,
) -> Result<crate::persons::shapes::Saved, crate::Failure> {
    unimplemented!()
}
pub fn undo(
    _: &crate::desk::Open,
    _: crate::persons::shapes::Undo,
) -> Result<crate::persons::shapes::Undone, crate::Failure> {
    unimplemented!()
}

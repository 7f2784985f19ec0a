//! x
pub mod shapes;
pub fn record(
    _: &crate::desk::Open,
    _: crate::contacts::shapes::ContactRecord,
) -> Result<crate::contacts::shapes::ContactRecorded, crate::Failure> {
    unimplemented!()
}
pub fn rewrite(
    _: &crate::desk::Open,
    _: crate::contacts::shapes::ContactRewrite,
) -> Result<crate::persons::shapes::Saved, crate::Failure> {
    unimplemented!()
}
pub fn remove(
    _: &crate::desk::Open,
    _: crate::contacts::shapes::ContactRemove,
) -> Result<crate::persons::shapes::Saved, crate::Failure> {
    unimplemented!()
}

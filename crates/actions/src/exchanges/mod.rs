//! x
pub mod shapes;
pub fn list(
    _: &crate::desk::Open,
    _: crate::house::shapes::Nothing,
) -> Result<crate::exchanges::shapes::SummariesList, crate::Failure> {
    unimplemented!()
}
pub fn view(
    _: &crate::desk::Open,
    _: crate::exchanges::shapes::PeriodAsk,
) -> Result<crate::exchanges::shapes::SummaryView, crate::Failure> {
    unimplemented!()
}
pub fn send(
    _: &crate::desk::Open,
    _: crate::exchanges::shapes::PeriodAsk,
) -> Result<crate::exchanges::shapes::SummaryCard, crate::Failure> {
    unimplemented!()
}
pub fn hub(
    _: &crate::desk::Open,
    _: crate::house::shapes::Nothing,
) -> Result<crate::exchanges::shapes::HubCard, crate::Failure> {
    unimplemented!()
}
pub fn enrol(
    _: &crate::desk::Open,
    _: crate::exchanges::shapes::HubEnrol,
) -> Result<crate::exchanges::shapes::HubCard, crate::Failure> {
    unimplemented!()
}
pub fn exchange_now(
    _: &crate::desk::Open,
    _: crate::house::shapes::Nothing,
) -> Result<crate::house::shapes::StateOfThings, crate::Failure> {
    unimplemented!()
}

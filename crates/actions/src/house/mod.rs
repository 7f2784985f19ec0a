//! x
pub mod shapes;
pub fn state(
    _: &crate::desk::Desk,
    _: crate::house::shapes::Nothing,
) -> Result<crate::house::shapes::HouseState, crate::Failure> {
    unimplemented!()
}
pub fn maisons(
    _: &crate::desk::Desk,
    _: crate::house::shapes::Nothing,
) -> Result<Vec<crate::house::shapes::MaisonChoice>, crate::Failure> {
    unimplemented!()
}
pub fn propose_passphrase(
    _: &crate::desk::Desk,
    _: crate::house::shapes::Nothing,
) -> Result<crate::house::shapes::ProposedPassphrase, crate::Failure> {
    unimplemented!()
}
pub fn measure_passphrase(
    _: &crate::desk::Desk,
    _: crate::house::shapes::PassphraseMeasure,
) -> Result<crate::house::shapes::PassphraseStrength, crate::Failure> {
    unimplemented!()
}
pub fn create(
    _: &crate::desk::Desk,
    _: crate::house::shapes::HouseCreate,
) -> Result<crate::house::shapes::HouseCreated, crate::Failure> {
    unimplemented!()
}
pub fn unlock(
    _: &crate::desk::Desk,
    _: crate::house::shapes::Unlock,
) -> Result<crate::house::shapes::Session, crate::Failure> {
    unimplemented!()
}
pub fn recover(
    _: &crate::desk::Desk,
    _: crate::house::shapes::Recover,
) -> Result<crate::house::shapes::Session, crate::Failure> {
    unimplemented!()
}
pub fn lock(
    _: &crate::desk::Desk,
    _: crate::house::shapes::Nothing,
) -> Result<crate::house::shapes::Nothing, crate::Failure> {
    unimplemented!()
}
pub fn session(
    _: &crate::desk::Open,
    _: crate::house::shapes::Nothing,
) -> Result<crate::house::shapes::Session, crate::Failure> {
    unimplemented!()
}
pub fn state_of_things(
    _: &crate::desk::Open,
    _: crate::house::shapes::Nothing,
) -> Result<crate::house::shapes::StateOfThings, crate::Failure> {
    unimplemented!()
}
pub fn members(
    _: &crate::desk::Open,
    _: crate::house::shapes::Nothing,
) -> Result<Vec<crate::house::shapes::MemberCard>, crate::Failure> {
    unimplemented!()
}
pub fn add_member(
    _: &crate::desk::Open,
    _: crate::house::shapes::MemberAdd,
) -> Result<crate::house::shapes::MemberCard, crate::Failure> {
    unimplemented!()
}
pub fn change_passphrase(
    _: &crate::desk::Open,
    _: crate::house::shapes::PassphraseChange,
) -> Result<crate::house::shapes::Nothing, crate::Failure> {
    unimplemented!()
}

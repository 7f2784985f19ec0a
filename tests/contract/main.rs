//! Promises about the shape of the house: who may know whom, where SQL stands, what the page may reach, and under
//! which licences. They read manifests and sources; they run nothing.

mod edges;
mod licences;
mod page;
mod purity;
mod sources;
mod tree;

//! Promises about the shape of the house.

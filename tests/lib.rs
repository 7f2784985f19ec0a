//! Tests of the house as a whole, without a window. The ones that drive the window stand in `e2e/`.

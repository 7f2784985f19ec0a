//! How it travels: HTTP to the hub

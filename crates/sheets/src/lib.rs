//! Spreadsheets: bytes to tables; knows no notion of ours

//! What the City may read: indicators, disclosure control in the types, wire format

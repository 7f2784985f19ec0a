//! Appointments: what is planned, and whether people came (P3.2).

use serde::{Deserialize, Serialize};

crate::person::vocabulary! {
    /// What became of an appointment.
    AppointmentStatus {
        /// Prévu.
        Planned = "planned",
        /// Venu.
        Came = "came",
        /// Absent.
        Absent = "absent",
        /// Excusé.
        Excused = "excused",
        /// Annulé.
        Cancelled = "cancelled",
    }
}

crate::person::vocabulary! {
    /// Where an appointment is held.
    AppointmentMode {
        /// À la Maison.
        House = "house",
        /// Ailleurs.
        Elsewhere = "elsewhere",
        /// Par téléphone.
        Phone = "phone",
        /// En visioconférence.
        Video = "video",
    }
}

//! Linux: what the program holds in its memory stays there. While the house is open the keys are in it, and a core
//! dump would write them to the disk (T1.4).

use rustix::process::{DumpableBehavior, set_dumpable_behavior};

/// No core dump of this process, and no other process of the same user may read its memory.
pub(crate) fn keep_to_itself() {
    if let Err(error) = set_dumpable_behavior(DumpableBehavior::NotDumpable) {
        tracing::warn!(%error, "a crash may leave a core dump");
    }
}

#[cfg(test)]
mod tests {
    use rustix::process::{DumpableBehavior, dumpable_behavior};

    #[test]
    fn the_memory_of_the_program_is_not_dumped() {
        super::keep_to_itself();
        assert_eq!(
            dumpable_behavior().ok(),
            Some(DumpableBehavior::NotDumpable)
        );
    }
}

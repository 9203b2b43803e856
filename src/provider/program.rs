//! How people and programs write the calls of a service: in parts that stand beside each other, and with the libraries that
//! there are for it.

use super::SERVICES;
use crate::paste::Finding;

/// How the calls of a service are written.
pub struct Program {
    /// Whether a finding names one of its calls, whatever stands around it.
    pub names_call: fn(&Finding) -> bool,
    /// Whether that is what stands beside the parameters of a call: which call it is, in which session, to which server.
    pub is_beside: fn(&Finding) -> bool,
    /// Whether a program calls the service anywhere in a text.
    pub calls: fn(&str) -> bool,
    /// Whether a program may call it with that, an object of any names.
    pub may_take: fn(&Finding) -> bool,
    /// The parameter that a program says outside the object that is to follow.
    pub named_before: fn(&str) -> Option<(&'static str, &str)>,
    /// What stands in the brackets of a call.
    pub arguments: fn(&str) -> &str,
    /// Whether that may be what a program calls the service with, where this stands in the brackets of the call.
    pub are_arguments: fn(&Finding, &str) -> bool,
    /// Adds the call that a program makes to what was found of it; whether it makes one.
    pub complete: fn(&str, &mut Vec<Finding>) -> bool,
    /// Gives calls without an address that of the server that a program names.
    pub name_server: fn(&str, &mut [Finding]),
}

impl Program {
    /// A service that no program is known to call otherwise than by its address.
    pub const NONE: Program = Program {
        names_call: |_| false,
        is_beside: |_| false,
        calls: |_| false,
        may_take: |_| false,
        named_before: |_| None,
        arguments: |_| "",
        are_arguments: |_, _| false,
        complete: |_, _| false,
        name_server: |_, _| {},
    };
}

/// How the calls of every service are written.
pub fn programs() -> impl Iterator<Item = &'static Program> {
    SERVICES.iter().map(|service| &service.program)
}

/// Whether a finding names a call of a service, whatever stands around it.
pub fn names_call(finding: &Finding) -> bool {
    programs().any(|program| (program.names_call)(finding))
}

/// Whether that is what stands beside the parameters of a call.
pub fn is_beside_call(finding: &Finding) -> bool {
    programs().any(|program| (program.is_beside)(finding))
}

//! What only VK's forms have beside their inputs.

pub mod apps;
pub mod vision;
pub mod which_flow;

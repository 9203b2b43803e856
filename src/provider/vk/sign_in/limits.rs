//! What stands in the way of chosen permissions: a few sentences, however many were chosen.

use super::{SCOPE, sentences};
use crate::flags::FlagSet;
use crate::form::{Remarks, Sentence};
use crate::provider::vk::scopes::{Availability, USER, availability};

/// More limits than this are not told one by one: each stands beside its permission.
const MOST: usize = 2;

/// Says what is known against a set.
pub fn say(set: FlagSet, remarks: &mut Remarks) {
    let mut limits: Vec<Availability> = Vec::new();
    for flag in USER.table.flags.iter().filter(|flag| set.contains(flag.value)) {
        let limit = flag.name.and_then(availability);
        limits.extend(limit.filter(|limit| !limits.contains(limit)));
    }
    if limits.contains(&Availability::NotForNewApps) {
        remarks.say(SCOPE, sentences::MESSAGES);
    }
    let told: Vec<_> = limits.into_iter().filter_map(sentence).collect();
    if told.len() > MOST {
        remarks.say(SCOPE, sentences::SEVERAL_LIMITS);
    } else {
        told.into_iter().for_each(|sentence| remarks.say(SCOPE, sentence));
    }
}

/// The sentence for a limit; messages have one of their own.
const fn sentence(limit: Availability) -> Option<Sentence> {
    Some(match limit {
        Availability::NotForNewApps => return None,
        Availability::Obsolete => sentences::OBSOLETE,
        Availability::InsideVk => sentences::INSIDE_VK,
        Availability::ClosedMethods => sentences::AUDIO,
        Availability::NotForSites => sentences::WALL,
        Availability::OlderApps => sentences::OFFLINE,
        Availability::Administrators => sentences::STATS,
        Availability::AdPartners => sentences::LEADS,
        Availability::TrustedApps => sentences::PHONE,
        Availability::Undescribed => sentences::UNDESCRIBED,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(bits: i64) -> Vec<Sentence> {
        let mut remarks = Remarks::default();
        say(FlagSet::from_bits_retain(bits), &mut remarks);
        remarks.into_vec().iter().map(|remark| remark.sentence).collect()
    }

    #[test]
    fn a_few_limits_are_told_and_many_are_summed_up() {
        let bit = |name| USER.flag(name).unwrap().value;
        assert_eq!(said(bit("friends") + bit("photos")), []);
        assert_eq!(said(bit("offline")), [sentences::OFFLINE]);
        assert_eq!(said(bit("offline") + bit("messages")), [sentences::MESSAGES, sentences::OFFLINE]);
        assert_eq!(
            said(bit("offers") + bit("wallmenu") + bit("wall")),
            [sentences::OBSOLETE, sentences::WALL]
        );
        assert_eq!(said(1_073_741_823), [sentences::MESSAGES, sentences::SEVERAL_LIMITS]);
        assert_eq!(said(1_073_737_727), [sentences::SEVERAL_LIMITS]);
    }

    #[test]
    fn each_sentence_names_the_permissions_that_it_is_about() {
        for flag in USER.table.flags {
            let name = flag.name.unwrap();
            if let Some(sentence) = availability(name).and_then(sentence) {
                assert!(sentence.text.ru.contains(name) && sentence.text.en.contains(name), "{name}");
            }
        }
        assert!(sentences::MESSAGES.text.ru.contains("messages"));
    }
}

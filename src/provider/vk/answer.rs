//! What VK packs into one parameter of an answer, laid out.

use super::methods::{PERMISSIONS, Question, USERS};
use super::recognize::says_error;
use crate::params::{Param, Params, Part};
use crate::paste::Finding;
use crate::paste::address::Address;
use crate::paste::json::{self, Json};
use crate::provider::service::Members;

/// The errors of the calls that `execute` made, beside what the others answered.
const ERRORS: &str = "execute_errors";

/// What an error in that list tells; nothing else is taken out of it.
const OF_ERROR: [&str; 3] = ["method", "error_code", "error_msg"];

/// Where the picture of a captcha is, or its page on VK ID's host, which only the error of that number names.
const CAPTCHAS: [&str; 2] = ["/captcha.php", "/not_robot_captcha"];
const CAPTCHA_NEEDED: &str = "14";

/// Whether an address is that of a captcha, which belongs to an error of VK's API.
pub fn is_captcha(address: &Address) -> bool {
    CAPTCHAS.contains(&address.path.as_str())
}

/// Lays out when a user was last seen; of an answer to the form's script its user; and the first error of `execute`.
pub(super) fn unfold(finding: &mut Finding) {
    if finding.address.as_ref().is_some_and(is_captcha) && !finding.is_json() {
        finding.params = finding.params.renamed("sid", "captcha_sid");
        finding.params.add("error_code", CAPTCHA_NEEDED, Part::Query);
    }
    // Programs hand on the words alone.
    if finding.params.last("error").is_some_and(says_error) {
        finding.params = finding.params.renamed("error", "error_msg");
    }
    let of_script = finding.params.has(USERS) && finding.params.has(PERMISSIONS);
    if of_script || finding.params.has(ERRORS) {
        finding.body.method.get_or_insert_with(|| Question::Execute.method().to_owned());
    }
    let mut unfolded = Params::default();
    finding.params.iter().for_each(|param| lay_out(param, of_script, &mut unfolded));
    finding.params = unfolded;
}

/// The exchange of a code lists the tokens of communities as objects; the redirect names them `access_token_<id>`.
pub fn member(name: &str, value: &Json) -> Option<Members> {
    let Json::Array(groups) = value else { return None };
    let token = |group: &Json| {
        let (id, token) = (group.get("group_id")?, group.get("access_token")?);
        Some((["access_token_", &id.clone().into_text()].concat(), token.clone()))
    };
    (name == "groups").then(|| groups.iter().filter_map(token).collect())
}

fn lay_out(param: &Param, of_script: bool, all: &mut Params) {
    let members = members(param, of_script);
    // The first of them is explained, and all are shown.
    if members.is_empty() || param.name == ERRORS {
        all.push(param.clone());
    }
    for (name, value) in members {
        if param.name == ERRORS && !OF_ERROR.contains(&name.as_str()) {
            continue;
        }
        let name = if param.name == "last_seen" && name == "time" { param.name.clone() } else { name };
        lay_out(&Param { name, value: Some(value.into_text()), part: Part::Json }, of_script, all);
    }
}

fn members(param: &Param, of_script: bool) -> Vec<(String, Json)> {
    let is_list = param.name == ERRORS || of_script && param.name == USERS;
    let read = param.value.as_deref().filter(|_| is_list || param.name == "last_seen").and_then(json::read);
    let object = match read.map(|read| read.json) {
        Some(Json::Array(items)) if is_list => items.into_iter().next(),
        other => other,
    };
    match object {
        Some(Json::Object(members)) => members,
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::provider::vk::presence::{self, Presence};
    use crate::response::{read, rights};

    #[test]
    fn the_form_s_script_answers_both_questions() {
        let users = r#"[{"id":1,"online":1,"last_seen":{"platform":7,"time":5}}]"#;
        let answer = read(&format!(r#"{{"response":{{"u":{users},"p":69634}}}}"#)).answer;
        assert_eq!(presence::of(&answer), [(String::new(), Presence::Online)]);
        let given = rights::of(&answer, answer.field("p").unwrap()).unwrap().given;
        assert_eq!(given.iter().map(|flag| flag.value).sum::<i64>(), 69_634);
        assert_eq!(answer.method.as_deref(), Some("execute"));
        // Another script's are its own affair.
        let [users, number] = [format!(r#""u":{users}"#), r#""id":1,"p":69634"#.to_owned()]
            .map(|members| read(&format!(r#"{{"response":{{{members}}}}}"#)).answer);
        assert_eq!(presence::of(&users), []);
        assert!(rights::of(&number, number.field("p").unwrap()).is_none());
    }

    #[test]
    fn the_first_error_of_execute_is_explained() {
        let errors = r#"[{"method":"account.getAppPermissions","error_code":27,"error_msg":"Group","v":"5.199"},
            {"method":"execute","error_code":13,"error_msg":"Runtime error"}]"#;
        let answer =
            read(&format!(r#"{{"response":{{"u":[],"p":false}},"execute_errors":{errors}}}"#)).answer;
        assert_eq!(answer.error.map(|error| error.code), Some("27"));
        assert!(answer.field("execute_errors").is_some());
        assert!(answer.field("v").is_none());
    }
}

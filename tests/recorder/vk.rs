//! What the forms of VK, VK ID and Vision build, run for real: the server sees what the service's documentation asks for,
//! and what the service answers is told as it is.

use crate::output;
use crate::program::here;
use crate::recorded::{Meant, Recorded, pairs, recorded};
use crate::running::folder;
use crate::sending::{DONE, FORM, runnable, send, stub};
use brelok::form::{Field, Filled};
use brelok::provider::forms;
use brelok::request::Call;

const TOKEN: &str = "vk1.a.CANARYcanaryCANARYcanary0123456789_-CANARYcanary";

/// What a form builds of these texts, sent to `host` instead of the service.
fn call(host: &str, id: &str, texts: &[(&'static str, &str)]) -> Call {
    let form = forms().find(|form| form.id == id).unwrap();
    let fill = |filled: Filled, (field, text): &(&'static str, &str)| filled.with(Field(field), text);
    let (call, remarks) = texts.iter().fold(Filled::new(form), fill).check();
    let call = call.unwrap_or_else(|| panic!("{remarks:?}"));
    let path = url::Url::parse(&call.endpoint).unwrap().path().to_owned();
    Call { endpoint: [host, &path].concat(), ..call }
}

/// A form with its texts, and what the server has to see: the line, the parameters of the address, those of the body.
type Case<'a> =
    (&'a str, &'a [(&'static str, &'a str)], &'a str, &'a [(&'a str, &'a str)], &'a [(&'a str, &'a str)]);

const STATE: &str = "0123456789abcdefghijklmnopqrstuv";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CODE: &str = "vk2.a.CANARYcanaryCANARYcanary0123456789_-";

/// One's own application, as the forms of VK ID ask for it.
const CLIENT: [(&str, &str); 3] =
    [("client_id", "7915193"), ("redirect_uri", "https://example.com/cb?a=1"), ("device_id", "D-1_2")];

#[test]
fn the_server_sees_what_the_documentation_asks_for() {
    let with_client =
        |texts: &[(&'static str, &'static str)]| [&CLIENT[..], &[("state", STATE)], texts].concat();
    let exchange = with_client(&[("code", CODE), ("code_verifier", VERIFIER)]);
    let refresh = with_client(&[("call", "refresh"), ("refresh_token", CODE)]);
    let user_info = with_client(&[("call", "user_info"), ("access_token", TOKEN)]);
    let logout = with_client(&[("call", "logout"), ("access_token", TOKEN)]);
    let public_info = with_client(&[("call", "public_info"), ("id_token", TOKEN)]);
    let client = ("client_id", "7915193");
    let redirect = ("redirect_uri", "https://example.com/cb?a=1");
    let (state, device) = (("state", STATE), ("device_id", "D-1_2"));
    let script = r#"return {u:API.users.get({"fields":"online,online_info,last_seen"}),p:API.account.getAppPermissions()};"#;
    let (token, v) = (("access_token", TOKEN), ("v", "5.199"));
    let fields = ("fields", "online,online_info,last_seen");
    let cases: &[Case<'_>] = &[
        ("vk/method", &[token], "POST /method/users.get", &[], &[fields, token, v]),
        (
            "vk/method",
            &[token, ("user_ids", "1,durov")],
            "POST /method/users.get",
            &[],
            &[("user_ids", "1,durov"), fields, token, v],
        ),
        (
            "vk/method",
            &[token, ("method", "execute")],
            "POST /method/execute",
            &[],
            &[("code", script), token, v],
        ),
        (
            "vk/method",
            &[token, ("method", "groups.getTokenPermissions")],
            "POST /method/groups.getTokenPermissions",
            &[],
            &[token, v],
        ),
        (
            "vk_id/call",
            &exchange,
            "POST /oauth2/auth",
            &[
                ("grant_type", "authorization_code"),
                redirect,
                client,
                ("code_verifier", VERIFIER),
                state,
                device,
            ],
            &[("code", CODE)],
        ),
        (
            "vk_id/call",
            &refresh,
            "POST /oauth2/auth",
            &[("grant_type", "refresh_token"), redirect, client, device, state],
            &[("refresh_token", CODE)],
        ),
        ("vk_id/call", &user_info, "POST /oauth2/user_info", &[client], &[token]),
        ("vk_id/call", &logout, "POST /oauth2/logout", &[client], &[token]),
        ("vk_id/call", &public_info, "POST /oauth2/public_info", &[client], &[("id_token", TOKEN)]),
    ];
    let owned = |list: &[(&str, &str)]| {
        pairs(list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    };
    for id in runnable() {
        let stub = stub(DONE);
        let folder = folder();
        for (form, texts, line, query, body) in cases {
            let call = call(&stub.address(), form, texts);
            if !(output(id).fits)(&call) {
                continue;
            }
            for inside in [false, true] {
                let run = send(id, &call, inside, folder.path());
                assert!(run.success, "{id}, {line}: {}", run.complaint);
                let requests = stub.requests();
                let meant = Recorded {
                    line: (*line).to_owned(),
                    query: owned(query),
                    form: owned(body),
                    kind: FORM.to_owned(),
                };
                assert_eq!(recorded(&requests[0]), meant, "{id}, inside: {inside}");
                assert_eq!(requests[0].header("authorization"), None, "{id}");
            }
        }
    }
}

#[test]
fn vision_gets_its_files_and_a_meta_that_names_their_fields() {
    let texts = [
        ("endpoint", "persons/set"),
        ("oauth_token", "2CANARY"),
        ("space", "5"),
        ("files", "первый.jpg\nb.png"),
        ("person_ids", "7\n-2"),
    ];
    for id in runnable() {
        let stub = stub(r#"{"status":200,"body":{"objects":[]},"htmlencoded":false,"last_modified":0}"#);
        let folder = folder();
        for file in ["первый.jpg", "b.png"] {
            std::fs::write(folder.path().join(file), file).unwrap();
        }
        let call = call(&stub.address(), "vk_vision/call", &texts);
        if (output(id).fits)(&call) {
            let run = send(id, &call, false, folder.path());
            assert!(run.success, "{id}: {}", run.complaint);
            let request = recorded(&stub.requests()[0]);
            assert_eq!(
                (request.line.as_str(), request.kind.as_str()),
                ("POST /api/v1/persons/set", "multipart/form-data")
            );
            let text = |text: &str| text.to_owned();
            assert_eq!(
                request.query,
                pairs([(text("oauth_token"), text("2CANARY")), (text("oauth_provider"), text("mcs"))]),
            );
            let file = |name: &str| Meant::File(text(name), text(name).into_bytes());
            let meta = text(
                r#"{"space":"5","images":[{"name":"file_0","person_id":7},{"name":"file_1","person_id":-2}]}"#,
            );
            let mut body = vec![(text("file_0"), file("первый.jpg")), (text("file_1"), file("b.png"))];
            body.extend(pairs([(text("meta"), meta)]));
            assert_eq!(request.form, body, "{id}");
        }
    }
}

#[test]
fn s19_what_vk_answers_is_told_and_an_echo_of_the_token_is_not() {
    let user = |rest: &str| format!(r#"{{"response":[{{"id":1,"first_name":"Анна",{rest}}}]}}"#);
    let error = |code: &str, message: &str| {
        format!(
            r#"{{"error":{{"error_code":{code},"error_msg":"{message}","request_params":[{{"key":"access_token","value":"{TOKEN}"}}]}}}}"#
        )
    };
    let other_network = "User authorization failed: access_token was given to another ip address.";
    for (answer, said) in [
        (user(r#""online":1,"online_info":{"visible":true,"is_online":true}"#), Ok(r#""online": 1"#)),
        (user(r#""online":0,"online_info":{"visible":true,"last_seen":1790000000}"#), Ok("1790000000")),
        (
            user(r#""online":0,"online_info":{"visible":false,"status":"recently"}"#),
            Ok(r#""visible": false"#),
        ),
        (r#"{"response":[]}"#.to_owned(), Ok(r#""response": []"#)),
        (error(r#"5,"error_subcode":1130"#, other_network), Err(other_network)),
        (error("14", "Captcha needed"), Err("Captcha needed")),
        (error("6", "Too many requests per second"), Err("Too many requests per second")),
        (["<html>", TOKEN, "</html>"].concat(), Err("")),
    ] {
        // curl only passes the answer on; the package of Wialon calls nobody else.
        for id in here().iter().filter(|id| !["curl", "python-wialon"].contains(id)) {
            let stub = stub(&answer);
            let folder = folder();
            let run = send(
                id,
                &call(&stub.address(), "vk/method", &[("access_token", TOKEN)]),
                false,
                folder.path(),
            );
            let place = format!("{id}, {answer}: {}{}", run.printed, run.complaint);
            assert_eq!(run.success, said.is_ok(), "{place}");
            match said {
                Ok(said) => assert!(spaced(&run.printed).contains(&spaced(said)), "{place}"),
                Err(said) => assert!(run.complaint.contains(said), "{place}"),
            }
            assert!(!format!("{run:?}").contains("canary"), "{id}");
            assert_eq!(stub.requests().len(), 1, "{place}");
        }
    }
}

/// A text without its white space: each language lays JSON out in its own way.
fn spaced(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

//! What people paste, opened in its form.

use super::{STATE, VERIFIER, call, said, typed, words, written};
use brelok::form::{Field, Filled, Level, sentences as general};
use brelok::provider::vk::fields::FieldErrorKind::{ClientIdDigit, ScopeUnknownName};
use brelok::provider::vk::method::{NOT_ONLINE, OTHER_VERSION};
use brelok::provider::vk_vision::call::{FILES_MISSING, GUESSED};
use brelok::provider::vk_vision::meta::{ProblemKind, Repair};
use brelok::provider::{form_of, form_with};
use brelok::response::read;

fn opened(text: &str) -> Filled {
    form_of(&read(text).answer).unwrap_or_else(|| panic!("{text}"))
}

/// The form's id, and what stands in these inputs.
fn told<const N: usize>(filled: &Filled, fields: [&'static str; N]) -> (&'static str, [String; N]) {
    let text = |field| match filled.flags(Field(field)) {
        Some(entry) => entry.set().bits().to_string(),
        None => filled.text(Field(field)).to_owned(),
    };
    (filled.form().id, fields.map(text))
}

#[test]
fn a_link_opens_however_it_was_written() {
    let fields =
        ["whom", "domain", "client_id", "scope", "redirect_uri", "response_type", "display", "revoke", "v"];
    let rest = "client_id=2685278&scope=video,offline&redirect_uri=https://oauth.vk.ru/blank.html&display=page\
                &response_type=token&revoke=1";
    for start in ["https://oauth.vk.ru/authorize?", "oauth.vk.ru/authorize?", "//oauth.vk.ru/authorize?"] {
        let filled = opened(&[start, rest].concat());
        let texts = ["user", "vk.ru", "2685278", "65552", "", "token", "page", "true", ""].map(str::to_owned);
        assert_eq!(told(&filled, fields), ("vk/sign-in", texts), "{start}");
    }
    let bare = opened("https://oauth.vk.com/authorize?client_id=1&redirect_uri=http://example.com/cb&scope=");
    let texts = ["user", "vk.com", "1", "0", "http://example.com/cb", "code", "", "", ""].map(str::to_owned);
    assert_eq!(told(&bare, fields), ("vk/sign-in", texts));
}

#[test]
fn a_scope_opens_as_its_sum_and_what_is_none_as_it_stands() {
    let link = |scope: &str| {
        opened(&format!("https://oauth.vk.com/authorize?client_id=1&response_type=token&{scope}"))
    };
    for (scope, bits) in [
        ("scope=1073741823", "1073741823"),
        ("scope=16385", "16385"),
        ("scope=friends,photos,offline", "65542"),
        ("scope=questions,phone_number", "268435520"),
        ("scope[0]=wall&scope[1]=offline", "73728"),
        ("scope=", "0"),
        ("v=5.199", "0"),
    ] {
        let filled = link(scope);
        assert_eq!(told(&filled, ["scope"]).1, [bits], "{scope}");
        let left_out = words(&filled, "whom", Level::Warning);
        assert!(left_out.is_empty(), "{scope}: {left_out:?}");
        assert!(filled.check().0.is_some(), "{scope}");
    }
    let unknown = link("scope=friends,fotos");
    assert_eq!(unknown.check().0, None);
    assert_eq!(said(&unknown, "scope")[0].sentence.text, ScopeUnknownName.text());
}

#[test]
fn a_call_opens_however_a_program_writes_it() {
    for text in [
        "vk.users.get(user_ids='1,durov', fields='online,last_seen')",
        "vk.method('users.get', {'user_ids': '1,durov', 'fields': 'online,last_seen'})",
        "VK.Api.call('users.get', {user_ids: ['1', 'durov'], fields: 'online,last_seen'}, show)",
        "await api.users.get({ user_ids: '1,durov', fields: ['online', 'last_seen'] })",
    ] {
        let texts = ["users.get", "1,durov", "online,last_seen"].map(str::to_owned);
        assert_eq!(told(&opened(text), ["method", "user_ids", "fields"]), ("vk/method", texts), "{text}");
    }
}

#[test]
fn a_link_for_communities_opens_as_one() {
    let filled = opened(
        "https://oauth.vk.ru/authorize?client_id=6888183&display=&group_ids=1234%2C321\
         &redirect_uri=https%3A%2F%2Foauth.vk.ru%2Fblank.html&response_type=code&scope=131076&state=&v=5.199",
    );
    let texts = ["community", "1234,321", "131076", "", "5.199"].map(str::to_owned);
    assert_eq!(
        told(&filled, ["whom", "group_ids", "scope_community", "revoke_community", "v"]),
        ("vk/sign-in", texts)
    );
    // What the other kind of link would begin with is there when it is chosen.
    assert_eq!(told(&filled, ["scope", "revoke"]).1, ["65536", "true"]);
}

#[test]
fn every_recorded_link_means_the_same_when_it_is_built_again() {
    // The documentation's own examples have shorter marks than VK ID takes.
    let kept = |filled: Filled| match filled.form().id {
        "vk_id/sign-in" => typed(filled, &[("state", STATE), ("code_verifier", VERIFIER)]),
        _ => filled,
    };
    let (mut links, mut not_built) = (0, Vec::new());
    let files = [include_str!("../vectors/vk.jsonl"), include_str!("../vectors/vk_id.jsonl")];
    for line in files.iter().flat_map(|file| file.lines()) {
        let vector: serde_json::Value = serde_json::from_str(line).unwrap();
        let filled = form_of(&read(vector["text"].as_str().unwrap()).answer);
        let Some(filled) = filled.filter(|filled| filled.form().id.ends_with("/sign-in")) else { continue };
        assert_eq!(vector["outcome"], "authorize", "{line}");
        links += 1;
        let filled = kept(filled);
        match filled.check().0 {
            Some(link) => assert_eq!(call(&kept(opened(&written(&filled, "url")))), link, "{line}"),
            None => not_built.push(filled.form().id),
        }
    }
    // One has a return address that is none, the other placeholders for its numbers.
    assert_eq!((links, not_built), (14, vec!["vk/sign-in", "vk_id/sign-in"]));
}

#[test]
fn a_link_that_is_wrong_opens_and_says_why() {
    let filled = opened("https://oauth.vk.com/authorize?client_id=app1&response_type=token");
    assert_eq!(said(&filled, "client_id")[0].sentence.text, ClientIdDigit.text());
    let more = opened("https://oauth.vk.com/authorize?client_id=1&response_type=token&slogan=1");
    assert_eq!(words(&more, "whom", Level::Warning), [general::LEFT_OUT.text.en]);
}

#[test]
fn a_hop_of_the_sign_in_and_a_foreign_host_open_nothing() {
    for text in [
        "https://oauth.vk.com/authorize?client_id=1&response_type=token&__q_hash=abc",
        "https://login.vk.com/?act=grant_access&client_id=7720259&settings=65536&response_type=token",
        "https://evil.example/authorize?client_id=1&group_ids=1&response_type=token",
        "https://oauth.vk.ru.evil.example/authorize?client_id=1&response_type=token",
        "https://oauth.vk.com/blank.html#access_token=abc&user_id=1",
    ] {
        assert!(form_of(&read(text).answer).is_none(), "{text}");
    }
}

#[test]
fn a_token_is_put_into_the_form_that_asks_with_it() {
    let vk = |text: &str| {
        let filled = form_with(&read(text).answer).unwrap_or_else(|| panic!("{text}"));
        let [method, domain] = ["method", "domain"].map(|field| filled.text(Field(field)).to_owned());
        assert_eq!((filled.form().id, filled.secret(Field("access_token")).expose()), ("vk/method", "abc"));
        assert!(filled.check().0.is_some(), "{text}");
        [method, domain]
    };
    assert_eq!(vk("https://oauth.vk.com/blank.html#access_token=abc&user_id=1"), ["users.get", "vk.com"]);
    assert_eq!(vk("https://oauth.vk.ru/blank.html#access_token=abc&expires_in=0"), ["users.get", "vk.ru"]);
    let community = "https://oauth.vk.com/blank.html#access_token_7=abc&expires_in=0&groups=7";
    assert_eq!(vk(community), ["groups.getTokenPermissions", "vk.com"]);
    let vision =
        form_with(&read("VISION_TOKEN=2GfYBTYx6UU1NQua1MmccNWp6ciuLP6q3PWowRZZjg28CmpivX").answer).unwrap();
    assert_eq!(vision.form().id, "vk_vision/call");
    assert!(vision.secret(Field("oauth_token")).expose().starts_with("2GfY"));
    for text in [
        "https://oauth.vk.com/blank.html#access_token=<token>&user_id=1",
        "https://oauth.vk.com/blank.html#code=fc8f75be53ad00b9f4",
        "https://example.com/cb#access_token=abc&token_type=bearer",
        "https://api.vk.ru/method/users.get?access_token=abc&v=5.199",
        "https://oauth.xn--v-ttb.com/blank.html#access_token=abc&expires_in=0",
    ] {
        assert!(form_with(&read(text).answer).is_none(), "{text}");
    }
}

#[test]
fn a_link_of_vk_id_opens_and_asks_for_the_verifier() {
    let filled = opened(
        "https://id.vk.com/authorize?response_type=code&client_id=12345&scope=email%20phone\
         &redirect_uri=https%3A%2F%2Fyour.site&state=XXXRandomZZZ&code_challenge=K8KAyQ82WSEncryptedVerifierGYUDj8K\
         &code_challenge_method=s256&lang_id=0&prompt=consent",
    );
    let texts =
        ["vk.com", "12345", "https://your.site", "email phone", "0", "consent", ""].map(str::to_owned);
    let fields = ["domain", "client_id", "redirect_uri", "scope", "lang_id", "prompt", "provider"];
    assert_eq!(told(&filled, fields), ("vk_id/sign-in", texts));
    assert!(
        filled.check().0.is_none()
            && said(&filled, "code_verifier")[0].sentence.text.en.contains("code_verifier")
    );
}

#[test]
fn calls_open_in_their_forms() {
    let token = "vk1.a.abcdefghijklmnopqrstuvwxyz";
    for (text, id, field, value) in [
        (format!("https://api.vk.ru/method/users.get?user_ids=1,durov&access_token={token}&v=5.199"), "vk/method", "user_ids", "1,durov"),
        (format!("https://api.vk.com/method/users.get?user_ids=1&fields=online,photo_50&access_token={token}&v=5.199"), "vk/method", "fields", "online,photo_50"),
        (format!("https://api.vk.ru/method/users.get?access_token={token}&v=5.199"), "vk/method", "fields", ""),
        (format!("https://api.vk.com/method/account.getAppPermissions?access_token={token}&v=5.199"), "vk/method", "domain", "vk.com"),
        (format!("curl https://api.vk.ru/method/groups.getTokenPermissions -d access_token={token} -d v=5.199"), "vk/method", "method", "groups.getTokenPermissions"),
        (format!("curl 'https://id.vk.ru/oauth2/user_info?client_id=7' -d 'access_token={token}'"), "vk_id/call", "call", "user_info"),
        ("curl 'https://id.vk.ru/oauth2/auth?grant_type=refresh_token&client_id=7&device_id=D' -d 'refresh_token=vk2.a.abc'".to_owned(), "vk_id/call", "call", "refresh"),
        ("POST https://id.vk.com/oauth2/auth?grant_type=authorization_code&client_id=7&code_verifier=abc".to_owned(), "vk_id/call", "call", "exchange"),
        ("https://smarty.mail.ru/api/v1/docs/recognize?oauth_token=2abc&oauth_provider=mcs".to_owned(), "vk_vision/call", "endpoint", "docs/recognize"),
    ] {
        let filled = opened(&text);
        assert_eq!(told(&filled, [field]), (id, [value.to_owned()]), "{text}");
    }
}

#[test]
fn a_call_of_another_method_or_script_is_left_to_the_person() {
    for text in [
        "https://api.vk.ru/method/wall.post?message=1&access_token=abc&v=5.199",
        "https://api.vk.ru/method/execute?code=return%201%3B&access_token=abc&v=5.199",
        "https://id.vk.ru/oauth2/other?client_id=7",
    ] {
        assert!(form_of(&read(text).answer).is_none(), "{text}");
    }
    let old = opened("https://api.vk.com/method/users.get?access_token=abc&v=5.131");
    assert_eq!(words(&old, "method", Level::Note)[0], OTHER_VERSION.text.en);
    assert!(written(&old, "url").ends_with("&v=5.199"));
}

#[test]
fn it_is_said_where_a_call_does_not_ask_who_is_online() {
    let told = |fields: &str| {
        let address = format!("https://api.vk.ru/method/users.get?fields={fields}&access_token=abc&v=5.199");
        words(&opened(&address), "fields", Level::Note)
    };
    assert_eq!(told("bdate"), [NOT_ONLINE.text.en]);
    assert!(told("bdate,online").is_empty() && told("online_info").is_empty());
}

#[test]
fn a_variable_of_somebodys_shell_is_no_token() {
    let filled =
        opened("curl https://api.vk.ru/method/users.get -d \"access_token=$VK_ACCESS_TOKEN\" -d v=5.199");
    assert!(written(&filled, "url").contains("?access_token=&"));
}

#[test]
fn the_documentations_request_to_vision_opens_with_its_file() {
    let command = r#"curl -X 'POST' 'https://smarty.mail.ru/api/v1/objects/detect?oauth_token=<ваш токен>&oauth_provider=mcs' \
        -H 'accept: application/json' -F 'file=@theatre.jpg;type=image/jpeg' \
        -F 'meta={ "mode": ["scene", "pedestrian"], "images": [{"name": "file"}] }'"#;
    let filled = opened(command);
    let fields = ["endpoint", "files", "mode_object", "mode_scene", "mode_pedestrian"];
    let texts = ["objects/detect", "theatre.jpg", "", "true", "true"].map(str::to_owned);
    assert_eq!(told(&filled, fields), ("vk_vision/call", texts));
    assert_eq!(
        written(&filled, "params"),
        "{\n  \"mode\": [\"scene\",\"pedestrian\"],\n  \"images\": [{\"name\":\"file_0\"}]\n}",
    );
    assert!(words(&filled, "endpoint", Level::Warning).is_empty());
}

#[test]
fn a_meta_opens_with_what_was_put_right_in_it() {
    let (note, warning) = (Level::Note, Level::Warning);
    for (text, path, field, level, sentence) in [
        (
            r#"{"mode":["improve"],"images":[{"name":"file_0"}]}"#,
            "photo/improve",
            "endpoint",
            warning,
            GUESSED.text,
        ),
        (r#"{"images":[{"name":"file"}]}"#, "docs/detect", "files", note, FILES_MISSING.text),
        (
            r#"{"space":"5","images":[{"name":"a","person_id":7}]}"#,
            "persons/delete",
            "endpoint",
            warning,
            GUESSED.text,
        ),
        (
            "meta = {'space': '1', 'create_new': True, 'images': [{'name': 'file_0'}]}",
            "persons/recognize",
            "endpoint",
            note,
            Repair::Python.text(),
        ),
        (
            "https://smarty.mail.ru/api/v1/persons/recognize?oauth_token=2abc&oauth_provider=mcs\nmeta={\"space\":1,\"images\":[{\"name\":\"file\"}]}",
            "persons/recognize",
            "space",
            note,
            Repair::NumberAsText("space").text(),
        ),
        (
            "https://smarty.mail.ru/api/v1/objects/detect?oauth_token=2abc&oauth_provider=mcs\nmeta={\"mode\":\"scene\",\"images\":[{\"name\":\"file\"}]}",
            "objects/detect",
            "mode_object",
            note,
            Repair::TextAsArray("mode").text(),
        ),
        (
            "https://smarty.mail.ru/api/v1/docs/detect?oauth_token=2abc&oauth_provider=mcs\nmeta={\"mode\":[\"x\"],\"images\":[{\"name\":\"file\"}]}",
            "docs/detect",
            "endpoint",
            warning,
            ProblemKind::UnknownKey.text(),
        ),
    ] {
        let filled = opened(text);
        assert_eq!(told(&filled, ["endpoint"]).1, [path], "{text}");
        assert!(words(&filled, field, level).contains(&sentence.en), "{text}: {:?}", said(&filled, field));
    }
}

#[test]
fn other_json_with_images_is_no_request_to_vision() {
    for text in
        [r#"{"images":[{"name":"a"}],"total":1}"#, r#"{"images":["a"]}"#, r#"{"images":[{"url":"a"}]}"#]
    {
        assert!(form_of(&read(text).answer).is_none(), "{text}");
    }
}

#[test]
fn a_persons_numbers_come_back_in_their_order() {
    let filled = opened(
        r#"curl 'https://smarty.mail.ru/api/v1/persons/set?oauth_token=2abc&oauth_provider=mcs' -F file_0=@a.jpg \
           -F file_1=@b.jpg --form-string 'meta={"space":"5","images":[{"name":"file_0","person_id":7},{"name":"file_1","person_id":-2}]}'"#,
    );
    assert_eq!(told(&filled, ["files", "person_ids"]).1, ["a.jpg\nb.jpg", "7\n-2"]);
    assert_eq!(call(&filled).form.len(), 3);
}

//! What the card explains: rights, lifetime, what a JSON Web Token says, and what it masks.

use super::page::Page;
use brelok::ui::app::{App, Props};
use wasm_bindgen_test::wasm_bindgen_test;

async fn read(text: &str) -> Page<App> {
    let page = Page::<App>::open_with(Props { arrived: "".into(), ..Props::default() }).await;
    page.click("[data-lang=en]").await;
    page.type_into("paste", text).await;
    page
}

const TOKEN: &str = "1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd";

#[wasm_bindgen_test]
async fn a_scope_is_a_list_of_rights_with_their_risk_in_words() {
    let page = read("https://oauth.vk.com/authorize?client_id=1&response_type=token&scope=69634").await;
    let list = page.texts("[data-rights=scope] .right");
    assert_eq!(
        list,
        [
            "friends — Friends medium risk",
            "messages — Private messages high risk",
            "offline — No expiry high risk"
        ]
    );
    assert!(page.text("[data-rights=scope] p").unwrap().ends_with("3 of 27"));
}

#[wasm_bindgen_test]
async fn the_method_of_a_call_is_named() {
    for (text, method) in [
        ("vk.users.get(user_ids=1)", "users.get"),
        ("https://api.vk.ru/method/account.getAppPermissions?v=5.199", "account.getAppPermissions"),
        ("https://id.vk.ru/oauth2/user_info?client_id=1", "user_info"),
    ] {
        let page = read(text).await;
        assert_eq!(page.text("[data-call]").as_deref(), Some(method), "{text}");
        assert_eq!(page.attribute("[data-call]", "data-call").as_deref(), Some(method), "{text}");
        assert!(page.text("[data-answers]").is_none(), "{text}");
    }
}

#[wasm_bindgen_test]
async fn unknown_bits_and_words_are_listed() {
    let page = read("https://oauth.vk.com/authorize?client_id=1&response_type=token&scope=16384,fotos").await;
    assert_eq!(page.text("[data-rights=scope] [data-unknown-bit]").unwrap(), "0x4000 = 16384");
    assert!(page.text("[data-rights=scope]").unwrap().ends_with("fotos"));
}

#[wasm_bindgen_test]
async fn minus_one_is_one_right_of_high_risk() {
    let page = read("https://hosting.wialon.com/login.html?client_id=a&access_type=-1").await;
    assert_eq!(page.texts("[data-rights=access_type] .right"), ["Unrestricted (−1) high risk"]);
    assert!(page.text("[data-section=lifetime]").is_none(), "a link has no lifetime");
}

#[wasm_bindgen_test]
async fn a_lifetime_is_a_span_and_a_date_with_what_ends_it_early() {
    let page =
        read(&format!("https://oauth.vk.com/blank.html#access_token={TOKEN}&expires_in=86399&user_id=1"))
            .await;
    let text = page.text("[data-section=lifetime]").unwrap();
    assert!(text.starts_with("Expires in 23 hours 59 minutes: "), "{text}");
    assert!(text.contains("password"), "{text}");
    let page =
        read(&format!("https://oauth.vk.com/blank.html#access_token={TOKEN}&expires_in=600&user_id=1")).await;
    let text = page.text("[data-section=lifetime]").unwrap();
    assert!(text.starts_with("Expires: "), "the minutes that are left would soon be others: {text}");
    let page =
        read(&format!("https://oauth.vk.com/blank.html#access_token={TOKEN}&expires_in=0&user_id=1")).await;
    assert!(page.text("[data-section=lifetime]").unwrap().starts_with("No expiry"));
}

#[wasm_bindgen_test]
async fn wialons_hundred_days_are_said() {
    let token = "fc75caffa283438a6510f07b77cff2bc1328ACCA175E297C6BE8F9338B439B4C53575A66";
    let page = read(&format!("https://example.com/?access_token={token}&user_name=x&svc_error=0")).await;
    assert!(page.text("[data-section=lifetime]").unwrap().contains("100 days"));
}

#[wasm_bindgen_test]
async fn a_json_web_token_tells_its_claims_and_not_itself() {
    // RFC 7515, appendix A.1.
    let token = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.\
                 eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.\
                 dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    let page = read(&format!("#access_token={token}&token_type=bearer")).await;
    assert_eq!(page.text("[data-section=jwt] [data-field='jwt.iss']").as_deref(), Some("joe"));
    assert_eq!(page.text("[data-field='jwt.header.alg']").as_deref(), Some("HS256"));
    assert!(page.text("[data-section=jwt]").unwrap().contains("signature was not checked"));
    assert!(page.text("[data-notice=expired]").is_some());
    assert!(page.text("[data-section=lifetime]").unwrap().starts_with("Expired "));
    assert!(!page.text("[data-outcome]").unwrap().contains("dBjftJeZ4CVP"), "s12: masked");
}

#[wasm_bindgen_test]
async fn s24_a_long_name_is_cut_wherever_it_stands() {
    let long = "n".repeat(10_000);
    let claims = data_encoding::BASE64URL_NOPAD.encode(format!(r#"{{"{long}":1,"{TOKEN}":2}}"#).as_bytes());
    let answer = format!("#access_token=eyJhbGciOiJub25lIn0.{claims}.c2ln&{long}=1&{long}_token=2");
    let page = Page::<App>::open_with(Props { arrived: answer.as_str().into(), ..Props::default() }).await;
    assert!(page.text("[data-section=jwt]").is_some());
    assert!(!page.html().contains(&"n".repeat(600)) && !page.html().contains(TOKEN), "{}", page.html());
}

#[wasm_bindgen_test]
async fn s27_an_echoed_token_is_not_on_the_page() {
    let page = read(&format!(
        r#"{{"error":{{"error_code":5,"error_msg":"failed: {TOKEN}","request_params":[{{"key":"access_token","value":"{TOKEN}"}}]}}}}"#
    ))
    .await;
    assert!(page.text("[data-notice=token-echoed]").is_some());
    assert_eq!(page.text("[data-field=error_msg]").as_deref(), Some("failed: •••"));
    assert!(!page.text("[data-outcome]").unwrap().contains(TOKEN));
}

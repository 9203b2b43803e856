//! How fast a request is checked and written down.
//!
//! Budget: a usual call, from what was typed to every form that it can be taken away in, under 20 µs.

use brelok::flags::{Change, Radix};
use brelok::provider::wialon::access_flags::ACCESS_FLAGS;
use brelok::provider::wialon::token_update::{CallMode, Form};
use brelok::request::call::{Parameter, Value, Variable};
use brelok::request::{Call, Method, OUTPUTS};
use divan::{Bencher, black_box};

const TOKEN: &str = "0123456789abcdef0123456789abcdef0123456789ABCDEF0123456789ABCDEF01234567";

fn main() {
    divan::main();
}

/// The form of a `token/update` call with so many items.
fn form(items: usize) -> Form {
    let items: Vec<String> = (0..items).map(|item| (12_345_678 + item).to_string()).collect();
    let mut form = Form {
        call_mode: CallMode::Update,
        h: TOKEN.into(),
        sid: "5ccc55ab53c4e3a5dfd32fd7d5d78097".into(),
        app: "Мой трекер".into(),
        p: r#"{"note":"Автобус 7","zones":1,"tracks":0}"#.into(),
        items: items.join(","),
        ..Form::default()
    };
    form.fl = form.fl.update(Change::Text(Radix::Decimal, "768".into()), &ACCESS_FLAGS);
    form
}

/// The call that a form makes; a bench's setting may not fail.
fn call(form: &Form) -> Option<Call> {
    let ready = form.check().0?;
    let form = vec![
        Parameter { name: "svc", value: Value::Text("token/update".into()) },
        Parameter { name: "params", value: Value::Json(ready.call.params()) },
        Parameter { name: "sid", value: Value::Secret(Variable { name: "WIALON_SID", value: ready.sid }) },
    ];
    let endpoint = ready.host.to_string() + "/wialon/ajax.html";
    Some(Call { method: Method::PostOrGet, endpoint, query: Vec::new(), form })
}

/// Every form by itself, of a call with three items.
#[divan::bench(args = OUTPUTS.iter().map(|output| output.id))]
fn one_form(bencher: Bencher, id: &str) {
    let (call, output) = (call(&form(3)), OUTPUTS.iter().find(|output| output.id == id));
    bencher.bench(|| output.zip(black_box(call.as_ref())).map(|(output, call)| (output.write)(call, false)));
}

/// From what was typed to the request, checked, and written in every form that fits.
#[divan::bench(args = [3, 1000])]
fn all_forms(bencher: Bencher, items: usize) {
    let form = form(items);
    bencher.bench(|| {
        let call = call(black_box(&form));
        let fits = |call: &Call| OUTPUTS.iter().filter(|output| (output.fits)(call)).count();
        let written =
            |call: &Call| OUTPUTS.iter().map(|output| (output.write)(call, false)).collect::<Vec<_>>();
        call.map(|call| (fits(&call), written(&call)))
    });
}

/// From what was typed to the request, checked, as the page shows it: which forms fit, and one of them written.
#[divan::bench(args = [3, 1000])]
fn checked_and_shown(bencher: Bencher, items: usize) {
    let form = form(items);
    let address = OUTPUTS.iter().find(|output| output.id == "url");
    bencher.bench(|| {
        let call = call(black_box(&form));
        let fits = |call: &Call| OUTPUTS.iter().filter(|output| (output.fits)(call)).count();
        call.zip(address).map(|(call, address)| (fits(&call), (address.write)(&call, false)))
    });
}

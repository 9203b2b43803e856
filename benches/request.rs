//! How fast a request is checked and written down.
//!
//! Budget: a usual call, from what was typed to every form that it can be taken away in, under 20 µs.

use brelok::form::Filled;
use brelok::provider::wialon::inputs::SID;
use brelok::provider::wialon::token_update::FORM;
use brelok::provider::wialon::token_update::form::{APP, CALL_MODE, FL, H, ITEMS, P};
use brelok::request::{Call, OUTPUTS};
use divan::{Bencher, black_box};

const TOKEN: &str = "0123456789abcdef0123456789abcdef0123456789ABCDEF0123456789ABCDEF01234567";

fn main() {
    divan::main();
}

/// The form of a `token/update` call with so many items.
fn form(items: usize) -> Filled {
    let items: Vec<String> = (0..items).map(|item| (12_345_678 + item).to_string()).collect();
    Filled::new(&FORM)
        .with(CALL_MODE, "update")
        .with(H, TOKEN)
        .with(SID, "5ccc55ab53c4e3a5dfd32fd7d5d78097")
        .with(APP, "Мой трекер")
        .with(FL, "768")
        .with(P, r#"{"note":"Автобус 7","zones":1,"tracks":0}"#)
        .with(ITEMS, &items.join(","))
}

/// The call that a form makes; a bench's setting may not fail.
fn call(form: &Filled) -> Option<Call> {
    form.check().0
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

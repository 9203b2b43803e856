//! The usual call in every form, whole, for reading.

use crate::calls::usual;
use crate::written;

#[test]
fn the_usual_call_in_every_form() {
    let call = usual("https://hst-api.wialon.com");
    for (id, example) in [
        ("url", include_str!("examples/address.txt")),
        ("params", include_str!("examples/params.json")),
        ("body", include_str!("examples/body.txt")),
        ("curl", include_str!("examples/curl.sh")),
        ("curl-windows", include_str!("examples/curl.cmd")),
        ("python", include_str!("examples/requests.py")),
        ("python-wialon", include_str!("examples/wialon.py")),
        ("javascript", include_str!("examples/request.mjs")),
        ("php", include_str!("examples/request.php")),
        ("csharp", include_str!("examples/Program.cs")),
        ("1c", include_str!("examples/Module.bsl")),
    ] {
        assert_eq!(written(id, &call, false).trim_end(), example.trim_end(), "{id}");
    }
}

#[test]
fn the_version_that_is_named_is_the_one_that_is_tested() {
    let pinned = |line: &&str| line.starts_with("python-wialon==");
    let pinned = include_str!("requirements.txt").lines().find(pinned).unwrap();
    let hint = crate::output("python-wialon").hint;
    assert!(hint.ru.contains(pinned) && hint.en.contains(pinned), "{hint:?}");
}

//! What is read as JSON.

use super::read;

fn check(source: &str, text: &str, broken: bool) {
    let read = read(source).unwrap();
    assert_eq!((read.json.into_text().as_str(), read.broken), (text, broken), "{source}");
}

#[test]
fn json_keeps_order_and_digits() {
    check(
        r#"{"b":1,"a":[18446744073709551617,-0.10]}"#,
        r#"{"b":1,"a":[18446744073709551617,-0.10]}"#,
        false,
    );
    check(r#"{"a":"\u0422\ud83d\ude00\"\\\n"}"#, "{\"a\":\"Т😀\\\"\\\\\\n\"}", false);
}

#[test]
fn what_people_paste_is_read_as_far_as_it_goes() {
    check(r#"{"a":"b"#, r#"{"a":"b"}"#, true);
    check(r#"{"a":{"b":[1,2"#, r#"{"a":{"b":[1,2]}}"#, true);
    check("{'a': None, 'b': True,}", r#"{"a":null,"b":true}"#, true);
    check("[{\"h\":<text>, /* name */ \"n\":1},\n... // more\n]", r#"[{"h":"<text>","n":1}]"#, true);
    check("{\n> \"a\": 1,\n3   \"b\": 2\n4  }", r#"{"a":1,"b":2}"#, true);
    check("{a: 1}", r#"{"a":1}"#, true);
    check("{fl: 0x100 | 0x200, p: 256+512 + 1}", r#"{"fl":0x100|0x200,"p":256+512+1}"#, true);
    check("{'a': b'1', u'b': None}", r#"{"a":"1","b":null}"#, true);
    check("{'a': json.dumps({'b': 1}), 'c': 2}", r#"{"a":"{\"b\":1}","c":2}"#, true);
    check(
        "{a: list([1]), b: 30*24 * 60, c: 1 + 2*3, d: 0x1*2}",
        r#"{"a":[1],"b":43200,"c":1+6,"d":0x1*2}"#,
        true,
    );
    check("array('a' => 0x100, 'b' => json_encode(array('c' => 1)))", r#"{"a":0x100,"b":"{\"c\":1}"}"#, true);
    check("{'a': int(time.time()), # now\n'c': 2}", r#"{"a":"int(time.time())","c":2}"#, true);
    check(r#"{"a":${b},"c":{{d}},"e":2}"#, r#"{"a":"${b}","c":"{{d}}","e":2}"#, true);
    check("{a: []string{\"b\"}, 'c': {'d'}, 'e': 1}", r#"{"a":"b","c":"d","e":1}"#, true);
    check("{a => 'b', c => \"d\"}", r#"{"a":"b","c":"d"}"#, true);
    check("{:a=>\"b\", 'c' => 1}", r#"{"a":"b","c":1}"#, true);
    check("['a' => 1, 'b' => array('c' => -1, 'd' => [])]", r#"{"a":1,"b":{"c":-1,"d":[]}}"#, true);
    check(r#"{"p":"{"a":[1,{"b":"c"}]}","d":1}"#, r#"{"p":"{\"a\":[1,{\"b\":\"c\"}]}","d":1}"#, true);
    check(
        "{\"access_\ntoken\":\"a\r\n b\",\"note\":\"a\nb\"}",
        r#"{"access_token":"ab","note":"a\nb"}"#,
        false,
    );
    check(r#"{"p":"{","d":1}"#, r#"{"p":"{","d":1}"#, false);
}

#[test]
fn what_ends_too_early_is_told_from_what_is_odd() {
    for (source, cut) in [
        (r#"{"a":{"b":[1,2"#, true),
        (r#"[{"a":1}, "#, true),
        (r#"{"a"#, true),
        (r#"{"a":"#, true),
        ("{'a': None,}", false),
        ("[1, ... // more\n]", false),
        (r#"{"a":1} and more"#, false),
    ] {
        assert_eq!(read(source).unwrap().cut, cut, "{source}");
    }
}

#[test]
fn nothing_is_too_deep_or_too_odd() {
    for text in [
        r#"["{"a":"#.repeat(10_000),
        "[".repeat(100_000),
        ["[", &"[]string".repeat(100_000)].concat(),
        "{\"a\":".repeat(100_000),
        "{{{".into(),
        "[\\".into(),
        ["[", &"a(".repeat(100_000)].concat(),
        "{\"\\u12".into(),
    ] {
        let _ = read(&text);
    }
    assert!(read("привет").is_none());
}

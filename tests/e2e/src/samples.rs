//! What people paste. The tokens are made up; their shapes are not.

/// How a published guide prints the address after a VK sign-in, letter for letter, Markdown escapes and all.
pub const GUIDE_LINE: &str = r"https://oauth.vk.com/blank.html#access\_token=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\&expires\_in=0\&user\_id=xxxxxxx\&email=xxxxxxxxxxxxxxxx \";

/// The token of the guide's line.
pub const GUIDE_TOKEN: &str =
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

/// The guide's line with another token, its underscores escaped as Markdown does.
pub fn guide_line_with(token: &str) -> String {
    GUIDE_LINE.replace(GUIDE_TOKEN, &token.replace('_', r"\_"))
}

/// VK's older shape: 85 hexadecimal digits.
pub fn hex_token() -> String {
    letters("0123456789abcdef", 85)
}

/// VK's newer shape: `vk1.a.` and base64url, underscores and all.
pub fn vk1_token(letters_after_the_dot: usize) -> String {
    format!("vk1.a.{}", letters("ABCdef0123_ghiJKL456-mnoPQR789_stuVWXyz", letters_after_the_dot))
}

/// `length` letters of an alphabet, in an order that repeats late.
fn letters(alphabet: &str, length: usize) -> String {
    let alphabet: Vec<char> = alphabet.chars().collect();
    (0..length)
        .map(|place| alphabet[(place * place + 7 * place + place / alphabet.len()) % alphabet.len()])
        .collect()
}

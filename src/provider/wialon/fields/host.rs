//! The API host.

use super::super::remark::{Field, Kind, Remarks};
use super::trim;
use crate::request::{Host, Scheme};

/// A sign-in site of Wialon Hosting and the API host of the same data centre.
#[derive(Debug)]
pub struct DataCenter {
    /// Where a person signs in.
    pub site: &'static str,
    /// Where requests go.
    pub api: &'static str,
}

/// The documented data centres of Wialon Hosting.
pub const DATA_CENTERS: [DataCenter; 4] = [
    DataCenter { site: "hosting.wialon.com", api: "hst-api.wialon.com" },
    DataCenter { site: "hosting.wialon.us", api: "hst-api.wialon.us" },
    DataCenter { site: "hosting.wialon.eu", api: "hst-api.wialon.eu" },
    DataCenter { site: "hosting.wialon.org", api: "hst-api.wialon.org" },
];

/// The host, with what speaks against it.
pub fn read(text: &str, remarks: &mut Remarks) -> Option<Host> {
    let (trimmed, before) = trim(Field::Host, text, remarks);
    let host: Host = match trimmed.parse() {
        Ok(host) => host,
        Err(error) => {
            remarks.say_at(Field::Host, Kind::Host(error.kind), trimmed, before + error.place);
            return None;
        }
    };
    let is = |name: &str| host.name().eq_ignore_ascii_case(name);
    let is_site = DATA_CENTERS.iter().any(|center| is(center.site));
    if host.scheme() == Scheme::Http {
        if is_site || DATA_CENTERS.iter().any(|center| is(center.api)) {
            remarks.say(Field::Host, Kind::HostNeedsHttps);
            return None;
        }
        remarks.say(Field::Host, Kind::HostInsecure);
    }
    if is_site {
        remarks.say(Field::Host, Kind::HostIsSite);
    }
    Some(host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::HostErrorKind;

    fn read_text(text: &str) -> (Option<String>, Vec<Kind>) {
        let mut remarks = Remarks::default();
        let host = read(text, &mut remarks).map(|host| host.to_string());
        (host, remarks.into_vec().iter().map(|remark| remark.kind).collect())
    }

    #[test]
    fn data_centers_are_known() {
        for center in DATA_CENTERS {
            assert_eq!(center.site.replace("hosting.", "hst-api."), center.api);
            assert_eq!(read_text(center.api), (Some(format!("https://{}", center.api)), vec![]));
            assert_eq!(read_text(center.site).1, [Kind::HostIsSite]);
        }
    }

    #[test]
    fn s16_http_is_for_a_server_of_ones_own_with_a_warning() {
        let local = Some("http://wialon.local:8022".to_owned());
        assert_eq!(read_text("http://wialon.local:8022"), (local, vec![Kind::HostInsecure]));
        assert_eq!(read_text("http://HST-API.wialon.com"), (None, vec![Kind::HostNeedsHttps]));
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(read_text(""), (None, vec![Kind::Host(HostErrorKind::Empty)]));
        assert_eq!(read_text("a/b"), (None, vec![Kind::Host(HostErrorKind::Path)]));
        assert_eq!(read_text(" a.example ").1, [Kind::Trimmed]);
    }
}

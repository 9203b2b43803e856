//! The API host.

use super::trim;
use crate::form::{Field, Remarks, sentences as general};
use crate::provider::wialon::sentences;
use crate::request::{Host, Scheme};
use crate::response::host::is_imitation;

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

/// The API host, with what speaks against it.
pub fn read(field: Field, text: &str, remarks: &mut Remarks) -> Option<Host> {
    let host = read_any(field, text, remarks)?;
    if DATA_CENTERS.iter().any(|center| is(&host, center.site)) {
        remarks.say(field, sentences::HOST_IS_SITE);
    }
    Some(host)
}

/// The site where a person signs in, with what speaks against it.
pub fn read_site(field: Field, text: &str, remarks: &mut Remarks) -> Option<Host> {
    let host = read_any(field, text, remarks)?;
    if DATA_CENTERS.iter().any(|center| is(&host, center.api)) {
        remarks.say(field, sentences::SITE_IS_HOST);
    }
    Some(host)
}

fn is(host: &Host, name: &str) -> bool {
    host.name().eq_ignore_ascii_case(name)
}

fn read_any(field: Field, text: &str, remarks: &mut Remarks) -> Option<Host> {
    let (trimmed, before) = trim(field, text, remarks);
    let host: Host = match trimmed.parse() {
        Ok(host) => host,
        Err(error) => {
            remarks.say_at(field, general::host(error.kind), trimmed, before + error.place);
            return None;
        }
    };
    if is_imitation(&host.to_string()) {
        remarks.say(field, general::HOST_IMITATES);
        return None;
    }
    if host.scheme() == Scheme::Http {
        if DATA_CENTERS.iter().any(|center| is(&host, center.site) || is(&host, center.api)) {
            remarks.say(field, sentences::HOST_NEEDS_HTTPS);
            return None;
        }
        remarks.say(field, sentences::HOST_INSECURE);
    }
    Some(host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Sentence;
    use crate::request::HostErrorKind;

    const FIELD: Field = Field("host");

    fn read_text(text: &str) -> (Option<String>, Vec<Sentence>) {
        let mut remarks = Remarks::default();
        let host = read(FIELD, text, &mut remarks).map(|host| host.to_string());
        (host, remarks.into_vec().iter().map(|remark| remark.sentence).collect())
    }

    #[test]
    fn data_centers_are_known() {
        for center in DATA_CENTERS {
            assert_eq!(center.site.replace("hosting.", "hst-api."), center.api);
            assert_eq!(read_text(center.api), (Some(format!("https://{}", center.api)), vec![]));
            assert_eq!(read_text(center.site).1, [sentences::HOST_IS_SITE]);
        }
    }

    #[test]
    fn s16_http_is_for_a_server_of_ones_own_with_a_warning() {
        let local = Some("http://wialon.local:8022".to_owned());
        assert_eq!(read_text("http://wialon.local:8022"), (local, vec![sentences::HOST_INSECURE]));
        assert_eq!(read_text("http://HST-API.wialon.com"), (None, vec![sentences::HOST_NEEDS_HTTPS]));
    }

    #[test]
    fn a_site_is_told_from_an_api_host() {
        for center in DATA_CENTERS {
            let mut remarks = Remarks::default();
            assert!(read_site(FIELD, center.site, &mut remarks).is_some());
            assert_eq!(remarks.into_vec(), []);
            let mut remarks = Remarks::default();
            assert!(read_site(FIELD, center.api, &mut remarks).is_some());
            assert_eq!(remarks.into_vec()[0].sentence, sentences::SITE_IS_HOST);
        }
    }

    #[test]
    fn s23_a_host_made_to_look_like_a_services_own_is_refused() {
        for text in [
            "hst-api.wialon.com.evil.com",
            "hosting.wialon.com.evil.com",
            "http://hst-api-wialon.com:8022",
            "hst-api.xn--wialn-mye.com",
            "oauth.vk.com.evil.com",
        ] {
            assert_eq!(read_text(text), (None, vec![general::HOST_IMITATES]), "{text}");
        }
        for text in ["wialon.local", "wialon.partner.example", "gps.partner.ru", "192.168.0.1:8022"] {
            assert!(read_text(text).0.is_some(), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(read_text(""), (None, vec![general::host(HostErrorKind::Empty)]));
        assert_eq!(read_text("a/b"), (None, vec![general::host(HostErrorKind::Path)]));
        assert_eq!(read_text(" a.example ").1, [general::TRIMMED]);
    }
}

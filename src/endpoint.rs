//! From a region to the service's URL, by AWS's endpoint rules.
//!
//! See [service endpoints](https://docs.aws.amazon.com/general/latest/gr/rande.html) and, for the rules, the Smithy
//! specification of [endpoint rule sets](https://smithy.io/2.0/additional-specs/rules-engine/specification.html).

use reqwest::Url;

/// What decides on the URL of the service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct EndpointSettings {
    pub(crate) region: Option<String>,
    /// `None` where nobody has decided; so is `use_dual_stack`.
    pub(crate) use_fips: Option<bool>,
    pub(crate) use_dual_stack: Option<bool>,
    pub(crate) endpoint_url: Option<String>,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum EndpointError {
    #[error("no region is set: call `region(…)` or set AWS_REGION")]
    MissingRegion,
    #[error("the region {0:?} is not one host label (letters, digits and hyphens, at most 63)")]
    InvalidRegion(String),
    #[error("FIPS and a custom endpoint can't be combined: leave out `use_fips` or `endpoint_url`")]
    FipsAndCustomEndpoint,
    #[error("dual stack and a custom endpoint can't be combined: leave out `use_dual_stack` or `endpoint_url`")]
    DualStackAndCustomEndpoint,
    #[error("the endpoint URL {url:?} can't be used: {problem}")]
    InvalidUrl { url: String, problem: String },
}

/// AWS's name for a group of regions that share a DNS suffix.
struct Partition {
    /// What its regions begin with, before `-place-1`.
    prefixes: &'static [&'static str],
    global_region: Option<&'static str>,
    dns_suffix: &'static str,
    dual_stack_dns_suffix: &'static str,
}

const AWS: Partition = Partition {
    prefixes: &["us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx"],
    global_region: Some("aws-global"),
    dns_suffix: "amazonaws.com",
    dual_stack_dns_suffix: "api.aws",
};

const OTHER_PARTITIONS: [Partition; 7] = [
    Partition {
        prefixes: &["cn"],
        global_region: Some("aws-cn-global"),
        dns_suffix: "amazonaws.com.cn",
        dual_stack_dns_suffix: "api.amazonwebservices.com.cn",
    },
    Partition {
        prefixes: &["eusc-de"],
        global_region: None,
        dns_suffix: "amazonaws.eu",
        dual_stack_dns_suffix: "api.amazonwebservices.eu",
    },
    Partition {
        prefixes: &["us-iso"],
        global_region: Some("aws-iso-global"),
        dns_suffix: "c2s.ic.gov",
        dual_stack_dns_suffix: "api.aws.ic.gov",
    },
    Partition {
        prefixes: &["us-isob"],
        global_region: Some("aws-iso-b-global"),
        dns_suffix: "sc2s.sgov.gov",
        dual_stack_dns_suffix: "api.aws.scloud",
    },
    Partition {
        prefixes: &["eu-isoe"],
        global_region: Some("aws-iso-e-global"),
        dns_suffix: "cloud.adc-e.uk",
        dual_stack_dns_suffix: "api.cloud-aws.adc-e.uk",
    },
    Partition {
        prefixes: &["us-isof"],
        global_region: Some("aws-iso-f-global"),
        dns_suffix: "csp.hci.ic.gov",
        dual_stack_dns_suffix: "api.aws.hci.ic.gov",
    },
    Partition {
        prefixes: &["us-gov"],
        global_region: Some("aws-us-gov-global"),
        dns_suffix: "amazonaws.com",
        dual_stack_dns_suffix: "api.aws",
    },
];

impl Partition {
    /// The partition of a region, listed or not; one that fits nowhere counts to `aws`.
    fn of(region: &str) -> &'static Self {
        OTHER_PARTITIONS.iter().find(|partition| partition.has(region)).unwrap_or(&AWS)
    }

    fn has(&self, region: &str) -> bool {
        self.global_region == Some(region) || self.prefixes.iter().any(|prefix| is_region_of(region, prefix))
    }
}

/// Whether a region reads `prefix-place-1`.
fn is_region_of(region: &str, prefix: &str) -> bool {
    let Some((place, number)) =
        region.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('-')).and_then(|rest| rest.split_once('-'))
    else {
        return false;
    };
    let is_word = !place.is_empty() && place.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_word && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

impl EndpointSettings {
    /// The URL that requests go to; its path, if any, stands in front of theirs.
    pub(crate) fn resolve(&self) -> Result<Url, EndpointError> {
        if let Some(region) = self.region.as_deref().filter(|region| !is_host_label(region)) {
            return Err(EndpointError::InvalidRegion(region.to_owned()));
        }
        let (use_fips, use_dual_stack) = (self.use_fips == Some(true), self.use_dual_stack == Some(true));
        if let Some(url) = &self.endpoint_url {
            if use_fips {
                return Err(EndpointError::FipsAndCustomEndpoint);
            }
            if use_dual_stack {
                return Err(EndpointError::DualStackAndCustomEndpoint);
            }
            return parse(url).map_err(|problem| EndpointError::InvalidUrl { url: without_password(url), problem });
        }
        let region = self.region.as_deref().ok_or(EndpointError::MissingRegion)?;
        let partition = Partition::of(region);
        let service = if use_fips { "profile-fips" } else { "profile" };
        let suffix = if use_dual_stack { partition.dual_stack_dns_suffix } else { partition.dns_suffix };
        let url = format!("https://{service}.{region}.{suffix}");
        parse(&url).map_err(|problem| EndpointError::InvalidUrl { url, problem })
    }
}

/// RFC 1123, section 2.1.
fn is_host_label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

fn parse(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).map_err(|error| error.to_string())?;
    let problem = if !matches!(url.scheme(), "http" | "https") {
        "its scheme must be https or http"
    } else if !url.username().is_empty() || url.password().is_some() {
        "it must not hold a user or a password"
    } else if url.query().is_some() || url.fragment().is_some() {
        "it must not have a query or a fragment"
    } else {
        return Ok(url);
    };
    Err(problem.to_owned())
}

/// An URL for an error text, less what stands between the scheme and an at sign.
fn without_password(url: &str) -> String {
    match (url.find("://"), url.rfind('@')) {
        (Some(scheme), Some(at)) if scheme + 3 < at => format!("{}…{}", &url[..scheme + 3], &url[at..]),
        _ => url.to_owned(),
    }
}

/// Whether an URL leads to this machine and no other.
pub(crate) fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let address = host.trim_start_matches('[').trim_end_matches(']');
    address.parse::<std::net::IpAddr>().map_or_else(
        |_| host == "localhost" || host.ends_with(".localhost"),
        |address| address.to_canonical().is_loopback(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(region: &str, use_fips: bool, use_dual_stack: bool) -> Result<String, EndpointError> {
        let settings = EndpointSettings {
            region: Some(region.to_owned()),
            use_fips: Some(use_fips),
            use_dual_stack: Some(use_dual_stack),
            endpoint_url: None,
        };
        settings.resolve().map(|url| url.origin().ascii_serialization())
    }

    fn custom(url: &str) -> Result<Url, EndpointError> {
        EndpointSettings { endpoint_url: Some(url.to_owned()), ..Default::default() }.resolve()
    }

    #[test]
    fn the_prefix_of_a_region_decides_its_partition_listed_or_not() {
        for (region, host) in [
            ("us-east-1", "profile.us-east-1.amazonaws.com"),
            ("mx-central-1", "profile.mx-central-1.amazonaws.com"),
            ("us-gov-west-1", "profile.us-gov-west-1.amazonaws.com"),
            ("cn-north-1", "profile.cn-north-1.amazonaws.com.cn"),
            ("cn-nowhere-77", "profile.cn-nowhere-77.amazonaws.com.cn"),
            ("aws-cn-global", "profile.aws-cn-global.amazonaws.com.cn"),
            ("eusc-de-east-1", "profile.eusc-de-east-1.amazonaws.eu"),
            ("eusc-fr-east-1", "profile.eusc-fr-east-1.amazonaws.com"),
            ("us-iso-east-1", "profile.us-iso-east-1.c2s.ic.gov"),
            ("us-isob-east-1", "profile.us-isob-east-1.sc2s.sgov.gov"),
            ("eu-isoe-west-1", "profile.eu-isoe-west-1.cloud.adc-e.uk"),
            ("us-isof-south-1", "profile.us-isof-south-1.csp.hci.ic.gov"),
            ("cn-north", "profile.cn-north.amazonaws.com"),
            ("cn-north-1a", "profile.cn-north-1a.amazonaws.com"),
            ("moon", "profile.moon.amazonaws.com"),
        ] {
            assert_eq!(resolve(region, false, false).unwrap(), format!("https://{host}"));
        }
    }

    #[test]
    fn fips_and_dual_stack_change_host_and_suffix() {
        assert_eq!(resolve("us-west-2", true, false).unwrap(), "https://profile-fips.us-west-2.amazonaws.com");
        assert_eq!(resolve("us-west-2", false, true).unwrap(), "https://profile.us-west-2.api.aws");
        assert_eq!(resolve("us-gov-west-1", true, true).unwrap(), "https://profile-fips.us-gov-west-1.api.aws");
        assert_eq!(
            resolve("eusc-de-east-1", false, true).unwrap(),
            "https://profile.eusc-de-east-1.api.amazonwebservices.eu"
        );
    }

    #[test]
    fn a_region_that_is_not_one_host_label_is_rejected() {
        for region in ["", "us-east-1.evil.test", "us/east", "us east", "-us", "us-", "us_east", "é", "a@b", "us\neast"]
        {
            assert_eq!(resolve(region, false, false), Err(EndpointError::InvalidRegion(region.to_owned())));
        }
        assert!(resolve(&"a".repeat(64), false, false).is_err());
        assert!(resolve(&"a".repeat(63), false, false).is_ok());
    }

    #[test]
    fn a_custom_endpoint_keeps_port_and_path() {
        assert_eq!(custom("https://proxy.test:8443/base/path").unwrap().as_str(), "https://proxy.test:8443/base/path");
        assert_eq!(custom("http://[::1]:80").unwrap().as_str(), "http://[::1]/");
    }

    #[test]
    fn an_endpoint_that_is_no_web_address_is_rejected() {
        for url in ["", "profile", "ftp://host", "https://", "https://host/?a=b", "https://host/#a", "https://u:p@host"]
        {
            assert!(matches!(custom(url), Err(EndpointError::InvalidUrl { .. })), "{url}");
        }
        assert!(!custom("https://user:secret@host").unwrap_err().to_string().contains("secret"));
        assert!(!custom("https://user:secret@ho st").unwrap_err().to_string().contains("secret"));
    }

    #[test]
    fn loopback_is_this_machine_only() {
        for url in [
            "http://127.0.0.1:80",
            "http://127.9.9.9",
            "http://[::1]",
            "http://[::ffff:127.0.0.1]",
            "http://localhost",
            "http://a.localhost",
        ] {
            assert!(is_loopback(&Url::parse(url).unwrap()), "{url}");
        }
        for url in ["http://10.0.0.1", "http://localhost.test", "http://127.0.0.1.test", "http://[::2]"] {
            assert!(!is_loopback(&Url::parse(url).unwrap()), "{url}");
        }
    }
}

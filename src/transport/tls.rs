//! rustls with a provider of our own choice: a library must not install one for the whole process.

use std::sync::Arc;

use rustls::client::WantsClientCert;
use rustls::crypto::CryptoProvider;
use rustls::{ClientConfig, ConfigBuilder, RootCertStore, WantsVerifier};
use rustls_platform_verifier::BuilderVerifierExt;

use super::ca_bundle::CaBundle;

/// Trusts these certificates, or what the operating system trusts.
pub(super) fn client_config(ca_bundle: Option<&CaBundle>) -> Result<ClientConfig, String> {
    match ca_bundle.map(CaBundle::root_store).transpose()? {
        Some(roots) => configure(|builder| Ok(builder.with_root_certificates(roots))),
        None => configure(BuilderVerifierExt::with_platform_verifier),
    }
}

/// For an endpoint without TLS: spares the milliseconds that loading the system's certificates takes.
pub(super) fn without_trust_anchors() -> Result<ClientConfig, String> {
    configure(|builder| Ok(builder.with_root_certificates(RootCertStore::empty())))
}

fn configure(
    verify: impl FnOnce(
        ConfigBuilder<ClientConfig, WantsVerifier>,
    ) -> Result<ConfigBuilder<ClientConfig, WantsClientCert>, rustls::Error>,
) -> Result<ClientConfig, String> {
    let mut config = ClientConfig::builder_with_provider(Arc::new(provider()))
        .with_safe_default_protocol_versions()
        .and_then(verify)
        .map(ConfigBuilder::<ClientConfig, _>::with_no_client_auth)
        .map_err(|error| format!("TLS can't be set up: {error}"))?;
    if cfg!(feature = "http2") {
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    }
    Ok(config)
}

#[cfg(feature = "rustls-ring")]
fn provider() -> CryptoProvider {
    rustls::crypto::ring::default_provider()
}

#[cfg(all(feature = "rustls-aws-lc-rs", not(feature = "rustls-ring")))]
fn provider() -> CryptoProvider {
    rustls::crypto::aws_lc_rs::default_provider()
}

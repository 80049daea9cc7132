//! The certificates that `AWS_CA_BUNDLE` names.

/// Certificates in PEM that are trusted in place of the operating system's.
#[derive(Clone, Debug)]
pub(crate) struct CaBundle {
    path: String,
    pem: Vec<u8>,
}

impl CaBundle {
    /// Reads the file that the environment names, if it names one.
    pub(crate) fn of_environment(variable: &impl Fn(&str) -> Option<String>) -> Result<Option<Self>, String> {
        let Some(path) = variable("AWS_CA_BUNDLE").filter(|path| !path.is_empty()) else { return Ok(None) };
        let pem = std::fs::read(&path).map_err(|error| unusable(&path, &error))?;
        Ok(Some(Self { path, pem }))
    }

    #[cfg(any(feature = "__rustls", feature = "aws-config"))]
    pub(crate) fn root_store(&self) -> Result<rustls::RootCertStore, String> {
        use rustls::pki_types::CertificateDer;
        use rustls::pki_types::pem::PemObject;

        let mut roots = rustls::RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(&self.pem) {
            let certificate = certificate.map_err(|error| unusable(&self.path, &error))?;
            roots.add(certificate).map_err(|error| unusable(&self.path, &error))?;
        }
        if roots.is_empty() {
            return Err(unusable(&self.path, &"it holds no certificate"));
        }
        Ok(roots)
    }

    #[cfg(all(feature = "native-tls", not(feature = "__rustls")))]
    pub(super) fn certificates(&self) -> Result<Vec<reqwest::Certificate>, String> {
        let certificates = reqwest::Certificate::from_pem_bundle(&self.pem);
        certificates.map_err(|error| unusable(&self.path, &error))
    }

    #[cfg(all(feature = "aws-config", feature = "__tls"))]
    pub(crate) fn into_pem(self) -> Vec<u8> {
        self.pem
    }
}

fn unusable(path: &str, problem: &dyn std::fmt::Display) -> String {
    format!("AWS_CA_BUNDLE is {path:?}, which can't be used: {problem}")
}

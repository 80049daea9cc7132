# The steps of .ci/run, one by one.

default: ci

ci:
    .ci/run

fmt:
    cargo fmt --all

check:
    cargo clippy --workspace --all-targets -- -D warnings

test:
    cargo test --workspace

doc:
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --workspace --features aws-config,http2,socks

conformance dir="tests/vectors":
    CONFORMANCE_DIR={{ dir }} cargo test --test conformance -- --nocapture

features:
    for features in "" rustls-aws-lc-rs native-tls http2 socks aws-config native-tls,aws-config; do \
        cargo clippy --no-default-features --features "$features" -- -D warnings || exit; \
    done
    cargo clippy --features http2,aws-config,socks -- -D warnings
    cargo test --features aws-config,socks --lib -- sdk_config builder proxy
    cargo check -p customer-profiles-fake --no-default-features

# AWS's own clients against the fake; needs Python and Node.js.
interop:
    interop/run

# Licences, bans, sources and advisories; needs cargo-deny.
deny:
    cargo deny check

# The slow checks before a release; RELEASING.md says what each of them needs.
release-check:
    .ci/release-check

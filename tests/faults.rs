//! Faults of the wire, of credentials, clocks, pages and runtimes, and what the client makes of them.
//!
//! Each row is a test under the id of a fault; those that speak HTTP are played by a server of raw bytes. The last
//! line counts how many were survived: the right value or a typed error, within the deadline, in bounded memory,
//! nothing invented, nothing sent to another host, and nothing repeated that could make a second thing.

mod faults {
    mod broken;
    mod busy;
    mod calls;
    mod cancelled;
    mod clocks;
    mod connecting;
    mod credentials;
    #[cfg(feature = "http2")]
    mod http2;
    mod limits;
    mod own_client;
    mod pages;
    mod renewals;
    mod responses;
    mod runtimes;
    mod server;

    use std::future::Future;

    use libtest_mimic::Trial;

    /// All rows; the ids are those of the list of faults, and after them come some of our own.
    pub(crate) fn rows() -> Vec<Trial> {
        vec![
            row("port_closed", connecting::port_closed),
            row("syn_blackhole", connecting::syn_blackhole),
            row("dns_failure", connecting::dns_failure),
            row("tls_plaintext", connecting::tls_plaintext),
            row("rst_before_headers", broken::rst_before_headers),
            row("fin_before_headers", broken::fin_before_headers),
            row("rst_mid_headers", broken::rst_mid_headers),
            row("rst_mid_body", broken::rst_mid_body),
            row("truncated_json", responses::truncated_json),
            row("cl_too_short", broken::cl_too_short),
            row("cl_invalid", broken::cl_invalid),
            row("no_response", broken::no_response),
            row("body_1Bps", broken::body_at_one_byte_a_second),
            row("body_stall", broken::body_stall),
            row("html_200", responses::html_200),
            row("empty_200", responses::empty_200),
            row("dup_keys", responses::dup_keys),
            row("deep_json", responses::deep_json),
            row("html_503", responses::html_503),
            row("empty_500", responses::empty_500),
            row("throttle", responses::throttle),
            row("bare_429", responses::bare_429),
            row("headers_1mb", limits::headers_1mb),
            row("infinite_body", limits::infinite_body),
            row("gzip_garbage", limits::gzip_garbage),
            row("gzip_bomb", limits::gzip_bomb),
            row("redirect_301", responses::redirect_301),
            row("continue_100", responses::continue_100),
            row("garbage_status", broken::garbage_status),
            row("idle_close", connecting::idle_close),
            row("expired", credentials::expired),
            row("skew_plus10", clocks::skew_plus10),
            row("skew_minus10", clocks::skew_minus10),
            row("h2_goaway", broken::h2_goaway),
            row("page_token_repeats", pages::page_token_repeats),
            row("page_token_empty", pages::page_token_empty),
            row("cancelled", cancelled::cancelled),
            row("creds_expire_midrun", credentials::creds_expire_midrun),
            row("creds_provider_hangs", credentials::creds_provider_hangs),
            // Of our own
            row("untrusted_certificate", connecting::untrusted_certificate),
            row("connect_outlasts_attempt", connecting::connect_outlasts_attempt),
            row("own_timeout", own_client::own_timeout),
            row("own_redirect", own_client::own_redirect),
            row("proxy_407", own_client::proxy_407),
            row("proxy_403", own_client::proxy_403),
            row("runtime_ended", runtimes::runtime_ended),
            row("runtime_ends_beside_a_call", runtimes::runtime_ends_beside_a_call),
            row("runtime_ends_in_a_call", runtimes::runtime_ends_in_a_call),
            row("runtime_stands_still", runtimes::runtime_stands_still),
            row("shared_connection_stands_still", runtimes::shared_connection_stands_still),
            row("runtimes_race", runtimes::runtimes_race),
            row("page_ahead_stands_still", runtimes::page_ahead_stands_still),
            row("banner_first", connecting::banner_first),
            row("busy_thread", busy::busy_thread),
            row_on_a_worker("busy_worker", busy::busy_thread),
            row("operation_deadline", broken::operation_deadline),
            row("second_answer", broken::second_answer),
            row("chunk_truncated", broken::chunk_truncated),
            row("chunk_garbage", broken::chunk_garbage),
            row("headers_1Bps", broken::headers_at_one_byte_a_second),
            row("infinite_error_body", limits::infinite_error_body),
            row("continue_for_ever", limits::continue_for_ever),
            row("headers_for_ever", limits::headers_for_ever),
            row("invalid_utf8", responses::invalid_utf8),
            row("null_member", responses::null_member),
            row("forged_message", responses::forged_message),
            row("message_20mb", responses::message_20mb),
            row("echo_of_a_delete", responses::echo_of_a_delete),
            row("creds_slow_provider", credentials::creds_slow_provider),
            row("creds_withdrawn", credentials::creds_withdrawn),
            row("creds_provider_panics", credentials::creds_provider_panics),
            row("creds_before_timeout", credentials::creds_before_timeout),
            row("creds_wrong_clock", clocks::creds_wrong_clock),
            row("skew_put_right", clocks::skew_put_right),
            row("skew_denied", clocks::skew_denied),
            row("foreign_date", clocks::foreign_date),
            row("old_date", clocks::old_date),
            row("renewal_dropped", renewals::renewal_dropped),
            row("renewal_at_rest", renewals::renewal_at_rest),
            row("runtime_without_timer", renewals::runtime_without_timer),
            row("cancelled_retries", cancelled::cancelled_retries),
        ]
    }

    fn row<F: Future<Output = ()> + 'static>(id: &'static str, run: fn() -> F) -> Trial {
        Trial::test(id, move || {
            // One thread: what the client's own tasks have not done yet when a call begins stays undone.
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(run());
            Ok(())
        })
    }

    /// As a task of a runtime that has one thread for all tasks.
    fn row_on_a_worker<F: Future<Output = ()> + Send + 'static>(id: &'static str, run: fn() -> F) -> Trial {
        Trial::test(id, move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
            Ok(runtime.block_on(runtime.spawn(run()))?)
        })
    }
}

fn main() {
    let mut arguments = libtest_mimic::Arguments::from_args();
    arguments.test_threads.get_or_insert(4); // the rows wait most of the time
    let rows = faults::rows();
    let uncovered = uncovered(|id| rows.iter().any(|row| row.name() == id));
    let conclusion = libtest_mimic::run(&arguments, rows);
    if arguments.list {
        return;
    }
    for id in &uncovered {
        println!("no row for the fault {id}");
    }
    println!("faults: survived {} of {}", conclusion.num_passed, conclusion.num_passed + conclusion.num_failed);
    if conclusion.has_failed() || !uncovered.is_empty() {
        std::process::exit(1);
    }
}

/// The ids of the list of faults, where that is at hand, that have no row.
fn uncovered(is_row: impl Fn(&str) -> bool) -> Vec<String> {
    let Some(folder) = std::env::var_os("CONFORMANCE_DIR") else { return Vec::new() };
    let Ok(text) = std::fs::read(std::path::Path::new(&folder).join("faults.json")) else { return Vec::new() };
    let list: serde_json::Value = serde_json::from_slice(&text).expect("faults.json is not JSON");
    let faults = list["faults"].as_array().expect("faults.json has no faults");
    let ids = faults.iter().map(|fault| fault["id"].as_str().expect("a fault without an id"));
    ids.filter(|id| !is_row(id)).map(str::to_owned).collect()
}

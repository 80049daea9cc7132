//! What each client needs.

use std::fmt::Write as _;

/// A line for each client: how it comes to the fake.
pub(crate) fn lines(url: &str, region: &str, id: &str, secret: &str) -> crate::Result<String> {
    // What JSON escapes is escaped alike in Python and JavaScript; letters beyond ASCII stand for themselves in all.
    let (shell, json, rust) = (shell_word(secret), serde_json::to_string(secret)?, format!("{secret:?}"));
    let mut text = String::new();
    writeln!(
        text,
        "AWS CLI     AWS_ACCESS_KEY_ID={id} AWS_SECRET_ACCESS_KEY={shell} \
         aws customer-profiles list-domains --region {region} --endpoint-url {url}"
    )?;
    writeln!(
        text,
        "boto3       boto3.client(\"customer-profiles\", region_name=\"{region}\", endpoint_url=\"{url}\", \
         aws_access_key_id=\"{id}\", aws_secret_access_key={json})"
    )?;
    writeln!(
        text,
        "JavaScript  new CustomerProfilesClient({{ region: \"{region}\", endpoint: \"{url}\", \
         credentials: {{ accessKeyId: \"{id}\", secretAccessKey: {json} }} }})"
    )?;
    writeln!(
        text,
        "Rust        Client::builder().region(\"{region}\").endpoint_url(\"{url}\").credentials_provider(\
         Credentials::new(\"{id}\", {rust}, None, None, \"fake\")).build()?"
    )?;
    Ok(text)
}

/// A text as one word of a POSIX shell.
fn shell_word(text: &str) -> String {
    if text.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_./+=".contains(letter)) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

//! The commands, as they are called.

use std::process::{Command, Output};

fn codegen(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_codegen")).args(arguments).output().unwrap()
}

#[test]
fn the_crate_agrees_with_the_api() {
    let output = codegen(&["check"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(text.starts_with("check: ") && text.ends_with(" agree with the API\n"), "{text}");
}

#[test]
fn changes_are_printed_in_both_forms() {
    let api = concat!(env!("CARGO_MANIFEST_DIR"), "/api/customer-profiles");
    let (old, new) = (format!("{api}-before-2021-12-20.json"), format!("{api}-2021-12-20.json"));
    let output = codegen(&["changes", &old, &new]);
    assert!(output.status.success() && output.stdout.starts_with(b"7 updated api methods\n"));
    let output = codegen(&["changes", &old, &new, "--markdown"]);
    assert!(output.status.success() && output.stdout.starts_with(b"### Changed\n"));
}

#[test]
fn a_command_that_is_not_known_shows_how_to_call() {
    for arguments in [&[][..], &["chekc"], &["changes", "one"], &["check", "more"]] {
        let output = codegen(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stderr.starts_with(b"usage: "), "{arguments:?}");
    }
}

#[test]
fn a_description_that_can_not_be_read_is_named() {
    let output = codegen(&["changes", "nowhere.json", "nowhere.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stderr.starts_with(b"nowhere.json: "));
}

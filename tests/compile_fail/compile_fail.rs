//! What must not compile: a request without its required members.

#[test]
fn a_missing_required_member_does_not_compile() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}

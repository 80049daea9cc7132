use customer_profiles::model::segments::DateDimension;

fn main() {
    let _ = DateDimension::contains(["2026"]);
    let _ = DateDimension::between("2026-01-01");
}

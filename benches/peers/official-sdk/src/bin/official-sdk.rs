fn main() {
    peers::run::<official_sdk::OfficialSdk>(None);
}

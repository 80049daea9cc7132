fn main() {
    peers::run::<floor::Floor>(None);
}

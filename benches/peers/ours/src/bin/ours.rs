fn main() {
    peers::run::<ours::Ours>(None);
}

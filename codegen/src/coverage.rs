pub const FILE: &str = "README.md";

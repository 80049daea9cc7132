open_enum! {
    /// How far an estimate has come.
    pub enum EstimateStatus {
        /// The profiles are being counted.
        Running = "RUNNING",
        /// The estimate is there.
        Succeeded = "SUCCEEDED",
        /// There is no estimate; the message says why.
        Failed = "FAILED",
    }
}

open_enum! {
    /// The format that a segment is exported in.
    pub enum DataFormat {
        /// Comma-separated values.
        Csv = "CSV",
        /// One JSON object a line.
        Jsonl = "JSONL",
        /// Apache ORC, a columnar format.
        Orc = "ORC",
    }
}

open_enum! {
    /// How far the export of a segment has come.
    pub enum SegmentSnapshotStatus {
        /// All profiles are at the destination.
        Completed = "COMPLETED",
        /// Profiles are being exported.
        InProgress = "IN_PROGRESS",
        /// The export has ended without success; the message says why.
        Failed = "FAILED",
    }
}

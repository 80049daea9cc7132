open_enum! {
    /// ?
    pub enum EstimateStatus {
        /// ?
        Running = "RUNNING",
        /// ?
        Succeeded = "SUCCEEDED",
        /// ?
        Failed = "FAILED",
    }
}

open_enum! {
    /// ?
    pub enum DataFormat {
        /// ?
        Csv = "CSV",
        /// ?
        Jsonl = "JSONL",
        /// ?
        Orc = "ORC",
    }
}

open_enum! {
    /// ?
    pub enum SegmentSnapshotStatus {
        /// ?
        Completed = "COMPLETED",
        /// ?
        InProgress = "IN_PROGRESS",
        /// ?
        Failed = "FAILED",
    }
}

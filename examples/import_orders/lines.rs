//! The file of orders, line by line as it was written: NDJSON, or CSV with a header.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use csv::{ByteRecord, ReaderBuilder, WriterBuilder};
use sha2::{Digest, Sha256};

/// One order as it stands in the file.
pub(crate) struct Line {
    /// Where it begins, the first line being 1.
    pub(crate) number: u64,
    pub(crate) record: Record,
}

pub(crate) enum Record {
    Json(Vec<u8>),
    Csv(ByteRecord),
}

/// A file of orders.
pub(crate) struct OrderFile {
    path: PathBuf,
    /// The names of the columns; `None` for NDJSON.
    header: Option<ByteRecord>,
}

impl OrderFile {
    /// Its ending says what it is; that of a file of rejected lines comes before `.rejected`.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let mut name = path.to_path_buf();
        while name.extension().is_some_and(|ending| ending == "rejected") {
            name.set_extension("");
        }
        let header = match name.extension().and_then(|ending| ending.to_str()) {
            Some("csv") => Some(csv_reader(path)?.byte_headers()?.clone()),
            Some("ndjson" | "jsonl" | "json") => None,
            _ => return Err(io::Error::other(format!("{} is neither .ndjson nor .csv", path.display()))),
        };
        Ok(Self { path: path.to_path_buf(), header })
    }

    pub(crate) fn header(&self) -> Option<&ByteRecord> {
        self.header.as_ref()
    }

    /// All orders, read as they are asked for.
    pub(crate) fn lines(&self) -> io::Result<Box<dyn Iterator<Item = io::Result<Line>>>> {
        if self.header.is_some() {
            let records = csv_reader(&self.path)?.into_byte_records();
            return Ok(Box::new(records.map(|record| {
                let record = record?;
                let number = record.position().map_or(0, csv::Position::line);
                Ok(Line { number, record: Record::Csv(record) })
            })));
        }
        let lines = BufReader::new(File::open(&self.path)?).split(b'\n').zip(1..).map(|(line, number)| {
            let mut line = line?;
            if line.ends_with(b"\r") {
                line.pop();
            }
            Ok(Line { number, record: Record::Json(line) })
        });
        Ok(Box::new(lines.filter(|line| !line.as_ref().is_ok_and(Line::is_blank))))
    }

    /// A file of the same form for some of the lines.
    pub(crate) fn create_like(&self, path: &Path) -> io::Result<Writer> {
        let file = File::create(path)?;
        Ok(match &self.header {
            None => Writer::Json(file),
            Some(header) => {
                let mut writer = WriterBuilder::new().flexible(true).from_writer(BufWriter::new(file));
                writer.write_byte_record(header)?;
                Writer::Csv(Box::new(writer))
            }
        })
    }
}

impl Line {
    fn is_blank(&self) -> bool {
        matches!(&self.record, Record::Json(text) if text.trim_ascii().is_empty())
    }

    /// Distinguishes the line from what else may stand at its place another time.
    pub(crate) fn fingerprint(&self) -> String {
        let digest = match &self.record {
            Record::Json(text) => Sha256::digest(text),
            Record::Csv(record) => {
                let mut digest = Sha256::new();
                for field in record {
                    digest.update(field.len().to_be_bytes());
                    digest.update(field);
                }
                digest.finalize()
            }
        };
        hex::encode(&digest[..8])
    }
}

/// Writes lines as they were read.
pub(crate) enum Writer {
    Json(File),
    Csv(Box<csv::Writer<BufWriter<File>>>),
}

impl Writer {
    pub(crate) fn add(&mut self, line: &Line) -> io::Result<()> {
        match (self, &line.record) {
            (Self::Json(file), Record::Json(text)) => file.write_all(&[text.as_slice(), b"\n"].concat()),
            (Self::Csv(writer), Record::Csv(record)) => {
                writer.write_byte_record(record)?;
                writer.flush()
            }
            _ => Err(io::Error::other("a line of another form")),
        }
    }
}

/// Lines of any length are read, so that one that has too few or too many fields can be rejected by itself.
fn csv_reader(path: &Path) -> csv::Result<csv::Reader<File>> {
    ReaderBuilder::new().flexible(true).from_path(path)
}

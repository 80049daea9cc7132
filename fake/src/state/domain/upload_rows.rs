//! The rows of an uploaded file as profiles.
//!
//! AWS documents what a job is made of, and not how its rows find profiles. Here a row changes the profile that has the same
//! values where the fields of the unique key have their targets, and makes one if there is none.

use std::collections::HashMap;

use csv::StringRecord;
use customer_profiles::model::{ActionType, FieldMap};
use fastrand::Rng;
use serde_json::{Map, Value};

use super::members::{self, Members, Path};
use super::standard_objects::PROFILE;
use super::upload_jobs::{ResultsSummary, UploadJob};
use super::{Domain, ObjectType, count, mapping};
use crate::error::ServiceError;
use crate::record::Timestamp;

/// What becomes of a row.
enum Taken {
    Created,
    Updated,
}

/// The ids of profiles by their values of a unique key.
type Known = HashMap<Vec<String>, String>;

impl Domain {
    /// Makes profiles of the rows of a file; none if it is no table with the columns of the unique key.
    pub(super) fn take_rows(
        &mut self,
        job: &UploadJob,
        file: &str,
        now: Timestamp,
        random: &mut Rng,
    ) -> Option<ResultsSummary> {
        let object_type = ObjectType { fields: job.fields.clone(), ..ObjectType::default() };
        let unique = unique_paths(job.fields.as_ref()?, &job.unique_key)?;
        let mut reader = csv::Reader::from_reader(file.as_bytes());
        let columns = reader.headers().ok().filter(|columns| !columns.is_empty())?.clone();
        let mut known: Known = self
            .profiles
            .iter()
            .filter_map(|(id, profile)| Some((values(profile.members(), &unique)?, id.clone())))
            .collect();
        let (mut created, mut updated, mut failed) = (0, 0, 0);
        for row in reader.records() {
            let source = row.map(|row| source(&columns, &row)).map_err(|error| error.to_string());
            let members = source.and_then(|source| {
                let mapped = mapping::map(&object_type, &source).map_err(|error| error.message)?;
                Ok(Members::set_at(mapped.members(PROFILE).to_vec()))
            });
            let taken = members.ok().and_then(|row| {
                let key = values(&row, &unique)?;
                self.take_row(row, key, &mut known, now, random).ok()
            });
            match taken {
                Some(Taken::Created) => created += 1,
                Some(Taken::Updated) => updated += 1,
                None => failed += 1,
            }
        }
        let (updated_records, created_records, failed_records) = (count(updated), count(created), count(failed));
        Some(ResultsSummary { updated_records, created_records, failed_records })
    }

    fn take_row(
        &mut self,
        row: Members,
        key: Vec<String>,
        known: &mut Known,
        now: Timestamp,
        random: &mut Rng,
    ) -> Result<Taken, ServiceError> {
        if let Some(profile_id) = known.get(&key) {
            let mut members = self.stored_profile(profile_id)?.members().clone();
            members.overwrite(row);
            self.put_profile(profile_id, members)?;
            self.record_profile(profile_id, ActionType::Updated, now);
            return Ok(Taken::Updated);
        }
        let profile_id = self.new_id(random);
        self.put_profile(&profile_id, row)?;
        self.record_profile(&profile_id, ActionType::Created, now);
        known.insert(key, profile_id);
        Ok(Taken::Created)
    }
}

/// Where the values of a unique key are in a profile; its fields are named as such or by their columns.
fn unique_paths(fields: &FieldMap, unique_key: &str) -> Option<Vec<Path>> {
    let path = |name: &str| {
        let column = format!("_source.{name}");
        let of_column = || fields.values().find(|field| field.source.as_deref() == Some(column.as_str()));
        let target = fields.get(name).or_else(of_column)?.target.as_deref()?;
        members::target(target).filter(|(object, _)| *object == PROFILE).map(|(_, path)| path)
    };
    unique_key.split(',').map(|name| path(name.trim())).collect()
}

/// The texts at all of these places.
fn values(members: &Members, paths: &[Path]) -> Option<Vec<String>> {
    paths.iter().map(|path| members.text_at(path).map(str::to_owned)).collect()
}

fn source(columns: &StringRecord, row: &StringRecord) -> Value {
    let cells = columns.iter().zip(row);
    Value::Object(cells.map(|(column, cell)| (column.to_owned(), cell.into())).collect::<Map<_, _>>())
}

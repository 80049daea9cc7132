use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::object_types::GetObjectTypeAttributeStatisticsStats;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Gives figures of a numeric attribute over all objects of a type: extremes, mean, deviation, percentiles.
    ///
    /// The service calculates them once a day, for domains with a [data store](crate::model::DataStoreRequest). Before the
    /// first time, and for attributes that are not numbers, the figures are `None`.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response =
    ///     client.get_object_type_attribute_statistics("acme", "Order", "total").await?;
    /// if let Some(average) = response.statistics.average {
    ///     println!("an order is worth {average}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_object_type_attribute_statistics(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
        attribute_name: impl Into<String>,
    ) -> GetObjectTypeAttributeStatistics {
        Call::new(self, GetObjectTypeAttributeStatisticsRequest::new(domain_name, object_type_name, attribute_name))
    }
}

request! {
    pub struct GetObjectTypeAttributeStatisticsRequest for GetObjectTypeAttributeStatistics {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// The name of the attribute.
        pub attribute_name: String as "AttributeName" limit Limit::text().min(1).max(1000),
    }
}

impl Operation for GetObjectTypeAttributeStatisticsRequest {
    type Response = GetObjectTypeAttributeStatisticsResponse;
    const NAME: &'static str = "GetObjectTypeAttributeStatistics";
    const METHOD: Method = Method::POST;
    const PATH: &'static str =
        "/domains/{DomainName}/object-types/{ObjectTypeName}/attributes/{AttributeName}/statistics";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    pub struct GetObjectTypeAttributeStatisticsResponse for GetObjectTypeAttributeStatistics {
        /// The figures.
        pub statistics: GetObjectTypeAttributeStatisticsStats as "Statistics",
        /// When the figures were calculated.
        pub calculated_at: OffsetDateTime as "CalculatedAt",
    }
}

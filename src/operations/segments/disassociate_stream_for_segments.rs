use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Detaches the Kinesis data stream that takes the membership events of a domain.
    ///
    /// The subscriptions of its segments stop after a while.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.disassociate_stream_for_segments("acme").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn disassociate_stream_for_segments(&self, domain_name: impl Into<String>) -> DisassociateStreamForSegments {
        Call::new(self, DisassociateStreamForSegmentsRequest::new(domain_name))
    }
}

request! {
    pub struct DisassociateStreamForSegmentsRequest for DisassociateStreamForSegments {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
    }
}

impl Operation for DisassociateStreamForSegmentsRequest {
    type Response = DisassociateStreamForSegmentsResponse;
    const NAME: &'static str = "DisassociateStreamForSegments";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/segment-streams";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct DisassociateStreamForSegmentsResponse for DisassociateStreamForSegments {
        /// What the service says of it.
        pub message: Option<String> as "Message",
    }
}

//! Takes the orders of a shop over HTTP and keeps them in Amazon Connect Customer Profiles.
//!
//! ```text
//! PUT /orders/{id}            keeps an order; the same order may be put again
//! GET /customers/{email}      a customer with all orders
//! ```

mod failure;
mod order;

use std::io;

use axum::Router;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Json;
use axum::routing::{get, put};
use customer_profiles::model::{ObjectTypeKey, StandardIdentifier};
use customer_profiles::{Client, RetryPolicy, StandardOrder};
use futures::TryStreamExt;
use tokio::net::TcpListener;

use crate::failure::Failure;
use crate::order::{Customer, Order, PlacedOrder};

const OBJECT_TYPE: &str = "ShopOrder";

/// A shop, whose customers are the profiles of a domain.
#[derive(Clone, Debug)]
pub struct Shop {
    client: Client,
    domain: String,
}

impl Shop {
    /// A shop with this domain.
    pub fn new(client: Client, domain: impl Into<String>) -> Self {
        Self { client, domain: domain.into() }
    }

    /// Puts the object type of the orders; one that is there already becomes the same.
    ///
    /// # Errors
    ///
    /// Such as a domain that does not exist: better at the start than with the first order.
    pub async fn set_up(&self) -> customer_profiles::Result<()> {
        let order_id = ObjectTypeKey::new()
            .field_names(["OrderId"])
            .standard_identifiers([StandardIdentifier::Order, StandardIdentifier::Unique]);
        let email =
            ObjectTypeKey::new().field_names(["CustomerEmail"]).standard_identifiers([StandardIdentifier::Profile]);
        self.client
            .put_profile_object_type(&self.domain, OBJECT_TYPE, "Orders of the shop")
            .fields(StandardOrder::fields_from("_source"))
            .keys([("_orderId", [order_id]), ("_email", [email])])
            .allow_profile_creation(true)
            .await?;
        Ok(())
    }
}

/// What the service responds to.
pub fn router(shop: Shop) -> Router {
    Router::new()
        .route("/orders/{order_id}", put(put_order))
        .route("/customers/{email}", get(get_customer))
        .with_state(shop)
}

/// Serves until the future ends, and then what has begun.
///
/// # Errors
///
/// When the listener can't be used.
pub async fn serve(
    listener: TcpListener,
    shop: Shop,
    end: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    axum::serve(listener, router(shop)).with_graceful_shutdown(end).await
}

async fn put_order(
    State(shop): State<Shop>,
    Path(order_id): Path<String>,
    order: Result<Json<Order>, JsonRejection>,
) -> Result<StatusCode, Failure> {
    let Json(order) = order?;
    shop.client
        .put_profile_object(&shop.domain, OBJECT_TYPE, &order.into_standard_order(order_id))
        // Harmless, since an order that is put again takes its own place: its key is UNIQUE.
        .retry_policy(RetryPolicy::standard().retry_non_idempotent(true))
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn get_customer(State(shop): State<Shop>, Path(email): Path<String>) -> Result<Json<Customer>, Failure> {
    let profile = shop.client.search_profiles(&shop.domain, "_email", [email]).items().try_next().await?;
    let profile_id = profile
        .and_then(|profile| profile.profile_id)
        .ok_or_else(|| Failure::new(StatusCode::NOT_FOUND, "no customer has this e-mail address"))?;
    let orders = shop.client.list_profile_objects(&shop.domain, "_order", &profile_id).objects::<StandardOrder>();
    Ok(Json(Customer { profile_id, orders: orders.map_ok(PlacedOrder::from).try_collect().await? }))
}

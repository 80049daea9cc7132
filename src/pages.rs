//! Lists as streams.

use std::collections::HashSet;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures::future::BoxFuture;
use futures::stream::{FusedStream, Stream};
use tokio::runtime;
use tokio::task::JoinHandle;
use tracing::Instrument as _;

use crate::client::Call;
use crate::error::{Error, ErrorKind, Result};
use crate::operation::Paginated;

impl<O: Paginated> Call<O> {
    /// All items, page after page, as a stream; a page is asked for when its first item is.
    pub fn items(self) -> Items<O> {
        Items::new(self.pages())
    }

    /// All pages as a stream; each is asked for when the stream is polled for it.
    pub fn pages(self) -> Pages<O> {
        Pages::new(self)
    }

    /// Begins at the page of this token, which [`Pages::continuation`] or [`Items::continuation`] gave.
    pub fn starting_from(mut self, token: impl Into<String>) -> Self {
        self.request.set_next_token(Some(token.into()));
        self
    }
}

/// The pages of a list, one call each.
///
/// The stream is lazy, keeps nothing of the pages that it gave, and ends after the last page or after an error.
///
/// ```
/// # use futures::TryStreamExt;
/// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
/// let mut pages = client.list_integrations("acme").max_results(50).pages();
/// while let Some(page) = pages.try_next().await? {
///     println!("{} more", page.items.unwrap_or_default().len());
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<O: Paginated> {
    call: Call<O>,
    next: Next<O>,
    /// The token of the page that comes next; `None` for the first page and after the last.
    continuation: Option<String>,
    seen: SeenTokens,
    prefetch: bool,
}

enum Next<O: Paginated> {
    Idle,
    Loading(Loading<O::Response>),
    /// The last page led back to one that was read before.
    Repeated,
    Ended,
}

/// A page that is on its way.
enum Loading<R> {
    /// Only while the stream is polled.
    WhilePolled(BoxFuture<'static, Result<R>>),
    /// By a task of its own.
    Ahead(Task<R>),
}

/// A task that ends when it is dropped.
struct Task<R> {
    handle: JoinHandle<Result<R>>,
    runtime: runtime::Id,
}

impl<R> Task<R> {
    /// Whether the stream is polled in another runtime than the task's, which may stand still or have ended.
    fn is_elsewhere(&self) -> bool {
        runtime::Handle::try_current().is_ok_and(|current| current.id() != self.runtime)
    }
}

impl<R> Drop for Task<R> {
    fn drop(&mut self) {
        self.handle.abort();
    }
}

impl<R: Send + 'static> Loading<R> {
    /// The page; `None` where it is to be loaded once more, in the runtime of the caller.
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<R>>> {
        match self {
            Self::WhilePolled(future) => future.as_mut().poll(context).map(Some),
            Self::Ahead(task) => match Pin::new(&mut task.handle).poll(context) {
                Poll::Ready(Ok(page)) => Poll::Ready(Some(page)),
                _ if task.is_elsewhere() => Poll::Ready(None),
                Poll::Ready(Err(error)) => {
                    let headline = "the task that read ahead was stopped, as by the end of its runtime";
                    let error = Error::new(ErrorKind::Interrupted, headline).with_source(error);
                    Poll::Ready(Some(Err(error)))
                }
                Poll::Pending => Poll::Pending,
            },
        }
    }
}

impl<O: Paginated> Pages<O> {
    fn new(call: Call<O>) -> Self {
        let continuation = call.request.next_token().map(str::to_owned);
        let mut seen = SeenTokens::default();
        if let Some(token) = &continuation {
            seen.insert(token);
        }
        Self { call, next: Next::Idle, continuation, seen, prefetch: false }
    }

    /// Asks for the next page as soon as one has come, by a task on tokio's runtime, while the caller works on that one.
    /// The task belongs to the tracing span in which the stream is polled.
    ///
    /// At most one page is read ahead. It is thrown away if the stream is dropped, and loaded once more if the stream is
    /// polled in another runtime before it has come.
    pub fn prefetch(mut self) -> Self {
        self.prefetch = true;
        self
    }

    /// The token of the page that comes next, for [`Call::starting_from`].
    ///
    /// After an error it is the token of the page that could not be read, as [`Error::page_token`] is, so that nothing is
    /// lost by going on from it.
    /// There is none before the first page and after the last.
    #[must_use]
    pub fn continuation(&self) -> Option<&str> {
        self.continuation.as_deref()
    }

    fn load(&self) -> BoxFuture<'static, Result<O::Response>> {
        let call = self.call.clone();
        Box::pin(call.send())
    }

    fn load_ahead(&mut self) {
        if self.prefetch && matches!(self.next, Next::Idle) {
            // Outside a runtime there is nothing to read ahead with; the page is then read when it is asked for.
            if let Ok(runtime) = runtime::Handle::try_current() {
                let page = self.load().in_current_span(); // a task of its own would belong to no span
                let task = Task { handle: runtime.spawn(page), runtime: runtime.id() };
                self.next = Next::Loading(Loading::Ahead(task));
            }
        }
    }

    /// Takes note of where a page leads.
    fn arrived(&mut self, page: &O::Response) {
        match O::next_token_of(page).filter(|token| !token.is_empty()) {
            None => {
                self.next = Next::Ended;
                self.continuation = None;
            }
            Some(token) => {
                self.next = if self.seen.insert(token) { Next::Idle } else { Next::Repeated };
                self.continuation = Some(token.to_owned());
                self.call.request.set_next_token(Some(token.to_owned()));
            }
        }
    }
}

impl<O: Paginated> Stream for Pages<O> {
    type Item = Result<O::Response>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            match &mut this.next {
                Next::Ended => return Poll::Ready(None),
                Next::Repeated => {
                    this.next = Next::Ended;
                    return Poll::Ready(Some(Err(repeated::<O>())));
                }
                Next::Idle => this.next = Next::Loading(Loading::WhilePolled(this.load())),
                Next::Loading(loading) => {
                    let page = match ready!(loading.poll(context)) {
                        Some(Ok(page)) => page,
                        None => {
                            this.next = Next::Idle;
                            continue;
                        }
                        Some(Err(error)) => {
                            this.next = Next::Ended;
                            return Poll::Ready(Some(Err(error.with_page_token(this.continuation.clone()))));
                        }
                    };
                    this.arrived(&page);
                    this.load_ahead();
                    return Poll::Ready(Some(Ok(page)));
                }
            }
        }
    }
}

impl<O: Paginated> FusedStream for Pages<O> {
    fn is_terminated(&self) -> bool {
        matches!(self.next, Next::Ended)
    }
}

impl<O: Paginated> fmt::Debug for Pages<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Pages").field("operation", &O::NAME).finish_non_exhaustive()
    }
}

fn repeated<O: Paginated>() -> Error {
    let headline = "the service gave the same page token twice: the list would never end, and what was read stands";
    Error::new(ErrorKind::Pagination, headline).with_operation(O::NAME)
}

/// Remembers tokens by a hash each, so that a long list needs little memory.
#[derive(Default)]
struct SeenTokens {
    hashes: HashSet<u64>,
    hasher: RandomState,
}

impl SeenTokens {
    /// Whether the token is new.
    fn insert(&mut self, token: &str) -> bool {
        self.hashes.insert(self.hasher.hash_one(token))
    }
}

/// The items of a list, page after page.
///
/// The stream is lazy, holds one page at a time, and ends after the last item or after an error; what was read before
/// an error has been given by then.
///
/// ```
/// # use futures::TryStreamExt;
/// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
/// let mut items = client.list_integrations("acme").items();
/// while let Some(integration) = items.try_next().await? {
///     println!("{}", integration.uri);
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<O: Paginated> {
    pages: Pages<O>,
    page: std::vec::IntoIter<O::Item>,
    /// The token that gave the page in hand.
    page_token: Option<String>,
}

impl<O: Paginated> Items<O> {
    fn new(pages: Pages<O>) -> Self {
        Self { pages, page: Vec::new().into_iter(), page_token: None }
    }

    /// As [`Pages::prefetch`].
    pub fn prefetch(mut self) -> Self {
        self.pages = self.pages.prefetch();
        self
    }

    /// A token from which [`Call::starting_from`] goes on without losing an item.
    ///
    /// While a page is in hand it is that page's token, so that its items come once more. There is none on the first
    /// page and after the last item.
    #[must_use]
    pub fn continuation(&self) -> Option<&str> {
        if self.page.len() > 0 { self.page_token.as_deref() } else { self.pages.continuation() }
    }
}

impl<O: Paginated> Stream for Items<O> {
    type Item = Result<O::Item>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            let token = self.pages.continuation.clone();
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(page)) => {
                    self.page_token = token;
                    self.page = O::into_items(page).into_iter();
                }
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let in_hand = self.page.len();
        (in_hand, self.pages.is_terminated().then_some(in_hand))
    }
}

impl<O: Paginated> FusedStream for Items<O> {
    fn is_terminated(&self) -> bool {
        self.page.len() == 0 && self.pages.is_terminated()
    }
}

impl<O: Paginated> fmt::Debug for Items<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Items")
            .field("operation", &O::NAME)
            .field("in_hand", &self.page.len())
            .finish_non_exhaustive()
    }
}

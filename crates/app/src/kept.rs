//! Figures over many rows that are asked again and again: computed once, and kept as long as nothing was saved. What is
//! answered is never older than the question: either nothing was saved since it was computed, or computing it began
//! after the question was put. So a crowd of people who ask at once costs one computation, or two, and no figure ever
//! differs from the rows behind it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex as Lock, PoisonError};

use dujiang_domain::access::{Action, Reach, UnitScope};
use dujiang_persistence::{Database, mark};
use tokio::sync::Mutex;

use crate::AppError;

/// The part of a question that says whose rows are counted: all of them are the same for everybody.
pub(crate) fn of_reach<A: Action>(reach: &Reach<A>) -> String {
    match reach.units() {
        UnitScope::All => "all".to_owned(),
        UnitScope::Units(units) => format!("{units:?} {:?}", reach.person()),
    }
}

/// Questions that are remembered at most.
const MOST: usize = 256;

/// Where one answer is kept; whoever computes it holds the lock.
type Slot<T> = Arc<Mutex<Option<Figure<T>>>>;

/// Figures by question.
#[derive(Debug)]
pub(crate) struct Kept<T> {
    slots: Lock<HashMap<String, Slot<T>>>,
    /// Ticks with every question and with every computation, so that the one can be told to be before the other.
    turn: AtomicU64,
}

#[derive(Debug)]
struct Figure<T> {
    began: u64,
    mark: String,
    value: Arc<T>,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self { slots: Lock::default(), turn: AtomicU64::new(0) }
    }
}

impl<T> Kept<T> {
    /// The answer to a question, computed by `make` unless a kept one is as good.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn get(
        &self,
        database: &Database,
        question: String,
        make: impl AsyncFnOnce() -> Result<T, AppError>,
    ) -> Result<Arc<T>, AppError> {
        self.answer(question, async || Ok(mark(database).await?), make).await
    }

    async fn answer(
        &self,
        question: String,
        mark: impl AsyncFn() -> Result<String, AppError>,
        make: impl AsyncFnOnce() -> Result<T, AppError>,
    ) -> Result<Arc<T>, AppError> {
        let asked = self.turn.fetch_add(1, Ordering::SeqCst);
        let slot = self.slot(question);
        let mut slot = slot.lock().await;
        // The mark is read before the figure: what is saved in between makes it look older than it is, never newer.
        let began = self.turn.fetch_add(1, Ordering::SeqCst);
        if let Some(figure) = &*slot
            && figure.began > asked
        {
            return Ok(Arc::clone(&figure.value));
        }
        let now = mark().await?;
        if let Some(figure) = &*slot
            && figure.mark == now
        {
            return Ok(Arc::clone(&figure.value));
        }
        let value = Arc::new(make().await?);
        *slot = Some(Figure { began, mark: now, value: Arc::clone(&value) });
        Ok(value)
    }

    /// Where the answer is kept; when there are too many, all are forgotten.
    fn slot(&self, question: String) -> Slot<T> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if slots.len() >= MOST && !slots.contains_key(&question) {
            slots.clear();
        }
        Arc::clone(slots.entry(question).or_default())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use tokio::sync::Notify;

    use super::*;

    async fn ask(kept: &Kept<usize>, mark: &str, computed: &AtomicUsize) -> usize {
        let make = async || Ok(computed.fetch_add(1, Ordering::SeqCst));
        *kept.answer("q".to_owned(), async || Ok(mark.to_owned()), make).await.unwrap()
    }

    #[tokio::test]
    async fn it_is_computed_once_until_something_is_saved() {
        let (kept, computed) = (Kept::default(), AtomicUsize::new(0));
        assert_eq!(ask(&kept, "1", &computed).await, 0);
        assert_eq!(ask(&kept, "1", &computed).await, 0);
        assert_eq!(ask(&kept, "2", &computed).await, 1);
        let other = kept.answer("other".to_owned(), async || Ok("2".to_owned()), async || Ok(7)).await;
        assert_eq!(*other.unwrap(), 7);
    }

    #[tokio::test]
    async fn a_failure_keeps_nothing() {
        let (kept, computed) = (Kept::default(), AtomicUsize::new(0));
        let broken = async || Err(AppError::internal("no database"));
        kept.answer("q".to_owned(), async || Ok("1".to_owned()), broken).await.unwrap_err();
        assert_eq!(ask(&kept, "1", &computed).await, 0);
    }

    /// Those who ask while it is computed for an older question wait for one more computation, all of them together:
    /// the running one may have read before their own change was saved.
    #[tokio::test]
    async fn a_crowd_costs_two_computations_and_gets_nothing_older_than_its_question() {
        let (kept, computed, saved) = (Kept::default(), AtomicUsize::new(0), AtomicUsize::new(0));
        let (begun, go_on) = (Notify::new(), Notify::new());
        // Something is saved all the time: no two marks are equal.
        let mark = async || Ok(saved.fetch_add(1, Ordering::SeqCst).to_string());
        let slow = kept.answer("q".to_owned(), mark, async || {
            begun.notify_one();
            go_on.notified().await;
            Ok(computed.fetch_add(1, Ordering::SeqCst))
        });
        let crowd = async {
            begun.notified().await;
            let one =
                || kept.answer("q".to_owned(), mark, async || Ok(computed.fetch_add(1, Ordering::SeqCst)));
            let asked = futures::future::join_all((0..20).map(|_| one()));
            let (answers, ()) = tokio::join!(asked, async {
                tokio::task::yield_now().await;
                go_on.notify_one();
            });
            answers.into_iter().map(|answer| *answer.unwrap()).collect::<Vec<_>>()
        };
        let (first, answers) = tokio::join!(slow, crowd);
        assert_eq!(*first.unwrap(), 0);
        assert_eq!(answers, vec![1; 20]);
        assert_eq!(computed.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn it_does_not_grow_without_end() {
        let kept = Kept::default();
        for number in 0..3 * MOST {
            kept.answer(number.to_string(), async || Ok("1".to_owned()), async || Ok(number)).await.unwrap();
        }
        assert!(kept.slots.lock().unwrap().len() <= MOST);
    }
}

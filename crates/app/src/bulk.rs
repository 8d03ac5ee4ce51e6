//! Setting up a county whole: rows and their past events in bulk, and first passwords.

use dujiang_domain::access::{Actor, SystemReason};
use dujiang_persistence::bulk as store;
pub use dujiang_persistence::bulk::{Batch, LoadedAccount, LoadedProject, PastActor, PastEvent};
use futures::StreamExt as _;
use futures::stream;
use secrecy::SecretString;

use crate::{App, AppError};

/// A password made by the program, with its hash.
#[derive(Debug, Clone)]
pub struct FirstPassword {
    /// For its owner alone.
    pub text: String,
    /// For the database.
    pub hash: String,
}

/// Whether a county can be loaded: there is no unit and no project.
///
/// # Errors
/// When the database fails.
pub async fn is_empty(app: &App) -> Result<bool, AppError> {
    Ok(store::is_empty(app.database()).await?)
}

/// Events sealed in one transaction while a county is loaded: nobody else is waiting to write.
const SEALED_AT_ONCE: u64 = 5000;

/// Gives the database room for many rows.
///
/// # Errors
/// When the database fails.
pub async fn make_room(app: &App) -> Result<(), AppError> {
    Ok(store::make_room(app.database()).await?)
}

/// Lets `app`, which nobody else uses and which is closed afterwards, save faster than it survives a power failure: a
/// county that was cut off half way is loaded anew. Rules and calendar, which nobody changes meanwhile, are read
/// once, however the clock is wound.
///
/// # Errors
/// When the database fails.
pub async fn hurry(app: &App) -> Result<(), AppError> {
    app.rule_cache().hold();
    app.calendar_cache().hold();
    Ok(store::hurry(app.database()).await?)
}

/// Seals what happened so far.
///
/// # Errors
/// When the database fails.
pub async fn seal(app: &App) -> Result<(), AppError> {
    crate::audit::seal_in_batches(app, SEALED_AT_ONCE).await.map(drop)
}

/// Saves a batch in one transaction, then seals its events.
///
/// # Errors
/// When the database refuses or fails; then nothing of the batch was saved, or what was saved
/// waits for its seals.
#[expect(clippy::disallowed_methods, reason = "the program sets up the demonstration county itself")]
pub async fn save(app: &App, batch: Batch) -> Result<(), AppError> {
    store::save(app.database(), &Actor::system(SystemReason::Setup), batch).await?;
    crate::audit::seal_in_batches(app, SEALED_AT_ONCE).await?;
    Ok(())
}

/// Makes so many passwords, two hashes at a time, and calls `on_each` after each of them.
///
/// # Errors
/// When hashing fails.
pub async fn first_passwords(
    app: &App,
    number: usize,
    on_each: impl Fn(),
) -> Result<Vec<FirstPassword>, AppError> {
    let one = async |()| {
        let text = random_password(app);
        let mut salt = [0; 16];
        app.database().fill_secret(&mut salt);
        let hash = app.passwords().hash(SecretString::from(text.clone()), salt).await?;
        on_each();
        Ok(FirstPassword { text, hash })
    };
    let made: Vec<Result<FirstPassword, AppError>> =
        stream::iter(std::iter::repeat_n((), number)).map(one).buffered(2).collect().await;
    made.into_iter().collect()
}

/// Four groups of a capital, two letters or digits and a digit, none of which look alike: 69 bits,
/// and of every class that a policy may ask for.
fn random_password(app: &App) -> String {
    const SIGNS: &str = "abcdefghjkmnpqrstuvwxyz23456789";
    const LETTERS: usize = 23;
    let sign = |from: usize, number: usize, byte: u8| {
        let place = usize::from(byte).checked_rem(number).unwrap_or(0);
        SIGNS.chars().nth(from + place).unwrap_or('x')
    };
    let mut random = [0_u8; 16];
    app.database().fill_secret(&mut random);
    let signs = random.iter().enumerate().map(|(place, byte)| match place % 4 {
        0 => sign(0, LETTERS, *byte).to_ascii_uppercase(),
        3 => sign(LETTERS, SIGNS.len() - LETTERS, *byte),
        _ => sign(0, SIGNS.len(), *byte),
    });
    let groups: Vec<char> = signs.collect();
    groups.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

//! The reports of a project for a period on paper: words, photos, page numbers. It shows copies of photos only, which
//! carry nothing but pixels.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::ProjectId;
use dujiang_pdf::{Block, Document, Fact, Foot, Orientation, Photo};
use dujiang_persistence::field::stream::{self as store, ShownReport};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};

use crate::{App, AppError, projects};

static_loader! {
    static TEXTS = {
        locales: "./locales",
        fallback_language: "zh-CN",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The most reports of one paper.
const MOST_REPORTS: u64 = 200;
/// The most photos of one paper: some fifty megabytes while it is set.
const MOST_PHOTOS: usize = 300;
/// The longest period in days.
const MOST_DAYS: i64 = 366;

/// Which reports are wanted on paper.
#[derive(Debug, Clone)]
pub struct PaperOfReports {
    /// Of which project.
    pub project: ProjectId,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Tag of the reader's language.
    pub language: String,
}

/// The reports of a period as a PDF.
///
/// # Errors
/// When there is no such project in the caller's reach, the period is none or too long, or the machine has no font.
pub async fn print(app: &App, actor: &Actor, wanted: PaperOfReports) -> Result<Vec<u8>, AppError> {
    let days = (wanted.to - wanted.from).num_days();
    if !(0..MOST_DAYS).contains(&days) {
        return Err(Fault::new(Code::RequestQuery).with("parameter", "to").into());
    }
    let (project, access) = projects::load(app.database(), wanted.project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    let period = (wanted.from, wanted.to);
    let mut reports = store::of_period(app.database(), &permit, project.id, period, MOST_REPORTS + 1).await?;
    let most = usize::try_from(MOST_REPORTS).unwrap_or(usize::MAX);
    let is_cut = reports.len() > most;
    reports.truncate(most);
    let writer = Writer { texts: Texts::of(&wanted.language) };
    let now = app.database().now();
    let mut document = writer.document(&project.fields.name, &wanted, now, actor.name());
    if let Some(first) = reports.first() {
        document.foot.organisation.clone_from(&first.row.unit_name);
        let unit = writer.texts.say("report-paper-unit", &[("unit", first.row.unit_name.clone().into())]);
        document.subtitle.push(unit);
    }
    document.blocks = writer.opening(reports.len(), is_cut);
    let mut left = MOST_PHOTOS;
    for report in &reports {
        let photos = pictures(app, report, left, &writer).await?;
        left = left.saturating_sub(photos.len());
        document.blocks.extend(writer.report(report, photos));
    }
    app.printer().print(document).await
}

/// The copies of a report's photos, as far as the paper has room for them.
async fn pictures(
    app: &App,
    report: &ShownReport,
    room: usize,
    writer: &Writer,
) -> Result<Vec<Photo>, AppError> {
    let mut photos = Vec::new();
    for photo in report.photos.iter().take(room) {
        let jpeg = app.files().picture(&photo.view_sha256).await?.to_vec();
        let at = spelled(on_its_clock(photo.captured_at, photo.captured_offset));
        photos.push(Photo { jpeg, caption: writer.texts.say("report-paper-photo", &[("at", at.into())]) });
    }
    Ok(photos)
}

/// Puts words to reports.
struct Writer {
    texts: Texts,
}

impl Writer {
    fn document(&self, project: &str, wanted: &PaperOfReports, now: DateTime<Utc>, by: &str) -> Document {
        let (from, to) = (wanted.from.to_string(), wanted.to.to_string());
        let period = self.texts.say("report-paper-period", &[("from", from.into()), ("to", to.into())]);
        Document {
            title: self.texts.say("report-paper-title", &[]),
            subtitle: vec![project.to_owned(), period],
            orientation: Orientation::Portrait,
            blocks: Vec::new(),
            foot: Foot {
                organisation: project.to_owned(),
                printed_by: by.to_owned(),
                printed_at: on_its_clock(now, 8 * 60),
            },
        }
    }

    fn opening(&self, count: usize, is_cut: bool) -> Vec<Block> {
        if count == 0 {
            return vec![Block::Paragraph(self.texts.say("report-paper-none", &[]))];
        }
        let key = if is_cut { "report-paper-cut" } else { "report-paper-count" };
        vec![Block::Note(self.texts.say(key, &[("count", count.into())]))]
    }

    fn report(&self, ShownReport { row, photos: all }: &ShownReport, photos: Vec<Photo>) -> Vec<Block> {
        let captured = on_its_clock(row.captured_at, row.captured_offset);
        let fact = |name: &str, value: String| {
            Fact::new(self.texts.say(&format!("report-paper-{name}"), &[]), value)
        };
        let mut facts = vec![
            fact("state", self.texts.say(&format!("report-state-{}", row.state), &[])),
            fact("captured", spelled(captured)),
            fact("reporter", row.reported_by_name.clone()),
            fact("review", self.texts.say(&format!("report-review-{}", row.review_state), &[])),
        ];
        facts.extend(row.progress_percent.map(|percent| fact("progress", format!("{percent}%"))));
        facts.extend(row.expected_finish.map(|day| fact("expected", day.to_string())));
        if !row.review_words.is_empty() {
            facts.push(fact("review_words", row.review_words.clone()));
        }
        let mut blocks = vec![
            Block::Heading(format!("{}  {}", captured.format("%Y-%m-%d"), row.subject_name)),
            Block::Facts(facts),
        ];
        if !row.words.is_empty() {
            blocks.push(Block::Paragraph(row.words.clone()));
        }
        let missing = all.len().saturating_sub(photos.len());
        if !photos.is_empty() {
            blocks.push(Block::Photos(photos));
        }
        if missing > 0 {
            blocks.push(Block::Note(
                self.texts.say("report-paper-photos_left_out", &[("count", missing.into())]),
            ));
        }
        blocks
    }
}

/// The texts of one language.
struct Texts {
    language: LanguageIdentifier,
}

impl Texts {
    fn of(tag: &str) -> Self {
        Self { language: tag.parse().unwrap_or(langid!("zh-CN")) }
    }

    /// The text of a key; a key without one is shown as it is.
    fn say(&self, key: &str, figures: &[(&'static str, FluentValue<'static>)]) -> String {
        let figures: HashMap<_, _> =
            figures.iter().cloned().map(|(name, value)| (name.into(), value)).collect();
        TEXTS.try_lookup_with_args(&self.language, key, &figures).unwrap_or_else(|| key.to_owned())
    }
}

fn on_its_clock(at: DateTime<Utc>, offset_minutes: i64) -> DateTime<FixedOffset> {
    let seconds = TimeDelta::minutes(offset_minutes).num_seconds();
    let offset = i32::try_from(seconds).ok().and_then(FixedOffset::east_opt);
    offset.map_or_else(|| at.fixed_offset(), |offset| at.with_timezone(&offset))
}

fn spelled(at: DateTime<FixedOffset>) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

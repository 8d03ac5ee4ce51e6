//! The fund page 资金: plan, appropriated, received, committed and paid per source and year, and against time.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, Months, NaiveDate, Utc};
use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::finance::{FundingSource, Ladder, Stage, Step, Totals};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::money::Money;
use dujiang_domain::time::civil_date;
use dujiang_persistence::finance::balances::{self as store, PostingFilter};

use crate::{App, AppError, projects, rules};

/// As of when; absent means now.
#[derive(Debug, Clone, Copy, Default)]
pub struct FundsQuery {
    /// Only what had happened by this day.
    pub until: Option<NaiveDate>,
    /// Only what was known at this instant.
    pub recorded_until: Option<DateTime<Utc>>,
}

/// What one source of one year comes to.
#[derive(Debug, Clone)]
pub struct FundRow {
    /// Where the money comes from; none for lines that name no source.
    pub source: Option<FundingSource>,
    /// Of which year; none for lines that name none.
    pub year: Option<i32>,
    /// The figures.
    pub totals: Totals,
}

/// What the money of a project comes to.
#[derive(Debug, Clone)]
pub struct FundsOverview {
    /// The project.
    pub project: ProjectId,
    /// Its name.
    pub name: String,
    /// The approved total 概算.
    pub approved: Option<Money>,
    /// Physical progress in percent.
    pub progress_percent: i64,
    /// Planned start and end, to see money and work against time.
    pub planned: (Option<NaiveDate>, Option<NaiveDate>),
    /// All together: the sum of the rows.
    pub total: Totals,
    /// By source and year.
    pub rows: Vec<FundRow>,
    /// The years, each with the rung it has reached.
    pub years: Vec<(Option<i32>, Totals, Option<Step>)>,
    /// When it was read.
    pub at: DateTime<Utc>,
}

/// What the money of a project comes to, now or as of a moment.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn funds(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    query: &FundsQuery,
) -> Result<FundsOverview, AppError> {
    let book = rules::book(app).await?;
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    let (found, _) = projects::get(app, actor, project).await?;
    let filter = PostingFilter {
        until: query.until,
        recorded_until: query.recorded_until,
        ..PostingFilter::default()
    };
    let balances = store::balances(app.database(), &permit, project, &filter).await?;
    let mut rows: BTreeMap<(Option<i32>, Option<FundingSource>), Totals> = BTreeMap::new();
    for row in &balances {
        let year = i32::try_from(row.year).ok().filter(|year| *year != 0);
        let key = (year, FundingSource::parse(&row.source));
        rows.entry(key).or_default().add(row.stage()?, row.balance_fen);
    }
    let at = app.database().now();
    let ladder = Ladder::new(&book, civil_date(at));
    let mut total = Totals::default();
    let mut years: BTreeMap<Option<i32>, Totals> = BTreeMap::new();
    for ((year, _), totals) in &rows {
        total.join(totals);
        years.entry(*year).or_default().join(totals);
    }
    let years = years.into_iter().map(|(year, totals)| {
        let step = ladder.of_year(totals.planned, totals.used).filter(|_| totals.planned > 0);
        (year, totals, step)
    });
    Ok(FundsOverview {
        project,
        name: found.row.name,
        approved: found.row.total_investment.and_then(|fen| Money::from_fen(fen).ok()),
        progress_percent: found.row.progress_percent,
        planned: (found.row.planned_start, found.row.planned_end),
        total,
        rows: rows.into_iter().map(|((year, source), totals)| FundRow { source, year, totals }).collect(),
        years: years.collect(),
        at,
    })
}

/// What everything came to at the end of a month.
#[derive(Debug, Clone, Copy)]
pub struct CurvePoint {
    /// The last day of the month, or today.
    pub on: NaiveDate,
    /// All that had happened by then.
    pub totals: Totals,
}

/// The money of a project against time.
#[derive(Debug, Clone)]
pub struct Curve {
    /// Month by month without a gap, oldest first.
    pub points: Vec<CurvePoint>,
}

/// The money of a project against time, month by month.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn curve(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    filter: &PostingFilter,
) -> Result<Curve, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    let days = store::days(app.database(), &permit, project, filter).await?;
    let today = civil_date(app.database().now());
    let end = filter.until.unwrap_or(today);
    let mut points = Vec::new();
    let mut totals = Totals::default();
    let mut rest = days.iter().peekable();
    let mut month_end = days.first().and_then(|day| last_of_month(day.effective_on));
    while let Some(last) = month_end {
        let on = last.min(end);
        while let Some(day) = rest.next_if(|day| day.effective_on <= on) {
            let stage = Stage::parse(&day.stage).ok_or_else(|| AppError::internal("postings.stage"))?;
            totals.add(stage, day.change_fen);
        }
        points.push(CurvePoint { on, totals });
        month_end = last.succ_opt().and_then(last_of_month).filter(|_| last < end);
    }
    Ok(Curve { points })
}

fn last_of_month(day: NaiveDate) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(day.year(), day.month(), 1)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

//! One project, put together from its parts.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::calendar::{days_between, month_begin, plus};
use crate::county::County;
use crate::dice::{Dice, Purpose, mix};
use crate::documents::{Document, Subject, in_order, papers, pictures};
use crate::finances::investment;
use crate::life::{Step, Works, moments, works};
use crate::milestones::milestones;
use crate::model::{PersonIndex, Project, UnitIndex};
use crate::naming::Site;
use crate::organisation::{GOVERNMENT, Office};
use crate::participants::participants;
use crate::paths::{Move, path_to};
use crate::places::COUNTY_CODE;
use crate::plan::{Crew, Span, break_down};
use crate::progress::{carry_out, overall};
use crate::templates::Template;

/// What is decided about a project before its parts are made.
struct Outline {
    index: u32,
    template: Template,
    site: Site,
    state: &'static str,
    office: Office,
    /// Days the works really take.
    works_days: i64,
    moves: Vec<Move>,
    works: Option<Works>,
    span: Span,
}

/// The project of a county with this number. One with a plot is drawn until it suits it.
pub(crate) fn make(county: &County, index: u32) -> Project {
    let seed = county.options.seed;
    let drawn = |dice: Dice| drawn(county, index, dice);
    let first = drawn(Dice::of(seed, Purpose::Project, u64::from(index)));
    let Some(plot) = county.plot(index) else { return assemble(county, first) };
    let suits = |drawn: &Drawn| {
        let Outline { works, works_days, span, .. } = drawn.outline;
        let today = county.options.today;
        let planned = days_between(span.start, today) * 100 / span.days.max(1);
        works.is_some_and(|works| plot.suits(days_between(works.start, today), works_days, planned))
    };
    let again = |attempt: u64| Dice::of(seed, Purpose::Redrawn, u64::from(index) << 8 | attempt);
    let fitting = (0..200).map(|attempt| drawn(again(attempt))).find(suits);
    let mut chosen = if suits(&first) { first } else { fitting.unwrap_or(first) };
    if let Some(works) = chosen.outline.works.as_mut() {
        works.as_of = plot.last_day_of_work(works.start, works.as_of);
    }
    assemble(county, chosen)
}

/// A project as far as it is decided before its parts are made.
struct Drawn {
    outline: Outline,
    moments: Vec<NaiveDateTime>,
    dice: Dice,
}

fn drawn(county: &County, index: u32, mut dice: Dice) -> Drawn {
    let (template, ordinal, offset) = county.template(index);
    let site = Site::choose(&county.places, &template, ordinal, offset);
    let state = county.state(index);
    let planned_days = template.months * 30 * dice.between(85, 125) / 100;
    let works_days = planned_days * dice.between(88, 135) / 100;
    let moves = path_to(state, works_days, &mut dice);
    let today = county.options.today;
    let moments = moments(&moves, works_days, county, &mut dice);
    let works = works(&moves, &moments, works_days, today, &mut dice);
    let dates: Vec<NaiveDate> = moments.iter().map(NaiveDateTime::date).collect();
    let start = planned_start(&moves, &dates, works, today, &mut dice);
    let span = Span { start, days: planned_days };
    let office = office(county, &template, &site);
    let outline = Outline { index, template, site, state, office, works_days, moves, works, span };
    Drawn { outline, moments, dice }
}

/// The lead office: the bureau of the kind of project, or the township of the place.
fn office(county: &County, template: &Template, site: &Site) -> Office {
    let township = site.township.and_then(|place| county.organisation.townships.get(place).copied());
    match (template.unit, township) {
        ("town", Some(township)) => township,
        (slug, _) => county.organisation.bureau(slug),
    }
}

/// When the works were to begin. Works began up to a month after their plan; plans not yet begun lie ahead of
/// the last decision about them.
fn planned_start(
    moves: &[Move],
    dates: &[NaiveDate],
    works: Option<Works>,
    today: NaiveDate,
    dice: &mut Dice,
) -> NaiveDate {
    if let Some(works) = works {
        return plus(works.start, -dice.between(-4, 30));
    }
    let reached = |state: &str| {
        moves.iter().zip(dates).filter(|(step, _)| step.to == state).map(|(_, date)| *date).next_back()
    };
    if let Some(planned) = reached("planned") {
        return plus(planned, dice.between(20, 60));
    }
    let is_over = moves.last().is_some_and(|last| matches!(last.to, "rejected" | "removed"));
    let base = if is_over { dates.first().copied().unwrap_or(today) } else { today };
    let ahead = if reached("established").is_some() { (40, 120) } else { (90, 330) };
    month_begin(plus(base, dice.between(ahead.0, ahead.1)))
}

/// The steps with who took them and why; their papers come later.
fn history(
    county: &County,
    outline: &Outline,
    moments: &[chrono::NaiveDateTime],
    dice: &mut Dice,
) -> Vec<Step> {
    let steps = outline.moves.iter().zip(moments).enumerate();
    steps
        .map(|(number, (step, at))| {
            let (role, unit) = actor(step.command, outline.office.unit);
            // Consecutive decisions by different people: nobody checks his own work.
            let place = usize::try_from(outline.index).unwrap_or(0) + number;
            // A project manager or clerk of the lead unit stays the same throughout.
            let place = if unit == outline.office.unit { manager_number(outline) } else { place };
            Step {
                command: step.command,
                from: (!step.from.is_empty()).then_some(step.from),
                to: step.to,
                at: *at,
                actor: county.staff.holder(role, unit, place),
                role,
                reason: county.reasons.give(step.command, step.from, at.date().year(), dice),
                papers: Vec::new(),
            }
        })
        .collect()
}

/// Who gives a command, and where the role is held.
fn actor(command: &str, lead: UnitIndex) -> (&'static str, UnitIndex) {
    match command {
        "create" | "submit" | "record_existing" | "archive" => ("clerk", lead),
        "start" => ("project_manager", lead),
        "evaluate" => ("finance_officer", GOVERNMENT),
        "suspend" | "resume" | "terminate" | "reopen" => ("leader", GOVERNMENT),
        _ => ("planning_officer", GOVERNMENT),
    }
}

fn manager_number(outline: &Outline) -> usize {
    usize::try_from(mix(u64::from(outline.index)) % 97).unwrap_or(0)
}

/// People of the lead unit, and of the township where the site is.
fn crew(county: &County, outline: &Outline) -> Crew {
    let number = manager_number(outline);
    let lead = outline.office.unit;
    let in_charge = county.staff.holder("project_manager", lead, number);
    let mut hands = vec![in_charge, county.staff.holder("clerk", lead, number)];
    let township = outline.site.township.and_then(|place| county.organisation.townships.get(place));
    for unit in township.map(|office| office.unit).into_iter().chain([lead]) {
        let worker = county.staff.holder("field_worker", unit, number);
        // Bureaus without building sites have no field workers.
        let is_there = county.people().get(worker).is_some_and(|person| {
            person.grants.iter().any(|grant| grant.role == "field_worker" && grant.unit == unit)
        });
        hands.extend(is_there.then_some(worker));
    }
    Crew { unit: lead, in_charge, hands }
}

fn assemble(county: &County, drawn: Drawn) -> Project {
    let Drawn { outline, moments, mut dice } = drawn;
    let history = history(county, &outline, &moments, &mut dice);
    put_together(county, &outline, history, &mut dice)
}

fn put_together(county: &County, outline: &Outline, mut history: Vec<Step>, dice: &mut Dice) -> Project {
    let Outline { template, site, works, span, .. } = outline;
    let crew = crew(county, outline);
    let year = span.start.year();
    let name = site.name(template, year);
    let total_investment = investment(template.median_wan, dice);
    let summary = site.summary(template, year, total_investment, dice);
    let security_label = security_label(template.category, dice);
    let phases = county.breakdowns.phases(template.works);
    let planned = break_down(&phases, county.options.tasks_per_project, *span, &crew, dice);
    let tasks = carry_out(planned, *works, outline.works_days, dice);
    let unit_name = county.units().get(crew.unit).map_or("", |unit| unit.name.as_str());
    let subject = Subject { name: &name, unit_name, summary: &summary, total_investment, security_label };
    let documents = documents(&mut history, &subject, pictures(&tasks, *works, &crew, dice));
    let offices = |slug: &str| contact(county, outline, slug);
    let lead = (crew.unit, crew.in_charge);
    let participants = participants(lead, template.category, &county.cooperations, offices, dice);
    let is_recorded = outline.moves.first().is_some_and(|first| first.command == "record_existing");
    Project {
        index: outline.index,
        code: code(outline, &history),
        state: outline.state,
        suspended_from: outline.moves.last().filter(|last| last.to == "suspended").map(|last| last.from),
        origin: if is_recorded { "recorded" } else { "created" },
        source_key: is_recorded.then(|| format!("台账-{:06}", outline.index + 1)),
        unit: crew.unit,
        category_code: template.category,
        industry_code: template.industry,
        region_code: site.region_code(&county.places),
        address: site.address(&county.places),
        year,
        planned_start: span.start,
        planned_end: plus(span.start, span.days),
        actual_start: works.map(|works| works.start),
        actual_end: works.and_then(|works| works.end),
        progress_percent: overall(&tasks),
        responsible_leader: county.staff.leader_of(template.category),
        in_charge: crew.in_charge,
        milestones: milestones(&tasks, *span, *works, &crew),
        tags: tags(county, template.category, total_investment, dice),
        participants,
        tasks,
        documents,
        history,
        name,
        summary,
        total_investment,
        security_label,
    }
}

fn documents(history: &mut [Step], subject: &Subject<'_>, pictures: Vec<Document>) -> Vec<Document> {
    let mut documents = papers(history, subject);
    documents.extend(pictures);
    in_order(documents, history)
}

/// A cooperating unit and its clerk.
fn contact(county: &County, outline: &Outline, slug: &str) -> Option<(UnitIndex, PersonIndex)> {
    let unit = match slug {
        "town" => county.organisation.townships.get(outline.site.township?)?.unit,
        _ => county.organisation.bureau(slug).unit,
    };
    Some((unit, county.staff.holder("clerk", unit, 0)))
}

/// A project code in the format of the national platform, from establishment on. Its last digits come from the
/// number of the project, so that no code occurs twice; the check digit is not computed.
fn code(outline: &Outline, history: &[Step]) -> Option<String> {
    let established = outline
        .moves
        .iter()
        .zip(history)
        .find(|(step, _)| step.command == "establish" || step.command == "record_existing");
    let (_, step) = established?;
    let year = outline.works.map_or(step.at.date(), |works| works.start.min(step.at.date())).year();
    let kind = if outline.template.works == "software" { "04" } else { "01" };
    let serial = (u64::from(outline.index) * 7919 + 104_729) % 1_000_000;
    Some(format!("{year:04}-{COUNTY_CODE}-{}-{kind}-{serial:06}", guide(outline.template.category)))
}

/// The two digits of the guiding department, invented: the place of the category.
fn guide(category: &str) -> &'static str {
    match category {
        "transport" => "48",
        "water" => "76",
        "agriculture" => "01",
        "education" => "83",
        "health" => "84",
        "environment" => "77",
        "forestry" => "02",
        "culture" => "88",
        "digital" => "65",
        "energy" => "44",
        _ => "47",
    }
}

fn security_label(category: &str, dice: &mut Dice) -> &'static str {
    let open = if matches!(category, "digital" | "justice" | "emergency") { 30 } else { 72 };
    match dice.between(1, 100) {
        roll if roll <= open => "public",
        100 => "important",
        roll if roll >= 97 => "sensitive",
        _ => "internal",
    }
}

fn tags(county: &County, category: &str, total_investment: i64, dice: &mut Dice) -> Vec<&'static str> {
    let suitable = county.tags.get(category).map(Vec::as_slice).unwrap_or_default();
    let mut tags: Vec<&'static str> = suitable.iter().copied().filter(|_| dice.chance(25)).collect();
    // 20 million yuan and more is a key project of the county.
    if total_investment >= 2_000_000_000 {
        tags.extend(county.tags.get("*").into_iter().flatten());
    }
    tags
}

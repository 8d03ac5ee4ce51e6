//! What the rules find at night, and what people do about it in the morning.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_app::identity::acting_for;
use dujiang_app::oversight::alerts::{self, AlertFilter, AlertQuery, AlertRow, AlertSort, HandleAlert};
use dujiang_app::{Call, PageRequest, bulk, work};
use dujiang_domain::access::Origin;
use dujiang_domain::ids::{AlertId, ProjectId, UserId};
use dujiang_domain::oversight::alerts::{AlertCommand, AlertState};
use dujiang_domain::time::day_begins;

use super::{Cast, Stage};
use crate::wiring::StartError;

/// Rules whose alerts somebody may take for passing; what the others find is not talked away.
const PASSING: [&str; 3] =
    ["alert.milestone.due_soon", "alert.execution.behind_time", "alert.progress.behind_plan"];

/// Alerts that people look at in one morning.
const MORNING: usize = 400;

impl Stage<'_> {
    /// One night: what happened is sealed and followed, all rules are evaluated, and people come to work.
    pub(super) async fn night(&mut self, night: DateTime<Utc>, casts: &[Cast]) -> Result<(), StartError> {
        self.clock.wind(night);
        bulk::seal(&self.app).await?;
        while work::catch_up_once(&self.app).await? {}
        alerts::run_now(&self.app).await?;
        bulk::seal(&self.app).await?;
        self.clock.wind(night + TimeDelta::hours(9));
        // Earlier news would have been read by now.
        if day_begins(self.loading.county.options().today) - night < TimeDelta::days(5) {
            while work::tell_once(&self.app).await? {}
        }
        self.morning(casts).await
    }

    /// Of the new alerts some are seen, acted on, handed on, resolved or put under supervision; the others wait, and
    /// so go up.
    async fn morning(&mut self, casts: &[Cast]) -> Result<(), StartError> {
        let Some(reader) = casts.first().map(|cast| cast.leader) else { return Ok(()) };
        let call = self.call(reader, None).await?;
        let filter =
            AlertFilter { is_open: Some(true), states: vec![AlertState::Open], ..AlertFilter::default() };
        let query = AlertQuery { filter, ..AlertQuery::default() };
        let mut found = Vec::new();
        let mut page = PageRequest { limit: 100, cursor: None };
        loop {
            let next = alerts::list(&self.app, &call.actor, &query, AlertSort::Raised, &page).await?;
            found.extend(next.items);
            if next.next_cursor.is_none() || found.len() >= MORNING {
                break;
            }
            page.cursor = next.next_cursor;
        }
        let told: HashMap<ProjectId, &Cast> = casts.iter().map(|cast| (cast.project, cast)).collect();
        for row in found {
            let number = turn(&row);
            let asked = match (told.get(&ProjectId(row.project_id)), row.holder_id.map(UserId)) {
                (Some(cast), holder) => self.decided(number, cast, (&row, holder))?,
                (None, Some(holder)) => elsewhere(number, holder),
                (None, None) => None,
            };
            let Some((by, command)) = asked else { continue };
            let actor = acting_for(&self.app, by, Origin::default()).await?;
            let call = Call { expected: Some(row.version), ..Call::by(actor) };
            alerts::handle(&self.app, &call, HandleAlert { id: AlertId(row.id), command }).await?;
        }
        Ok(())
    }

    /// What becomes of an alert of a project with a story: one of everything, in turn.
    fn decided(
        &self,
        number: usize,
        cast: &Cast,
        (row, holder): (&AlertRow, Option<UserId>),
    ) -> Result<Option<(UserId, AlertCommand)>, StartError> {
        let in_charge = self.loading.ids.person(cast.in_charge)?.id;
        let leader = self.loading.ids.person(cast.leader)?.id;
        let by = holder.unwrap_or(in_charge);
        Ok(match number % 7 {
            0 => Some((by, AlertCommand::Acknowledge { words: "已知悉，正在核实。".to_owned() })),
            1 | 2 => Some((by, acted())),
            3 => {
                let to = if by == in_charge { leader } else { in_charge };
                Some((in_charge, AlertCommand::Assign { to, words: "请牵头协调。".to_owned() }))
            }
            4 if PASSING.contains(&row.rule_id.as_str()) => {
                let words = "情况已核实，属正常波动，继续观察。".to_owned();
                Some((in_charge, AlertCommand::Resolve { words }))
            }
            5 => {
                let words = "请督促在限期内整改到位。".to_owned();
                Some((leader, AlertCommand::Supervise { leader, words }))
            }
            _ => None,
        })
    }
}

/// A number of the alert that is the same every morning: whoever does not care today does not care tomorrow.
fn turn(row: &AlertRow) -> usize {
    let texts = [&row.project_name, &row.rule_id, &row.thing_name];
    texts.iter().flat_map(|text| text.bytes()).map(usize::from).sum()
}

/// Elsewhere most holders act, some have seen it, and some do nothing.
fn elsewhere(number: usize, holder: UserId) -> Option<(UserId, AlertCommand)> {
    match number % 8 {
        0 => Some((holder, AlertCommand::Acknowledge { words: String::new() })),
        7 => None,
        _ => Some((holder, acted())),
    }
}

fn acted() -> AlertCommand {
    AlertCommand::Act { words: "已约谈承建单位，倒排工期，每周报进展。".to_owned() }
}

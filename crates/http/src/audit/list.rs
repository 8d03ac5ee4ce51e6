//! `GET /audit-events`: the log, from its newest end.

use actix_web::get;
use actix_web::web::Data;
use chrono::{Days, NaiveDate};
use dujiang_app::App;
use dujiang_app::audit::{self, AuditFilter};
use dujiang_domain::audit::{EventName, SubjectKind};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ProjectId, UserId};
use dujiang_domain::time::day_begins;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::view::AuditEventView;
use crate::answer::{self, Answer};
use crate::extract::{Caller, Params};

/// What part of the log is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct AuditParams {
    /// Who did it.
    actor_id: Option<Uuid>,
    /// To what sort of thing.
    #[param(max_length = 40, example = "project")]
    resource_kind: Option<String>,
    /// To which thing.
    resource_id: Option<Uuid>,
    /// To which project or anything filed under it.
    project_id: Option<Uuid>,
    /// What happened.
    #[param(max_length = 60, example = "project.edited")]
    action: Option<String>,
    /// From this day on.
    from: Option<NaiveDate>,
    /// Up to this day.
    to: Option<NaiveDate>,
    /// Fragments of the present name of a person or unit, or, for readers who see values, of the
    /// title of a project, task or paper.
    #[param(max_length = 100)]
    q: Option<String>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

impl AuditParams {
    /// The filter they mean.
    ///
    /// # Errors
    /// [`Code::RequestQuery`] for words the log does not have.
    pub(crate) fn filter(&self) -> Result<AuditFilter, Fault> {
        let kind =
            self.resource_kind.as_deref().map(|word| SubjectKind::parse(word).ok_or(wrong("resource_kind")));
        let action = self.action.as_deref().map(|word| EventName::parse(word).ok_or(wrong("action")));
        let mut filter = AuditFilter::default().of_kind(kind.transpose()?).of_action(action.transpose()?);
        filter.actor = self.actor_id.map(UserId);
        filter.resource = self.resource_id;
        filter.project = self.project_id.map(ProjectId);
        filter.from = self.from.map(day_begins);
        let next_day = self.to.map(|day| day.checked_add_days(Days::new(1)).ok_or(wrong("to")));
        filter.until = next_day.transpose()?.map(day_begins);
        filter.fragment = self.q.clone().filter(|q| !q.trim().is_empty());
        Ok(filter)
    }
}

fn wrong(parameter: &str) -> Fault {
    Fault::new(Code::RequestQuery).with("parameter", parameter)
}

/// A page of the log.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuditEventPage {
    /// The events, the newest first.
    #[schema(max_items = 100)]
    items: Vec<AuditEventView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The audit log, the newest first.
#[utoipa::path(
    tag = "audit",
    security(("bearer" = [])),
    params(AuditParams),
    responses((status = 200, body = AuditEventPage, description = "A page of the log")),
)]
#[get("/audit-events")]
pub(crate) async fn list_audit_events(app: Data<App>, caller: Caller, params: Params<AuditParams>) -> Answer {
    let params = params.0;
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let page = audit::list(&app, caller.actor(), &params.filter()?, &page).await?;
    let page = page.map(AuditEventView::from);
    Ok(answer::plain(&AuditEventPage { items: page.items, next_cursor: page.next_cursor }))
}

//! Loading and saving whole risks.

use dujiang_domain::access::{Creates, Mutates, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, ProjectId, RiskId, UserId};
use dujiang_domain::oversight::risks::{Risk, RiskFields, Treatment};
use dujiang_domain::rules::kinds::RiskPlace;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::entities::risks::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// The project a risk is filed under.
///
/// # Errors
/// [`Code::NotFound`] when there is no such risk.
pub async fn project_of(source: &impl Source, id: RiskId) -> Result<ProjectId, StoreError> {
    let found: Option<Uuid> = Entity::find_by_id(id.0)
        .select_only()
        .column(Column::ProjectId)
        .into_tuple()
        .one(source.connection())
        .await?;
    Ok(ProjectId(found.ok_or_else(|| Fault::new(Code::NotFound))?))
}

/// Loads a risk of a project to change it.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn get_for_update(tx: &Tx, project: ProjectId, id: RiskId) -> Result<Risk, StoreError> {
    let row = Entity::find_by_id(id.0)
        .filter(Column::ProjectId.eq(project.0))
        .lock_exclusive()
        .one(tx.connection())
        .await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

#[derive(FromQueryResult)]
struct Number {
    number: i64,
}

/// The number of the project's next risk; its own row was locked before.
///
/// # Errors
/// When the database fails.
pub async fn next_number(tx: &Tx, project: ProjectId) -> Result<i64, StoreError> {
    let mut sql =
        Sql::new(tx, "SELECT COALESCE(MAX(number), 0) + 1 AS number FROM risks WHERE project_id = ")?;
    sql.bind(project.0);
    Ok(sql.one::<Number>(tx).await?.map_or(1, |row| row.number))
}

/// Saves a new risk below the project of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, risk: &Risk) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(risk.project_id)?;
    Entity::insert(to_row(risk)?).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed risk over the version before it.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestVersionStale`] when
/// somebody was faster.
pub async fn save<A>(tx: &Tx, permit: &Permit<A>, before: &Risk, after: &Risk) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    versioned::replace(tx, to_row(after)?, Column::Id.eq(after.id.0), Column::Version.eq(before.version))
        .await
}

pub(crate) fn to_row(risk: &Risk) -> Result<ActiveModel, StoreError> {
    let (fields, treatment) = (&risk.fields, risk.treatment.as_ref());
    let measures = treatment.map(|treatment| serde_json::to_value(&treatment.measures)).transpose();
    Ok(ActiveModel {
        id: Set(risk.id.0),
        project_id: Set(risk.project_id.0),
        number: Set(risk.number),
        title: Set(fields.title.clone()),
        category: Set(fields.category.as_str().to_owned()),
        causes: Set(fields.causes.clone()),
        consequences: Set(fields.consequences.clone()),
        probability: Set(fields.place.probability),
        impact: Set(fields.place.impact),
        owner_id: Set(fields.owner_id.map(Uuid::from)),
        unit_id: Set(fields.unit_id.map(Uuid::from)),
        strategy: Set(treatment.map(|treatment| word(treatment.strategy))),
        measures: Set(measures.map_err(|_| StoreError::Unreadable("risks.measures"))?),
        residual_probability: Set(treatment.map(|treatment| treatment.residual.probability)),
        residual_impact: Set(treatment.map(|treatment| treatment.residual.impact)),
        state: Set(risk.state.as_str().to_owned()),
        state_words: Set(risk.state_words.clone()),
        occurred_on: Set(risk.occurred_on),
        review_due: Set(risk.review_due),
        reviewed_on: Set(risk.reviewed_on),
        raised_at: Set(risk.raised_at),
        raised_by: Set(risk.raised_by.map(Uuid::from)),
        updated_at: Set(risk.updated_at),
        version: Set(risk.version),
    })
}

pub(crate) fn to_domain(row: Model) -> Result<Risk, StoreError> {
    let unreadable = |_| StoreError::Unreadable("risks.measures");
    let treatment = match (row.strategy, row.measures, row.residual_probability, row.residual_impact) {
        (None, None, None, None) => None,
        (Some(strategy), Some(measures), Some(probability), Some(impact)) => Some(Treatment {
            strategy: unword(&strategy, "risks.strategy")?,
            measures: serde_json::from_value(measures).map_err(unreadable)?,
            residual: RiskPlace { probability, impact },
        }),
        _ => return Err(StoreError::Unreadable("risks.strategy")),
    };
    let fields = RiskFields {
        title: row.title,
        category: unword(&row.category, "risks.category")?,
        causes: row.causes,
        consequences: row.consequences,
        place: RiskPlace { probability: row.probability, impact: row.impact },
        owner_id: row.owner_id.map(UserId),
        unit_id: row.unit_id.map(OrgUnitId),
    };
    Ok(Risk {
        id: RiskId(row.id),
        project_id: ProjectId(row.project_id),
        number: row.number,
        fields,
        treatment,
        state: unword(&row.state, "risks.state")?,
        state_words: row.state_words,
        occurred_on: row.occurred_on,
        review_due: row.review_due,
        reviewed_on: row.reviewed_on,
        raised_at: row.raised_at,
        raised_by: row.raised_by.map(UserId),
        updated_at: row.updated_at,
        version: row.version,
    })
}

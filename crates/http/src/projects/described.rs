//! What people say about a project when they bring it in, the same whichever door it comes by.

/// Declares a body with the fields of a project and what its door asks besides, and how the
/// fields are read out of it. Serde cannot flatten and refuse unknown fields at once.
macro_rules! described_project {
    ($(#[$doc:meta])* $name:ident { $($more:tt)* }) => {
        $(#[$doc])*
        #[derive(Debug, serde::Deserialize, validator::Validate, utoipa::ToSchema)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            /// Name.
            #[validate(length(min = 1, max = 200))]
            #[schema(min_length = 1, max_length = 200, example = "清源镇石桥村至柳林村道路硬化工程")]
            pub name: String,
            /// The unit that answers for it.
            pub unit_id: uuid::Uuid,
            /// What is built and at what scale.
            #[serde(default)]
            #[validate(length(max = 4000))]
            #[schema(max_length = 4000)]
            pub summary: String,
            /// Code of the category.
            #[schema(max_length = 20)]
            pub category_code: Option<String>,
            /// Code of the industry (GB/T 4754-2017).
            #[schema(max_length = 20)]
            pub industry_code: Option<String>,
            /// Code of the region (GB/T 2260).
            #[schema(max_length = 12)]
            pub region_code: Option<String>,
            /// Where.
            #[serde(default)]
            #[validate(length(max = 200))]
            #[schema(max_length = 200)]
            pub address: String,
            /// Plan year.
            #[validate(range(min = 1990, max = 2100))]
            #[schema(minimum = 1990, maximum = 2100, example = 2026)]
            pub year: Option<i32>,
            /// Total investment in yuan.
            #[schema(value_type = Option<String>, example = "1234567.50", pattern = "^-?[0-9]{1,14}([.][0-9]{1,2})?$")]
            pub total_investment: Option<dujiang_domain::money::Money>,
            /// Planned start.
            pub planned_start: Option<chrono::NaiveDate>,
            /// Planned end.
            pub planned_end: Option<chrono::NaiveDate>,
            /// Actual start.
            pub actual_start: Option<chrono::NaiveDate>,
            /// Actual end.
            pub actual_end: Option<chrono::NaiveDate>,
            /// Responsible leader.
            pub responsible_leader_id: Option<uuid::Uuid>,
            /// Person in charge.
            pub in_charge_id: Option<uuid::Uuid>,
            /// Security label; internal when absent.
            #[serde(default)]
            #[schema(value_type = Option<super::view::SecurityLabelWord>)]
            pub security_label: Option<dujiang_domain::projects::SecurityLabel>,
            /// Tags.
            #[serde(default)]
            #[validate(length(max = 20))]
            #[schema(max_items = 20)]
            pub tags: Vec<String>,
            $($more)*
        }

        impl $name {
            /// What is said about the project.
            fn fields(&self) -> dujiang_domain::projects::ProjectFields {
                dujiang_domain::projects::ProjectFields {
                    name: self.name.clone(),
                    unit_id: dujiang_domain::ids::OrgUnitId(self.unit_id),
                    summary: self.summary.clone(),
                    category_code: self.category_code.clone(),
                    industry_code: self.industry_code.clone(),
                    region_code: self.region_code.clone(),
                    address: self.address.clone(),
                    year: self.year,
                    total_investment: self.total_investment,
                    planned_start: self.planned_start,
                    planned_end: self.planned_end,
                    actual_start: self.actual_start,
                    actual_end: self.actual_end,
                    responsible_leader_id: self.responsible_leader_id.map(dujiang_domain::ids::UserId),
                    in_charge_id: self.in_charge_id.map(dujiang_domain::ids::UserId),
                    security_label: self.security_label.unwrap_or_default(),
                    tags: self.tags.clone(),
                }
            }
        }
    };
}

pub(super) use described_project;

//! What a long field session on a phone may ask for, as data: its own sign-in, projects and their plan,
//! reports of progress, the brief of a day, the overview and its alerts to read, and what is inspected and mended on
//! the site. Whatever else its holder may do needs a desk.
//!
//! The permissions of such a session are narrowed a floor below as well; this list keeps it from routes where
//! those would still let it in.

/// Method and pattern below `/api/v1`.
const ROUTES: &[(&str, &str)] = &[
    ("POST", "/auth/logout"),
    ("POST", "/auth/password"),
    ("GET", "/me"),
    ("GET", "/sessions"),
    ("DELETE", "/sessions/{id}"),
    ("GET", "/projects"),
    ("GET", "/projects/counts"),
    ("GET", "/projects/{id}"),
    ("GET", "/projects/{id}/participants"),
    ("GET", "/projects/{id}/tasks"),
    ("PATCH", "/projects/{id}/tasks/{task_id}"),
    ("GET", "/projects/{id}/milestones"),
    ("PATCH", "/projects/{id}/milestones/{milestone_id}"),
    ("GET", "/projects/{id}/documents"),
    ("GET", "/projects/{id}/timeline"),
    ("GET", "/projects/{id}/photos"),
    ("POST", "/uploads"),
    ("GET", "/uploads/{id}"),
    ("PUT", "/uploads/{id}"),
    ("GET", "/photos/{id}"),
    ("GET", "/my/field"),
    ("GET", "/home"),
    ("GET", "/alerts"),
    ("GET", "/progress-reports"),
    ("GET", "/progress-reports/{id}"),
    ("GET", "/projects/{id}/progress-reports"),
    ("POST", "/projects/{id}/progress-reports"),
    ("POST", "/progress-reports/{id}/complete"),
    ("POST", "/progress-reports/{id}/withdraw"),
    ("GET", "/milestones/{id}/confirmation"),
    ("POST", "/milestones/{id}/confirm"),
    ("POST", "/milestones/{id}/countersign"),
    ("POST", "/milestones/{id}/return-confirmation"),
    ("GET", "/daily-briefs"),
    ("POST", "/daily-briefs"),
    ("PATCH", "/daily-briefs/{id}"),
    ("POST", "/daily-briefs/{id}/send"),
    ("GET", "/inspections"),
    ("GET", "/inspections/{id}"),
    ("POST", "/inspections/{id}/record"),
    ("POST", "/inspections/{id}/finish"),
    ("POST", "/inspections/{id}/defects"),
    ("GET", "/defects"),
    ("GET", "/defects/{id}"),
    ("POST", "/defects/{id}/rectify"),
    ("GET", "/my/tasks"),
    ("GET", "/my/milestones"),
];

/// Whether a field session may ask for this route.
pub(super) fn is_open_in_the_field(method: &str, pattern: &str) -> bool {
    let pattern = pattern.strip_prefix("/api/v1").unwrap_or_default();
    ROUTES.contains(&(method, pattern))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_for_the_field_is_a_route() {
        let document = serde_json::to_value(crate::document()).unwrap();
        for (method, pattern) in ROUTES {
            let operation = &document["paths"][format!("/api/v1{pattern}")][method.to_lowercase()];
            assert!(operation.is_object(), "{method} {pattern}");
        }
    }

    #[test]
    fn nothing_administrative_is_open_in_the_field() {
        for pattern in ["/api/v1/users", "/api/v1/projects/{id}/submit", "/api/v1/exports", ""] {
            assert!(!is_open_in_the_field("POST", pattern));
        }
    }
}

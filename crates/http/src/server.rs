//! Putting the routes together, with the middleware every request passes.

use actix_web::web::{self, Data, ServiceConfig};
use dujiang_app::App;
use utoipa_actix_web::service_config::ServiceConfig as DocumentedConfig;

use crate::identity::{LoginRates, LoginThrottle};
use crate::kept_assets::KeptAssets;
use crate::rate_limit::{Allowances, Rates};
use crate::{
    analytics, audit, field, files, finance, identity, integration, notifications, oversight, planning,
    projects, reference, rules, search,
};

/// How this server speaks HTTP.
#[derive(Debug, Clone)]
pub struct HttpSettings {
    /// Whether the refresh cookie is for https only. Off only for plain-http intranets.
    pub secure_cookies: bool,
    /// How often somebody may try to sign in.
    pub login_rates: LoginRates,
    /// How many requests a minute are answered.
    pub rates: Rates,
    /// Reverse proxies whose word about the caller's address is believed.
    pub trusted_proxies: Vec<ipnet::IpNet>,
    /// Where assets of earlier builds lie, for pages that are still open.
    pub kept_assets: KeptAssets,
}

/// Every route of the API below `/api/v1`, room by room.
pub(crate) fn routes(config: &mut DocumentedConfig<'_>) {
    identity::routes(config);
    projects::routes(config);
    planning::routes(config);
    finance::routes(config);
    files::routes(config);
    field::routes(config);
    reference::routes(config);
    rules::routes(config);
    search::routes(config);
    integration::routes(config);
    audit::routes(config);
    oversight::routes(config);
    notifications::routes(config);
    analytics::routes(config);
}

/// Wires API and fallback into an actix application.
pub fn configure(app: App, settings: HttpSettings) -> impl Fn(&mut ServiceConfig) + Clone {
    let app = Data::new(app);
    let throttle = Data::new(LoginThrottle::new(settings.login_rates));
    let allowances = Data::new(Allowances::new(settings.rates));
    let settings = Data::new(settings);
    move |config: &mut ServiceConfig| {
        config.app_data(app.clone()).app_data(settings.clone());
        config.app_data(throttle.clone()).app_data(allowances.clone());
        crate::docs::routes(config);
        let api = utoipa_actix_web::scope("/api/v1").configure(routes);
        config.service(api.default_service(web::route().to(crate::fallback::no_route)));
        config.service(web::scope("/api").default_service(web::route().to(crate::fallback::no_route)));
        config.default_service(web::route().to(crate::spa::serve));
    }
}

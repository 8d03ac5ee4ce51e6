//! The people of the county: who works where, in which role.
//!
//! Every bureau has a head, a clerk and project managers, every township a field worker as well; reviewers,
//! finance officers, auditors, experts and supervisors work for the whole county. The three administrators
//! are three persons in three bureaus, because their roles exclude each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::dice::{Dice, Purpose, nth};
use crate::model::{Grant, Person, PersonIndex, Unit, UnitIndex};
use crate::organisation::{GOVERNMENT, Office, Organisation, REGION};
use crate::words::{field, list, rows};

/// Bureaus whose own staff stands on building sites.
const BUILDING_BUREAUS: [&str; 8] =
    ["jiaotong", "shuili", "zhujian", "nongye", "jiaoyu", "ziran", "chengguan", "kaifaqu"];

const EXPERT_FIELDS: [&str; 8] =
    ["公路桥梁", "水利工程", "建筑结构", "市政管网", "信息技术", "工程造价", "生态环境", "财务与绩效"];

/// County-wide posts: bureau, place of its section, role, post, how many, whether held at the region.
const COUNTY_POSTS: [(&str, usize, &str, &str, usize, bool); 9] = [
    ("fagai", 1, "planning_officer", "项目审核岗", 4, false),
    ("caizheng", 2, "finance_officer", "项目资金岗", 4, false),
    ("shenji", 1, "auditor", "投资审计岗", 3, true),
    ("zhujian", 3, "supervisor", "工程监理", 4, false),
    ("jiaotong", 3, "supervisor", "工程监理", 2, false),
    ("fagai", 0, "business_admin", "业务管理员", 1, true),
    ("shuju", 2, "system_admin", "系统管理员", 1, true),
    ("zhengban", 0, "security_admin", "安全管理员", 1, true),
    ("shenji", 0, "audit_admin", "审计管理员", 1, true),
];

/// Everybody, and where to find them.
#[derive(Clone, Debug)]
pub(crate) struct Staff {
    pub(crate) people: Vec<Person>,
    /// (role, unit of the grant) → who holds it there.
    holders: BTreeMap<(&'static str, UnitIndex), Vec<PersonIndex>>,
    /// Category → the leader in charge of it.
    leaders: BTreeMap<&'static str, PersonIndex>,
}

impl Staff {
    /// One of the holders of a role at a unit, always the same for the same number.
    pub(crate) fn holder(&self, role: &'static str, unit: UnitIndex, number: usize) -> PersonIndex {
        self.holders.get(&(role, unit)).map_or(0, |holders| nth(holders, number))
    }

    /// The leader of the county in charge of a category.
    pub(crate) fn leader_of(&self, category: &str) -> PersonIndex {
        self.leaders.get(category).copied().unwrap_or(0)
    }

    /// Hire everybody.
    pub(crate) fn hire(organisation: &Organisation, seed: u64) -> Self {
        let mut hiring = Hiring::begin(seed);
        let leaders = hiring.leaders();
        for office in &organisation.bureaus {
            hiring.bureau(office, organisation.units.get(office.unit));
        }
        for office in &organisation.townships {
            hiring.township(office, organisation.units.get(office.unit));
        }
        for (slug, section, role, post, count, at_region) in COUNTY_POSTS {
            let office = organisation.bureau(slug);
            let reach = if at_region { REGION } else { GOVERNMENT };
            let seat = Seat { reach, ..Seat::within(&office, section, role) };
            for _ in 0..count {
                hiring.hire(seat, post);
            }
        }
        let centre = Seat { reach: GOVERNMENT, ..Seat::within(&organisation.bureau("fagai"), 2, "expert") };
        for field in EXPERT_FIELDS {
            hiring.hire(centre, &format!("评审专家（{field}）"));
        }
        let mut holders: BTreeMap<_, Vec<PersonIndex>> = BTreeMap::new();
        for (index, person) in hiring.people.iter().enumerate() {
            for grant in &person.grants {
                holders.entry((grant.role, grant.unit)).or_default().push(index);
            }
        }
        Self { people: hiring.people, holders, leaders }
    }
}

/// A place to fill: where somebody works, in which role, how far it reaches.
#[derive(Clone, Copy)]
struct Seat {
    /// First part of the login.
    slug: &'static str,
    unit: UnitIndex,
    role: &'static str,
    /// The unit at which the role is held.
    reach: UnitIndex,
}

impl Seat {
    /// In a section, with a role that reaches the whole office.
    fn within(office: &Office, section: usize, role: &'static str) -> Self {
        Self { slug: office.slug, unit: office.section(section), role, reach: office.unit }
    }

    /// At the head of an office.
    fn head(office: &Office) -> Self {
        Self { slug: office.slug, unit: office.unit, role: "leader", reach: office.unit }
    }
}

/// The state of hiring: who is there already, and which names are taken.
struct Hiring {
    dice: Dice,
    surnames: Vec<(&'static str, &'static str)>,
    given: Vec<(&'static str, &'static str)>,
    people: Vec<Person>,
    names: BTreeSet<String>,
    logins: BTreeSet<String>,
}

impl Hiring {
    fn begin(seed: u64) -> Self {
        let (mut surnames, mut given) = (Vec::new(), Vec::new());
        for row in rows(include_str!("words/person_names.txt")) {
            let pairs = list(field(&row, 1)).into_iter().filter_map(|entry| entry.split_once(' '));
            if field(&row, 0) == "surname" { surnames.extend(pairs) } else { given.extend(pairs) }
        }
        let dice = Dice::of(seed, Purpose::People, 0);
        Self { dice, surnames, given, people: Vec::new(), names: BTreeSet::new(), logins: BTreeSet::new() }
    }

    fn leaders(&mut self) -> BTreeMap<&'static str, PersonIndex> {
        let seat = Seat { slug: "zhengfu", unit: GOVERNMENT, role: "leader", reach: GOVERNMENT };
        let mut leaders = BTreeMap::new();
        for row in rows(include_str!("words/leaders.txt")) {
            let index = self.hire(seat, field(&row, 0));
            leaders.extend(list(field(&row, 1)).into_iter().map(|category| (category, index)));
        }
        leaders
    }

    fn bureau(&mut self, office: &Office, unit: Option<&Unit>) {
        let head = head_post(unit.map_or("", |unit| unit.name.as_str()));
        self.hire(Seat::head(office), head);
        self.hire(Seat::within(office, 0, "clerk"), "经办人");
        let is_building = BUILDING_BUREAUS.contains(&office.slug);
        for place in 0..if is_building { 3 } else { 1 } {
            self.hire(Seat::within(office, place + 1, "project_manager"), "项目负责人");
        }
        for place in 0..if is_building { 2 } else { 0 } {
            self.hire(Seat::within(office, place + 2, "field_worker"), "现场管理员");
        }
    }

    fn township(&mut self, office: &Office, unit: Option<&Unit>) {
        let is_town = unit.is_some_and(|unit| unit.short_name.ends_with('镇'));
        self.hire(Seat::head(office), if is_town { "镇长" } else { "乡长" });
        self.hire(Seat::within(office, 0, "clerk"), "经办人");
        self.hire(Seat::within(office, 1, "project_manager"), "项目负责人");
        self.hire(Seat::within(office, 2, "project_manager"), "项目负责人");
        self.hire(Seat::within(office, 2, "field_worker"), "驻村干部");
        self.hire(Seat::within(office, 3, "field_worker"), "网格员");
    }

    fn hire(&mut self, seat: Seat, post: &str) -> PersonIndex {
        let index = self.people.len();
        let (name, latin) = self.free_name();
        let login = self.free_login(seat.slug, &latin);
        // 199 0000 …: no operator hands out subscriber numbers of this block.
        let phone = format!("1990000{:04}", (index * 37 + 11) % 10_000);
        let grants = vec![Grant { role: seat.role, unit: seat.reach }];
        self.people.push(Person { login, name, phone, unit: seat.unit, post: post.into(), grants });
        index
    }

    /// A name nobody has yet; after many tries a name may come twice, as it does among people.
    fn free_name(&mut self) -> (String, String) {
        let mut found = (String::new(), String::new());
        for _ in 0..50 {
            let (surname, surname_latin) = self.dice.pick(&self.surnames);
            let (given, given_latin) = self.dice.pick(&self.given);
            found = (format!("{surname}{given}"), format!("{surname_latin}{given_latin}"));
            if self.names.insert(found.0.clone()) {
                break;
            }
        }
        found
    }

    fn free_login(&mut self, slug: &str, latin: &str) -> String {
        let plain = format!("{slug}.{latin}");
        let numbered = (2..).map(|number: u32| format!("{plain}{number}"));
        let login = std::iter::once(plain.clone()).chain(numbered).find(|login| !self.logins.contains(login));
        let login = login.unwrap_or(plain);
        self.logins.insert(login.clone());
        login
    }
}

fn head_post(name: &str) -> &'static str {
    const POSTS: [(&str, &str); 7] = [
        ("大队", "大队长"),
        ("馆", "馆长"),
        ("社", "理事长"),
        ("联合会", "理事长"),
        ("办公室", "主任"),
        ("中心", "主任"),
        ("委员会", "主任"),
    ];
    POSTS.iter().find(|(ending, _)| name.ends_with(ending)).map_or("局长", |(_, post)| post)
}

//! Decisions over a small county: root ⊃ bureau ⊃ section, and a township beside the bureau.

use uuid::Uuid;

use super::*;
use crate::access::{
    AcceptForReview, EditProject, Government, GrantRole, ManageRules, OrgNode, ProjectAccess, ReadProject,
    UsePersonal, UserAccess,
};
use crate::ids::ProjectId;

const ROOT: u128 = 1;
const BUREAU: u128 = 2;
const SECTION: u128 = 3;
const TOWNSHIP: u128 = 4;

fn unit(n: u128) -> OrgUnitId {
    OrgUnitId(Uuid::from_u128(n))
}

fn user(n: u128) -> UserId {
    UserId(Uuid::from_u128(n))
}

fn actor(grants: &[(u128, &[Permission])]) -> Actor {
    let node = |id, parent: Option<u128>| OrgNode { id: unit(id), parent: parent.map(unit) };
    let tree = OrgTree::new([
        node(ROOT, None),
        node(BUREAU, Some(ROOT)),
        node(SECTION, Some(BUREAU)),
        node(TOWNSHIP, Some(ROOT)),
    ]);
    let grants = grants.iter().map(|(place, permissions)| HeldGrant {
        permissions: Arc::new(permissions.iter().copied().collect()),
        unit: unit(*place),
    });
    Actor::person(user(77), unit(BUREAU), "王建国", grants.collect(), Arc::new(tree))
}

fn project(home: u128) -> ProjectAccess {
    let id = ProjectId(Uuid::from_u128(1000));
    ProjectAccess { id, home: unit(home), units: vec![], persons: vec![], maker: None }
}

fn code<T>(result: Result<T, Fault>) -> Option<Code> {
    result.err().map(|fault| fault.code)
}

#[test]
fn a_grant_reaches_its_subtree_and_nothing_beside_it() {
    let clerk = actor(&[(BUREAU, &[Permission::ReadProject, Permission::EditProject])]);
    assert!(clerk.may::<EditProject>(&project(SECTION)).is_ok());
    assert_eq!(code(clerk.may::<EditProject>(&project(TOWNSHIP))), Some(Code::NotFound));
    assert_eq!(code(clerk.may::<EditProject>(&project(ROOT))), Some(Code::NotFound));
}

#[test]
fn what_may_be_seen_but_not_done_is_forbidden_not_hidden() {
    let reader = actor(&[(ROOT, &[Permission::ReadProject])]);
    assert_eq!(code(reader.may::<EditProject>(&project(TOWNSHIP))), Some(Code::PermissionMissing));
}

#[test]
fn participation_opens_reading_but_not_editing() {
    let clerk = actor(&[(BUREAU, &[Permission::ReadProject, Permission::EditProject])]);
    let shared = ProjectAccess { units: vec![unit(SECTION)], ..project(TOWNSHIP) };
    assert!(clerk.may::<ReadProject>(&shared).is_ok());
    assert_eq!(code(clerk.may::<EditProject>(&shared)), Some(Code::PermissionMissing));
    let named = ProjectAccess { persons: vec![user(77)], ..project(TOWNSHIP) };
    assert!(clerk.may::<ReadProject>(&named).is_ok());
}

#[test]
fn nobody_checks_his_own_work_nor_grants_himself() {
    let all = actor(&[(ROOT, Permission::ALL)]);
    let own = ProjectAccess { maker: Some(user(77)), ..project(BUREAU) };
    assert_eq!(code(all.may::<AcceptForReview>(&own)), Some(Code::OwnWork));
    let myself = UserAccess { id: user(77), unit: unit(BUREAU) };
    assert_eq!(code(all.may::<GrantRole>(&myself)), Some(Code::OwnWork));
}

#[test]
fn the_tables_of_the_government_are_no_secret_but_only_the_root_changes_them() {
    let both: &[Permission] = &[Permission::ReadOrganisation, Permission::ManageRules];
    let change = |place, permissions| code(actor(&[(place, permissions)]).may::<ManageRules>(&Government));
    assert_eq!(change(ROOT, both), None);
    assert_eq!(change(BUREAU, both), Some(Code::PermissionMissing));
    assert_eq!(change(BUREAU, &both[..1]), Some(Code::PermissionMissing));
    assert_eq!(change(BUREAU, &[]), Some(Code::NotFound));
}

#[test]
fn personal_things_are_nobody_elses_whatever_the_grants() {
    let all = actor(&[(ROOT, Permission::ALL)]);
    let thing = |owner| crate::access::Personal { id: Uuid::nil(), owner: user(owner) };
    assert!(all.may::<UsePersonal>(&thing(77)).is_ok());
    assert_eq!(code(all.may::<UsePersonal>(&thing(78))), Some(Code::NotFound));
}

#[test]
fn a_permit_covers_one_row_only() {
    let clerk = actor(&[(BUREAU, &[Permission::EditProject])]);
    let permit = clerk.may::<EditProject>(&project(SECTION)).unwrap();
    assert!(permit.covers(Uuid::from_u128(1000)).is_ok());
    assert_eq!(code(permit.covers(Uuid::from_u128(1001))), Some(Code::NotFound));
}

#[test]
fn a_reach_spells_out_its_units_and_the_root_means_all() {
    let clerk = actor(&[(BUREAU, &[Permission::ReadProject])]);
    let reach = clerk.reach::<ReadProject>().unwrap();
    assert_eq!(reach.units(), &UnitScope::Units(vec![unit(BUREAU), unit(SECTION)]));
    let leader = actor(&[(ROOT, &[Permission::ReadProject])]);
    assert_eq!(leader.reach::<ReadProject>().unwrap().units(), &UnitScope::All);
    assert_eq!(code(actor(&[]).reach::<ReadProject>()), Some(Code::PermissionMissing));
}

//! The tree of units: what may stand where, and what never happens to it.

use proptest::prelude::*;

use super::*;
use crate::access::OrgNode;

fn id(n: u128) -> OrgUnitId {
    OrgUnitId(Uuid::from_u128(n))
}

fn fields(kind: OrgUnitKind) -> OrgUnitFields {
    OrgUnitFields { kind, name: "安澜县".into(), short_name: None, code: None, region_code: None }
}

fn root() -> OrgUnit {
    OrgUnit::root(id(1), fields(OrgUnitKind::Government)).unwrap().0
}

fn below(n: u128, parent: &OrgUnit, kind: OrgUnitKind) -> OrgUnit {
    OrgUnit::create(id(n), parent, fields(kind), 1).unwrap().0
}

fn tree(units: &[&OrgUnit]) -> OrgTree {
    OrgTree::new(units.iter().map(|unit| OrgNode { id: unit.id, parent: unit.parent_id }))
}

#[test]
fn a_unit_stands_under_its_own_rank_or_above() {
    let section = below(3, &below(2, &root(), OrgUnitKind::Bureau), OrgUnitKind::Section);
    let fault = OrgUnit::create(id(4), &section, fields(OrgUnitKind::Bureau), 1).unwrap_err();
    assert_eq!(
        (fault.fields[0].pointer.as_str(), fault.fields[0].code),
        ("/parent_id", Code::OrgUnitKindOrder)
    );
    assert!(OrgUnitKind::Bureau.may_contain(OrgUnitKind::Bureau));
    assert!(OrgUnitKind::ALL.iter().all(|kind| OrgUnitKind::Region.may_contain(*kind)));
}

#[test]
fn a_unit_never_moves_under_itself_and_the_root_never_moves() {
    let root = root();
    let bureau = below(2, &root, OrgUnitKind::Bureau);
    let inner = below(3, &bureau, OrgUnitKind::Bureau);
    let tree = tree(&[&root, &bureau, &inner]);
    for parent in [&bureau, &inner] {
        let fault = bureau.move_under(parent, 1, &tree).unwrap_err();
        assert_eq!(fault.fields[0].code, Code::OrgUnitCircle);
    }
    assert_eq!(root.move_under(&inner, 1, &tree).unwrap_err().code, Code::OrgUnitRoot);
    let (moved, event) = inner.move_under(&root, 7, &tree).unwrap().unwrap();
    assert_eq!((moved.parent_id, moved.position, moved.version), (Some(root.id), 7, 2));
    assert_eq!(event.name, EventName::OrgUnitMoved);
    assert_eq!(moved.move_under(&root, 7, &tree), Ok(None));
}

#[test]
fn what_is_in_use_stays_open_and_nothing_opens_below_a_closed_unit() {
    let bureau = below(2, &root(), OrgUnitKind::Bureau);
    let fault = bureau.close(UnitUsage { users: 2, ..UnitUsage::default() }, None).unwrap_err();
    assert_eq!((fault.code, &fault.params["users"]), (Code::OrgUnitInUse, &2.into()));
    let (closed, event) = bureau.close(UnitUsage::default(), Some("撤并")).unwrap().unwrap();
    assert_eq!(event.reason.as_deref(), Some("撤并"));
    assert_eq!(closed.close(UnitUsage::default(), None), Ok(None));
    let inner = OrgUnit { is_active: false, ..below(3, &bureau, OrgUnitKind::Section) };
    assert_eq!(inner.reopen(Some(&closed), None).unwrap_err().code, Code::OrgUnitClosed);
    assert!(inner.reopen(Some(&bureau), None).unwrap().is_some());
    let section = fields(OrgUnitKind::Section);
    assert_eq!(OrgUnit::create(id(4), &closed, section, 1).unwrap_err().code, Code::OrgUnitClosed);
    assert_eq!(root().close(UnitUsage::default(), None).unwrap_err().code, Code::OrgUnitRoot);
}

#[test]
fn an_edit_names_every_wrong_field_and_nothing_new_is_no_edit() {
    let bureau = below(2, &root(), OrgUnitKind::Bureau);
    let patch =
        OrgUnitPatch { name: Some(" ".into()), code: Change::Set("x".repeat(41)), ..OrgUnitPatch::default() };
    let pointers: Vec<_> =
        bureau.edit(patch).unwrap_err().fields.into_iter().map(|fault| fault.pointer).collect();
    assert_eq!(pointers, ["/name", "/code"]);
    assert_eq!(bureau.edit(OrgUnitPatch::default()), Ok(None));
}

proptest! {
    /// However units are moved about, the tree stays one tree.
    #[test]
    fn no_series_of_moves_makes_a_circle(moves in proptest::collection::vec((1_usize..8, 0_usize..8), 0..60)) {
        let mut units = vec![root()];
        for n in 2..=8 {
            let above = units.last().unwrap().clone();
            units.push(below(n, &above, OrgUnitKind::Bureau));
        }
        for (unit, parent) in moves {
            let tree = tree(&units.iter().collect::<Vec<_>>());
            if let Ok(Some((moved, _))) = units[unit].move_under(&units[parent], 1, &tree) {
                units[unit] = moved;
            }
        }
        let tree = tree(&units.iter().collect::<Vec<_>>());
        prop_assert_eq!(tree.subtree(id(1)).len(), units.len());
    }
}

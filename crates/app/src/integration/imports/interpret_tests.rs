use dujiang_domain::integration::{KeyMapping, MappingTarget};
use dujiang_domain::projects::ProjectState;
use uuid::Uuid;

use super::*;

const UNIT: OrgUnitId = OrgUnitId(Uuid::from_u128(1));

fn interpreter(fields: Vec<FieldMapping>) -> Interpreter {
    let mapping = Mapping {
        sheet: "CSV".into(),
        header_row: 1,
        target: MappingTarget::Project,
        fields,
        key: KeyMapping { columns: vec![0] },
        latest_by: None,
    };
    let vocabulary = Vocabulary { active_units: [UNIT].into(), ..Vocabulary::default() };
    let headings = ["编号", "甲", "乙", "丙"].map(str::to_owned).into();
    Interpreter { mapping, headings, survey: Survey::default(), vocabulary, unit: UNIT }
}

fn row(cells: &[&str]) -> Row {
    let cells = cells.iter().map(|text| Cell::Text((*text).into())).collect();
    Row { number: 2, cells, notes: Vec::new() }
}

fn codes(issues: Issues) -> Vec<(Option<u32>, bool, String)> {
    issues.into_inner().into_iter().map(|issue| (issue.column, issue.is_error, issue.code)).collect()
}

fn wish(interpreter: &Interpreter, cells: &[&str]) -> (RowWish, Vec<(Option<u32>, bool, String)>) {
    match interpreter.read(&row(cells)) {
        (Reading::Wish(wish), issues) => (*wish, codes(issues)),
        (Reading::Aside(outcome), issues) => panic!("{outcome:?} {:?}", codes(issues)),
    }
}

fn name(columns: Vec<u32>) -> FieldMapping {
    FieldMapping::of(TargetField::Name, columns)
}

#[test]
fn several_columns_become_one_name() {
    let mapping = FieldMapping { joiner: Some(" – ".into()), ..name(vec![1, 0]) };
    let (wish, issues) = wish(&interpreter(vec![mapping]), &["Q1", "道路\n工程"]);
    assert_eq!(wish.patch.name.as_deref(), Some("道路 工程 – Q1"));
    assert_eq!((wish.key.as_deref(), issues.len()), (Some("Q1"), 0));
}

#[test]
fn a_name_too_long_is_cut_and_stands_whole_in_the_summary() {
    let summary = FieldMapping { with_headings: true, ..FieldMapping::of(TargetField::Summary, vec![2, 3]) };
    let long = "长".repeat(201);
    let (wish, issues) = wish(&interpreter(vec![name(vec![1]), summary]), &["1", &long, "一", "二"]);
    assert_eq!(wish.patch.name.unwrap().chars().count(), 200);
    assert_eq!(wish.patch.summary.unwrap(), format!("{long}\n乙：一 丙：二"));
    assert_eq!(issues, [(Some(1), false, "import.value.cut".to_owned())]);
}

#[test]
fn amounts_take_the_factor_and_blanks_say_nothing() {
    let amount = FieldMapping {
        factor: Some("10000".into()),
        ..FieldMapping::of(TargetField::TotalInvestment, vec![2])
    };
    let interpreter = interpreter(vec![name(vec![1]), amount]);
    let (said, _) = wish(&interpreter, &["1", "甲", "１，２００.50"]);
    assert_eq!(said.patch.total_investment, Change::Set(Money::parse("12005000").unwrap()));
    let (silent, _) = wish(&interpreter, &["1", "甲", " — "]);
    assert_eq!(silent.patch.total_investment, Change::Keep);
    let (_, rounded) = wish(&interpreter, &["1", "甲", "0.0000015"]);
    assert_eq!(rounded, [(Some(2), false, "import.value.amount_rounded".to_owned())]);
}

#[test]
fn what_cannot_be_read_keeps_the_row_out_with_its_column() {
    let end = FieldMapping::of(TargetField::PlannedEnd, vec![2]);
    let (reading, issues) = interpreter(vec![name(vec![1]), end]).read(&row(&["1", "甲", "待定后"]));
    assert!(matches!(reading, Reading::Aside(RowOutcome::Refused)));
    assert_eq!(codes(issues), [(Some(2), true, "import.value.not_a_date".to_owned())]);
    let (_, keyless) = interpreter(vec![name(vec![1])]).read(&row(&[" ", "甲"]));
    assert_eq!(codes(keyless), [(Some(0), true, "import.row.key_missing".to_owned())]);
}

#[test]
fn a_table_of_values_goes_before_known_names_and_may_catch_the_rest() {
    let mut state = FieldMapping::of(TargetField::State, vec![2]);
    state.value_map.insert("Construction Procurement".into(), "planned".into());
    let interpreter_of = |state: &FieldMapping| interpreter(vec![name(vec![1]), state.clone()]);
    let known = |state: &FieldMapping, text: &str| wish(&interpreter_of(state), &["1", "甲", text]).0.state;
    assert_eq!(known(&state, "construction procurement"), Some(ProjectState::Planned));
    assert_eq!(known(&state, "在建"), Some(ProjectState::InExecution));
    assert_eq!(known(&state, ""), None);
    let (_, unknown) = interpreter_of(&state).read(&row(&["1", "甲", "IT"]));
    assert_eq!(codes(unknown), [(Some(2), true, "import.value.unknown".to_owned())]);
    state.value_map.insert("*".into(), String::new());
    assert_eq!(known(&state, "IT"), None);
}

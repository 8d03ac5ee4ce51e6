//! Risks in every state and all over the matrix, and contingency plans, one of them at work.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::deeds::{Plan, Risk, What};
use super::plot::Plot;
use super::teller::Teller;
use crate::calendar::plus;
use crate::model::PersonIndex;
use crate::words::{field, rows};

/// What became of a risk.
#[derive(Clone, Copy)]
enum End {
    Open,
    Treated,
    Reviewed,
    Occurred,
    Closed,
    Reopened,
}

const ENDS: [End; 6] = [End::Treated, End::Open, End::Reviewed, End::Closed, End::Occurred, End::Reopened];

impl Teller<'_> {
    /// Tells of two or three risks, and of a plan where the plot has room for it.
    pub(super) fn risks(&mut self) {
        let list: Vec<Vec<&'static str>> = rows(include_str!("../words/risks.txt")).collect();
        let index = usize::try_from(self.project.index).unwrap_or(0);
        let count = if self.plot == Plot::Smooth { 6 } else { 2 };
        for number in 0..count {
            let place = (index * 3 + number * 4) % list.len().max(1);
            let end = ENDS.get((index + number) % ENDS.len()).copied().unwrap_or(End::Open);
            let end = if self.plot == Plot::Smooth { *ENDS.get(number).unwrap_or(&end) } else { end };
            if let Some(row) = list.get(place) {
                self.risk(number, row, end);
            }
        }
        let day = plus(self.yesterday(), -40);
        match self.plot {
            Plot::Smooth => self.plan(day, ("防汛与深基坑抢险应急预案", "flood"), true),
            Plot::Defects => self.plan(day, ("高处作业安全事故应急预案", "safety"), false),
            Plot::Overdue => self.draft_only(day),
            _ => {}
        }
    }

    fn risk(&mut self, number: usize, row: &[&'static str], end: End) {
        let digit = |place: usize| field(row, place).parse::<i64>().unwrap_or(1);
        let (probability, impact) = (digit(4), digit(5));
        let owner = self.project.in_charge;
        let back = 54 + self.dice.between(0, 28);
        let raised = self.office(plus(self.yesterday(), -back), NaiveDateTime::MIN);
        let risk = Risk {
            category: field(row, 0),
            title: field(row, 1).to_owned(),
            causes: field(row, 2).to_owned(),
            consequences: field(row, 3).to_owned(),
            probability,
            impact,
            owner,
            unit: self.project.unit,
        };
        self.tell(raised, self.clerk(), What::RaiseRisk(risk));
        let next = |days: i64| plus(raised.date(), days);
        let residual = ((probability - 1).max(1), (impact - 1).max(1));
        let measure = field(row, 6).to_owned();
        let mut last = raised;
        if !matches!(end, End::Open) {
            last = self.office(next(5), last);
            let is_done = matches!(end, End::Closed | End::Reviewed);
            let done_on = is_done.then_some(last.date());
            self.tell(last, owner, What::TreatRisk { risk: number, measure, residual, done_on });
        }
        let at = self.office(next(9), last);
        self.risk_ends(number, end, at);
    }

    fn risk_ends(&mut self, risk: usize, end: End, at: NaiveDateTime) {
        let owner = self.project.in_charge;
        match end {
            End::Open | End::Treated => {}
            End::Reviewed => {
                let words = "已到现场复核，措施落实，等级不变，继续关注。".to_owned();
                self.tell(at, owner, What::ReviewRisk { risk, words });
            }
            End::Occurred => {
                let words = "风险已经发生，正在按预案处置。".to_owned();
                self.tell(at, owner, What::OccurRisk { risk, words });
            }
            End::Closed | End::Reopened => {
                let reason = "措施全部完成，风险消除。".to_owned();
                self.tell(at, owner, What::CloseRisk { risk, reason });
                if matches!(end, End::Reopened) {
                    let later = self.office(plus(at.date(), 6), at);
                    let reason = "相邻标段出现同类情况，重新打开。".to_owned();
                    self.tell(later, owner, What::ReopenRisk { risk, reason });
                }
            }
        }
    }

    /// The plan of the project, in force; one that is activated is still at work, the other was stood down.
    fn plan(&mut self, day: NaiveDate, (title, kind): (&str, &'static str), is_running: bool) {
        let by = self.project.in_charge;
        let drafted = self.office(day, NaiveDateTime::MIN);
        let plan = self.content(title, kind, by);
        self.tell(drafted, by, What::DraftPlan(plan));
        let issued = self.office(plus(day, 2), drafted);
        self.tell(issued, by, What::IssuePlan { plan: 0 });
        let pressed = self.office(plus(self.yesterday(), if is_running { 0 } else { -12 }), issued);
        let reason = if is_running {
            "夜间强降雨，基坑水位上涨，启动预案"
        } else {
            "脚手架局部变形，启动预案排险"
        };
        let risk = is_running.then_some(4);
        self.tell(pressed, by, What::ActivatePlan { plan: 0, risk, reason: reason.to_owned() });
        let noted = pressed + TimeDelta::minutes(18);
        let words = "抢险队伍到场，人员已全部撤至安全区域。".to_owned();
        self.tell(noted, by, What::NoteActivation { activation: 0, words });
        if !is_running {
            let words = "险情排除，监理复核后恢复施工。".to_owned();
            self.tell(noted + TimeDelta::hours(3), by, What::StandDown { activation: 0, words });
        }
    }

    /// A plan that was given up, and one on its way.
    fn draft_only(&mut self, day: NaiveDate) {
        let by = self.project.in_charge;
        let first = self.office(day, NaiveDateTime::MIN);
        let plan = self.content("施工现场火灾应急预案（旧）", "fire", by);
        self.tell(first, by, What::DraftPlan(plan));
        let second = self.office(plus(day, 3), first);
        self.tell(second, by, What::IssuePlan { plan: 0 });
        let third = self.office(plus(day, 20), second);
        let reason = "已按新标准重新编制".to_owned();
        self.tell(third, by, What::WithdrawPlan { plan: 0, reason });
        let plan = self.content("施工现场火灾应急预案", "fire", by);
        self.tell(third + TimeDelta::minutes(30), by, What::DraftPlan(plan));
    }

    fn content(&self, title: &str, kind: &'static str, by: PersonIndex) -> Plan {
        let step = |title: &str, post: &str, person: Option<PersonIndex>, hours: i64| {
            (title.to_owned(), post.to_owned(), person, hours)
        };
        let thing = |name: &str, quantity: &str, place: &str| {
            (name.to_owned(), quantity.to_owned(), place.to_owned())
        };
        Plan {
            title: title.to_owned(),
            kind,
            unit: self.project.unit,
            risks: if self.plot == Plot::Smooth { vec![0, 4] } else { vec![0] },
            trigger: "出现险情征兆，或者上级发布预警，由项目负责人启动。".to_owned(),
            steps: vec![
                step("停止作业，撤离人员，清点人数", "现场安全员", Some(self.clerk()), 0),
                step("上报并通知相关单位", "项目负责人", Some(by), 1),
                step("调集抢险物资和队伍", "物资保障组", None, 2),
                step("设置警戒，监测变形和水位", "监理", Some(self.supervisor()), 2),
                step("排险完成后复核，报批恢复施工", "项目负责人", Some(by), 24),
            ],
            contacts: vec![
                (by, "总指挥".to_owned()),
                (self.clerk(), "信息报送".to_owned()),
                (self.supervisor(), "现场监理".to_owned()),
            ],
            resources: vec![
                thing("排水泵", "四台", "项目部仓库"),
                thing("编织袋", "两千条", "项目部仓库"),
                thing("应急照明车", "一台", "县应急物资库"),
            ],
        }
    }
}

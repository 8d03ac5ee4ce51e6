//! Checklists, inspections in every state, and what they found: mended, checked again, overdue, come again.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::at;
use super::deeds::{Answer, Checklist, ChecklistItem, Deed, Flaw, What};
use super::plot::Plot;
use super::teller::Teller;
use crate::calendar::plus;
use crate::county::County;
use crate::dice::nth;
use crate::model::PersonIndex;
use crate::scene::{Scene, View};
use crate::words::{field, rows};

/// What became of a defect.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum End {
    #[default]
    Open,
    Mended,
    Closed,
    SentBack,
    Withdrawn,
}

fn list(kind: &str) -> Vec<Vec<&'static str>> {
    rows(include_str!("../words/defects.txt")).filter(|row| field(row, 0) == kind).collect()
}

fn items(kind: &str) -> Vec<ChecklistItem> {
    let item = |row: Vec<&'static str>| ChecklistItem {
        title: field(&row, 2).to_owned(),
        category: field(&row, 1).to_owned(),
        requirement: field(&row, 3).to_owned(),
        basis: field(&row, 4).to_owned(),
    };
    list(kind).into_iter().map(item).collect()
}

/// Three checklists: of one the items changed since, one was given up.
pub(super) fn checklists(county: &County, by: PersonIndex) -> Vec<Deed> {
    let day = plus(county.options.today, -120);
    let add = |number: usize, kind: &'static str, title: &str, items: Vec<ChecklistItem>| Deed {
        at: at(day, 9) + TimeDelta::minutes(20 * i64::try_from(number).unwrap_or(0)),
        by,
        number,
        what: What::AddChecklist(Checklist { kind, title: title.to_owned(), items }),
    };
    let few: Vec<ChecklistItem> = items("safety").into_iter().take(2).collect();
    let later = |minute: i64, what: What| {
        let at = at(plus(day, 7), 10) + TimeDelta::minutes(minute);
        Deed { at, by, what, number: 0 }
    };
    vec![
        add(0, "quality", "工程质量检查表", items("quality")),
        add(1, "safety", "施工安全检查表", few.clone()),
        add(2, "safety", "施工安全检查表（试行）", few),
        later(0, What::ReviseChecklist { checklist: 1, items: items("safety") }),
        later(30, What::RetireChecklist { checklist: 2 }),
    ]
}

impl Teller<'_> {
    /// Tells of inspections, mostly where the plot is about them.
    pub(super) fn inspections(&mut self) {
        use End::{Closed, Mended, Open, SentBack, Withdrawn};
        let days = |back: i64, teller: &Self| plus(teller.yesterday(), -back);
        match self.plot {
            Plot::Smooth => {
                self.inspect(0, days(60, self), 0, &[Closed, Closed]);
                self.inspect(1, days(6, self), 1, &[Mended, Open]);
                self.running(2, days(0, self));
            }
            Plot::Defects => {
                self.inspect(0, days(70, self), 0, &[Closed, Withdrawn]);
                self.inspect(1, days(48, self), 1, &[Open, SentBack]);
                self.inspect(2, days(38, self), 0, &[Open, Mended]);
                self.cancelled(3, days(20, self));
            }
            Plot::LineRed | Plot::MoneyAhead | Plot::DueSoon | Plot::OverdueLong | Plot::Bare => {
                let checklist = usize::from(self.project.index.is_multiple_of(2));
                self.inspect(0, days(30, self), checklist, &[Closed]);
            }
            _ => {}
        }
    }

    /// The contractor of the project: two share most of the county's works, so that what comes again can be seen.
    fn contractor(&self) -> String {
        let number = usize::try_from(self.project.index).unwrap_or(0) % 2;
        let firms: Vec<&'static str> = rows(include_str!("../words/story.txt"))
            .filter(|row| field(row, 0) == "contractor")
            .map(|row| field(&row, 1))
            .collect();
        nth(&firms, number).to_owned()
    }

    fn begin(&mut self, day: NaiveDate, checklist: usize, plan: Option<Scene>) -> NaiveDateTime {
        let begun = self.office(day, NaiveDateTime::MIN);
        let contractor = self.contractor();
        self.tell(begun, self.supervisor(), What::BeginInspection { checklist, contractor, plan });
        begun
    }

    fn inspect(&mut self, inspection: usize, day: NaiveDate, checklist: usize, ends: &[End]) {
        let kind = if checklist == 0 { "quality" } else { "safety" };
        let rows = list(kind);
        let storey = u8::try_from(self.project.index % 7).unwrap_or(0);
        let plan = Scene { view: View::Plan(storey), day };
        let begun = self.begin(day, checklist, Some(plan));
        let by = self.supervisor();
        // The first items fail, always in the same order: that is what comes again.
        let answers = (1..).zip(&rows).map(|(item, row)| {
            let failed = usize::try_from(item).is_ok_and(|item| item <= ends.len());
            Answer {
                item,
                outcome: if failed { "failed" } else { "passed" },
                words: if failed { field(row, 6).to_owned() } else { String::new() },
            }
        });
        let answers: Vec<Answer> = answers.collect();
        self.tell(begun + TimeDelta::minutes(25), by, What::RecordAnswers { inspection, answers });
        let first = self.next("defect");
        for (place, (row, end)) in rows.iter().zip(ends).enumerate() {
            let found = begun + TimeDelta::minutes(30 + 4 * i64::try_from(place).unwrap_or(0));
            self.flaw((inspection, place), row, found);
            self.mend(first + place, row, *end, found);
        }
        let conclusion = format!("共发现{}项问题，已当场交底，限期整改。", ends.len());
        let finished = begun + TimeDelta::minutes(55);
        self.tell(finished, by, What::FinishInspection { inspection, conclusion });
    }

    fn flaw(&mut self, (inspection, place): (usize, usize), row: &[&'static str], found: NaiveDateTime) {
        let size = u8::try_from(self.dice.between(0, 30)).unwrap_or(0);
        let severity = nth(&["major", "minor", "critical"], place);
        let flaw = Flaw {
            item: i64::try_from(place + 1).unwrap_or(1),
            title: field(row, 5).to_owned(),
            description: field(row, 6).to_owned(),
            severity,
            spot: Some((self.dice.between(1200, 8600), self.dice.between(1500, 8000))),
            person: self.clerk(),
            photos: vec![Scene { view: View::Damage(size), day: found.date() }],
        };
        self.tell(found, self.supervisor(), What::RaiseDefect { inspection, flaw });
    }

    fn mend(&mut self, defect: usize, row: &[&'static str], end: End, found: NaiveDateTime) {
        let by = self.supervisor();
        if end == End::Withdrawn {
            let reason = "复核图纸后确认符合设计，不是缺陷".to_owned();
            return self.tell(found + TimeDelta::hours(3), by, What::WithdrawDefect { defect, reason });
        }
        if end == End::Open {
            return;
        }
        let mended = self.office(plus(found.date(), 3), found + TimeDelta::minutes(40));
        let photos = vec![Scene { view: View::Mended(3), day: mended.date() }];
        let words = field(row, 7).to_owned();
        self.tell(mended, self.clerk(), What::MendDefect { defect, words, photos });
        let (is_passed, words) = match end {
            End::Closed => (true, "复查合格，同意闭合。"),
            End::SentBack => (false, "整改不到位，退回重新整改。"),
            _ => return,
        };
        let checked = self.office(plus(mended.date(), 1), mended);
        self.tell(checked, by, What::RecheckDefect { defect, is_passed, words: words.to_owned() });
    }

    /// An inspection that goes on.
    fn running(&mut self, inspection: usize, day: NaiveDate) {
        let begun = self.begin(day, 0, None);
        let answers = vec![Answer { item: 1, outcome: "passed", words: String::new() }];
        let by = self.supervisor();
        self.tell(begun + TimeDelta::minutes(9), by, What::RecordAnswers { inspection, answers });
    }

    fn cancelled(&mut self, inspection: usize, day: NaiveDate) {
        let begun = self.begin(day, 1, None);
        let reason = "现场停电，改日检查".to_owned();
        let by = self.supervisor();
        self.tell(begun + TimeDelta::minutes(15), by, What::CancelInspection { inspection, reason });
    }
}

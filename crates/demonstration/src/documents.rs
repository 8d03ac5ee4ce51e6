//! Papers and pictures of a project. Contents are made on demand: a list of documents stays small.

use chrono::{NaiveDateTime, TimeDelta};

use crate::calendar::{days_between, office_moment, plus};
use crate::dice::Dice;
use crate::life::{Step, Works};
use crate::model::{PersonIndex, Task};
use crate::plan::Crew;
use crate::{pdf, png};

/// A document with one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Title as the list shows it.
    pub title: String,
    /// `application`, `approval`, `plan`, `contract`, `report`, `photo`, `acceptance` or `other`.
    pub kind: &'static str,
    /// `public`, `internal`, `sensitive` or `important`.
    pub security_label: &'static str,
    /// Name of the file.
    pub file_name: String,
    /// `application/pdf` or `image/png`.
    pub media_type: &'static str,
    /// When, in China standard time.
    pub uploaded_at: NaiveDateTime,
    /// Who.
    pub uploaded_by: PersonIndex,
    /// What is in the file.
    pub content: Content,
}

/// What a file is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A page of text.
    Paper {
        /// Heading of the page and title of the file.
        title: String,
        /// Paragraphs.
        paragraphs: Vec<String>,
    },
    /// A drawn picture of a site.
    Picture {
        /// Chooses weather, hills and works.
        seed: u64,
    },
}

impl Document {
    /// The bytes of the file; the same at every call.
    pub fn bytes(&self) -> Vec<u8> {
        match &self.content {
            Content::Paper { title, paragraphs } => pdf::page(title, paragraphs),
            Content::Picture { seed } => png::site(*seed),
        }
    }
}

/// What the papers of a project say about it.
pub(crate) struct Subject<'a> {
    pub(crate) name: &'a str,
    pub(crate) unit_name: &'a str,
    pub(crate) summary: &'a str,
    /// 分.
    pub(crate) total_investment: i64,
    pub(crate) security_label: &'static str,
}

/// The paper that a command needs: title, kind. `{}` stands for the name of the project.
fn paper(command: &str) -> Option<(&'static str, &'static str)> {
    Some(match command {
        "submit" => ("项目申报书", "application"),
        "record_existing" => ("存量项目登记依据", "approval"),
        "establish" => ("关于{}可行性研究报告的批复", "approval"),
        "approve_plan" => ("项目实施方案与年度计划", "plan"),
        "start" => ("合同协议书", "contract"),
        "suspend" => ("关于{}暂停实施的批复", "approval"),
        "terminate" => ("关于{}终止实施的批复", "approval"),
        "accept" => ("竣工验收意见书", "acceptance"),
        "evaluate" => ("绩效评价报告", "report"),
        "archive" => ("归档目录", "other"),
        _ => return None,
    })
}

/// The papers behind the steps of a history; each step learns the positions of its own.
pub(crate) fn papers(history: &mut [Step], subject: &Subject<'_>) -> Vec<Document> {
    let mut documents: Vec<Document> = Vec::new();
    for step in history {
        let Some((pattern, kind)) = paper(step.command) else { continue };
        let title = pattern.replace("{}", subject.name);
        // An application that was returned keeps its document.
        let known = documents.iter().position(|document| document.title == title && kind == "application");
        let position = known.unwrap_or_else(|| {
            documents.push(write(title, kind, step, subject));
            documents.len() - 1
        });
        step.papers.push(position);
    }
    documents
}

fn write(title: String, kind: &'static str, step: &Step, subject: &Subject<'_>) -> Document {
    let yuan = subject.total_investment / 100;
    let mut paragraphs = vec![
        format!("项目名称：{}", subject.name),
        format!("建设单位：{}", subject.unit_name),
        format!("总投资：{}.{:02} 万元", yuan / 10_000, yuan % 10_000 / 100),
        subject.summary.to_owned(),
    ];
    paragraphs.extend(step.reason.clone());
    paragraphs.push(step.at.date().format("%Y年%-m月%-d日").to_string());
    let content = Content::Paper { title: title.clone(), paragraphs };
    let uploaded_at = step.at.checked_sub_signed(TimeDelta::minutes(12)).unwrap_or(step.at);
    Document {
        file_name: format!("{title}.pdf"),
        title,
        kind,
        security_label: subject.security_label,
        media_type: "application/pdf",
        uploaded_at,
        uploaded_by: step.actor,
        content,
    }
}

/// Up to three pictures from the site, of tasks that have begun.
pub(crate) fn pictures(tasks: &[Task], works: Option<Works>, crew: &Crew, dice: &mut Dice) -> Vec<Document> {
    let Some(works) = works else { return Vec::new() };
    let begun: Vec<_> = tasks
        .iter()
        .filter(|task| task.parent.is_some())
        .filter_map(|task| Some((task, task.actual_start?)))
        .collect();
    let wanted = usize::try_from(dice.between(0, 3)).unwrap_or(0);
    let mut places: Vec<usize> = dice.order(begun.len()).into_iter().take(wanted).collect();
    places.sort_unstable();
    let chosen: Vec<_> = places.into_iter().filter_map(|place| begun.get(place).copied()).collect();
    let picture = |(task, start): (&Task, _)| {
        // Not on the last day itself, which may be today.
        let last = task.actual_end.unwrap_or(works.as_of).min(plus(works.as_of, -1)).max(start);
        let day = plus(start, dice.between(0, days_between(start, last)));
        (day < works.as_of).then(|| Document {
            title: format!("现场照片：{}", task.title),
            kind: "photo",
            security_label: "internal",
            file_name: format!("{}-{}.png", day.format("%Y%m%d"), task.title),
            media_type: "image/png",
            uploaded_at: office_moment(day, dice),
            uploaded_by: dice.pick(&crew.hands),
            content: Content::Picture { seed: u64::try_from(dice.between(0, 1 << 30)).unwrap_or(0) },
        })
    };
    chosen.into_iter().filter_map(picture).collect()
}

/// Put documents in order of upload and move the references of the steps along.
pub(crate) fn in_order(documents: Vec<Document>, history: &mut [Step]) -> Vec<Document> {
    let mut numbered: Vec<(usize, Document)> = documents.into_iter().enumerate().collect();
    numbered.sort_by_key(|(number, document)| (document.uploaded_at, *number));
    for paper in history.iter_mut().flat_map(|step| step.papers.iter_mut()) {
        *paper = numbered.iter().position(|(number, _)| number == paper).unwrap_or(*paper);
    }
    numbered.into_iter().map(|(_, document)| document).collect()
}

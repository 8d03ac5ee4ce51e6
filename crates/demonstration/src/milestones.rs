//! Key milestones: the begin of the works, the end of each phase between, the acceptance.

use crate::life::Works;
use crate::model::{Milestone, Task};
use crate::plan::{Crew, Span, hundred};

/// The milestones of a work breakdown, in order of planned date; none without phases.
pub(crate) fn milestones(tasks: &[Task], span: Span, works: Option<Works>, crew: &Crew) -> Vec<Milestone> {
    let phases: Vec<(usize, &Task)> =
        tasks.iter().enumerate().filter(|(_, task)| task.parent.is_none()).collect();
    let Some((first, _)) = phases.first() else { return Vec::new() };
    let shares: Vec<u32> = std::iter::once(10).chain(phases.iter().map(|(_, phase)| phase.weight)).collect();
    let mut weights = hundred(&shares).into_iter();
    let begin = Milestone {
        title: "开工".into(),
        description: "施工（实施）条件落实，人员和设备进场。".into(),
        is_key: true,
        unit: crew.unit,
        person: crew.in_charge,
        planned_date: span.start,
        actual_date: works.map(|works| works.start),
        weight: weights.next().unwrap_or(0),
        task: Some(*first),
    };
    let last = phases.len() - 1;
    let ends = phases.iter().zip(weights).enumerate().map(|(place, ((index, phase), weight))| Milestone {
        title: if place == last { "竣工验收通过".into() } else { format!("{}完成", phase.title) },
        description: format!("“{}”阶段的任务全部完成，资料齐全。", phase.title),
        is_key: place == last || phase.weight >= 30,
        unit: crew.unit,
        person: crew.in_charge,
        planned_date: phase.planned_end,
        actual_date: phase.actual_end,
        weight,
        task: Some(*index),
    });
    std::iter::once(begin).chain(ends).collect()
}

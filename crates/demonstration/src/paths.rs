//! Paths through the project life cycle: which commands led to a state.
//!
//! The main path is the table of the life cycle from `create` to `archive`; side paths are returns, rejections,
//! removals, suspensions, terminations and reopenings. Every step here is an arrow of that table.

use crate::dice::Dice;

/// One command of a path: what it does, where it leads, how many days after the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Move {
    pub(crate) command: &'static str,
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    pub(crate) days: i64,
}

/// State reached, command, fewest and most days it takes. Execution is measured in parts of its duration.
const MAIN: [(&str, &str, i64, i64); 11] = [
    ("draft", "create", 0, 0),
    ("submitted", "submit", 3, 25),
    ("preliminary_review", "accept_for_review", 1, 6),
    ("expert_review", "pass", 4, 15),
    ("reserved", "admit", 8, 30),
    ("established", "establish", 20, 150),
    ("planned", "approve_plan", 10, 45),
    ("in_execution", "start", 15, 60),
    ("accepted", "accept", 0, 0),
    ("evaluated", "evaluate", 40, 200),
    ("archived", "archive", 20, 60),
];

/// Place of a state on the main path.
fn place(wanted: &str) -> usize {
    MAIN.iter().position(|(state, ..)| *state == wanted).unwrap_or(0)
}

/// A path under construction.
struct Path<'a> {
    dice: &'a mut Dice,
    /// Days the works take in reality.
    works_days: i64,
    moves: Vec<Move>,
}

/// The commands that led to `state`, for works that take `works_days`.
pub(crate) fn path_to(state: &'static str, works_days: i64, dice: &mut Dice) -> Vec<Move> {
    let mut path = Path { dice, works_days, moves: Vec::new() };
    match state {
        "rejected" => {
            let point = if path.dice.chance(60) { "preliminary_review" } else { "expert_review" };
            path.main(point);
            path.step("reject", state, 3, 20);
        }
        "removed" => {
            path.main("reserved");
            path.step("remove", state, 150, 500);
        }
        "suspended" | "terminated" => {
            let point = if path.dice.chance(25) { "planned" } else { "in_execution" };
            path.main(point);
            path.interrupt(if state == "suspended" { "suspend" } else { "terminate" }, state);
        }
        "draft" => path.draft(),
        _ => path.main(state),
    }
    path.moves
}

impl Path<'_> {
    fn state(&self) -> &'static str {
        self.moves.last().map_or("", |last| last.to)
    }

    fn step(&mut self, command: &'static str, to: &'static str, fewest: i64, most: i64) {
        let (from, days) = (self.state(), self.dice.between(fewest, most));
        self.moves.push(Move { command, from, to, days });
    }

    /// One in ten drafts is a rejected project on its second try.
    fn draft(&mut self) {
        let is_second_try = self.dice.chance(10);
        self.main(if is_second_try { "preliminary_review" } else { "draft" });
        if is_second_try {
            self.step("reject", "rejected", 3, 20);
            self.step("reopen", "draft", 30, 200);
        }
    }

    fn main(&mut self, goal: &'static str) {
        let began = self.begin(goal);
        let return_after = self.return_stage(goal);
        for (state, command, fewest, most) in MAIN.into_iter().take(place(goal) + 1).skip(began) {
            match command {
                "accept" => self.finish(),
                _ => self.step(command, state, fewest, most),
            }
            if state == "reserved" && self.dice.chance(3) {
                self.step("remove", "removed", 150, 400);
                self.step("reopen", "reserved", 30, 120);
            }
            if Some(state) == return_after {
                self.second_round(state);
            }
        }
        if goal == "in_execution" {
            self.stop_and_go();
        }
    }

    /// How far the project had come when the platform recorded it; 0 when it began as a draft here.
    fn begin(&mut self, goal: &str) -> usize {
        const ESTABLISHED: usize = 5;
        const ACCEPTED: usize = 8;
        let reached = place(goal);
        if reached < ESTABLISHED || !self.dice.chance(10) {
            return 0;
        }
        let last = i64::try_from(reached.min(ACCEPTED)).unwrap_or(0);
        let begun = usize::try_from(self.dice.between(5, last)).unwrap_or(ESTABLISHED);
        if let Some((state, ..)) = MAIN.get(begun) {
            self.moves.push(Move { command: "record_existing", from: "", to: state, days: 0 });
        }
        begun + 1
    }

    /// Where a project was sent back to its draft on the way, if it was.
    fn return_stage(&mut self, goal: &str) -> Option<&'static str> {
        if !self.moves.is_empty() || !self.dice.chance(14) {
            return None;
        }
        let stage = self.dice.pick(&["submitted", "preliminary_review", "expert_review"]);
        (place(stage) < place(goal)).then_some(stage)
    }

    /// Back to the draft, and the same way again up to the stage.
    fn second_round(&mut self, stage: &'static str) {
        self.step("return", "draft", 2, 15);
        for (state, command, fewest, most) in MAIN.into_iter().take(place(stage) + 1).skip(1) {
            self.step(command, state, fewest, most);
        }
    }

    /// A break in the works that is over.
    fn stop_and_go(&mut self) {
        if self.dice.chance(8) {
            self.interrupt("suspend", "suspended");
            self.step("resume", "in_execution", 20, 70);
        }
    }

    /// Suspension or termination, before the works or in the middle of them.
    fn interrupt(&mut self, command: &'static str, to: &'static str) {
        let days = if self.state() == "planned" { 60 } else { self.works_days * 7 / 10 };
        self.step(command, to, days / 5, days);
    }

    /// From the begin of the works to their acceptance, with or without a break.
    fn finish(&mut self) {
        self.stop_and_go();
        let is_recorded = self.moves.len() == 1 && self.state() == "in_execution";
        let done =
            if is_recorded || self.moves.last().is_some_and(|last| last.command == "resume") { 2 } else { 1 };
        self.step("accept", "accepted", self.works_days / done, self.works_days / done);
    }
}

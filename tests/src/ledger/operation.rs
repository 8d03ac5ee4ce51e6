//! What people try: drawn so that most of it is sound, and enough of it is not.

use chrono::{Days, NaiveDate};
use dujiang_domain::finance::{FundPaperKind, FundingSource, PaymentVerb, PeriodVerb};

use super::draw::Draw;

/// Who acts: the clerk of the unit, or one of two persons of the finance bureau.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Person {
    /// Plans and asks.
    Clerk,
    /// Approves, pays, closes.
    First,
    /// The same, another person.
    Second,
}

/// The money of an amount.
pub type Money = (FundingSource, i32);

/// Something that somebody tries. Things are named by their number in the order in which they were made, and by
/// the remainder where there are fewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation {
    /// A line is planned.
    AddLine(Option<Money>, i64),
    /// A line gets another amount.
    EditLine(usize, i64),
    /// A line is given up.
    RemoveLine(usize),
    /// A paper is recorded, perhaps for a line.
    Record(FundPaperKind, Money, Option<usize>, i64, NaiveDate),
    /// A paper is taken back.
    Reverse(usize, NaiveDate),
    /// A commitment is closed.
    Close(usize, NaiveDate),
    /// A payment is drafted, on a commitment or for a line.
    Draft(Money, Option<usize>, Option<usize>, i64),
    /// A payment takes a step.
    Step(usize, PaymentVerb, Person, NaiveDate),
    /// A month takes a step.
    Month(u32, PeriodVerb, Person),
}

const SOURCES: [FundingSource; 2] = [FundingSource::Fiscal, FundingSource::Bond];
const YEARS: [i32; 2] = [2025, 2026];

/// The days on which things happen; the last is long over for everybody who runs this.
pub fn day(draw: &mut Draw) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap_or_default();
    first.checked_add_days(Days::new(draw.below(8) * 20)).unwrap_or(first)
}

fn money(draw: &mut Draw) -> Money {
    (draw.one_of(&SOURCES).unwrap_or(FundingSource::Fiscal), draw.one_of(&YEARS).unwrap_or(2026))
}

/// An amount in 分: mostly small, sometimes just what breaks a limit.
fn amount(draw: &mut Draw) -> i64 {
    let most = draw.one_of(&[100_u64, 1_000, 10_000, 10_000, 60_000, 400_000]).unwrap_or(100);
    i64::try_from(draw.below(most)).unwrap_or(0) + 1
}

fn number(draw: &mut Draw) -> usize {
    draw.index(64)
}

fn perhaps(draw: &mut Draw) -> Option<usize> {
    (!draw.once_in(3)).then(|| number(draw))
}

impl Operation {
    /// The next thing that somebody tries.
    pub fn draw(draw: &mut Draw) -> Self {
        match draw.below(40) {
            0..=2 => {
                let money = (!draw.once_in(4)).then(|| money(draw));
                Self::AddLine(money, amount(draw))
            }
            3 => Self::EditLine(number(draw), amount(draw)),
            4 => Self::RemoveLine(number(draw)),
            5..=8 => Self::record(draw, FundPaperKind::Appropriation),
            9..=12 => Self::record(draw, FundPaperKind::Receipt),
            13..=16 => Self::record(draw, FundPaperKind::Commitment),
            17..=18 => Self::Reverse(number(draw), day(draw)),
            19 => Self::Close(number(draw), day(draw)),
            20..=24 => Self::Draft(money(draw), perhaps(draw), perhaps(draw), amount(draw)),
            25..=37 => Self::step(draw),
            _ => Self::month(draw),
        }
    }

    fn record(draw: &mut Draw, kind: FundPaperKind) -> Self {
        let line = draw.once_in(2).then(|| number(draw));
        Self::Record(kind, money(draw), line, amount(draw), day(draw))
    }

    fn step(draw: &mut Draw) -> Self {
        use PaymentVerb as V;
        let verbs = [
            V::Submit,
            V::Submit,
            V::Approve,
            V::Approve,
            V::Pay,
            V::Pay,
            V::Pay,
            V::Reverse,
            V::Return,
            V::Withdraw,
            V::Reject,
        ];
        let verb = draw.one_of(&verbs).unwrap_or(V::Submit);
        let by = match verb {
            V::Submit | V::Withdraw => Person::Clerk,
            _ => draw.one_of(&[Person::First, Person::Second]).unwrap_or(Person::First),
        };
        // Few payments at a time, so that some of them get through.
        Self::Step(draw.index(6), verb, by, day(draw))
    }

    fn month(draw: &mut Draw) -> Self {
        let verb = draw.one_of(PeriodVerb::ALL).unwrap_or(PeriodVerb::Close);
        let by = draw.one_of(&[Person::First, Person::Second]).unwrap_or(Person::First);
        let month = u32::try_from(draw.below(3)).unwrap_or(0) + 1;
        Self::Month(month, verb, by)
    }
}

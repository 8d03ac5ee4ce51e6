//! The time of day that may follow a date, and the offset that may follow the time.

use chrono::{NaiveTime, TimeDelta};

/// Clocks of the People's Republic stand eight hours ahead of UTC.
const CHINA_OFFSET_MINUTES: i32 = 8 * 60;

/// A time of day, and by how much it must be moved to be Chinese time (nothing unless an offset was given).
pub(super) struct Clock {
    pub(super) time: NaiveTime,
    pub(super) shift: TimeDelta,
}

/// Reads `17:00`, `5:00:00 PM`, `下午5:00`, `17时30分`, `17:00:00.123Z`, `08:00+08:00`. `None` when it is no time.
pub(super) fn clock(text: &str) -> Option<Clock> {
    let (text, shift) = take_offset(text.trim())?;
    let (text, half) = take_half_of_day(text.trim());
    let mut parts = text.trim().trim_end_matches(['秒', '分', '时', '点']).split([':', '时', '点', '分']);
    let hour: u32 = digits(parts.next()?, 2)?;
    let minute = parts.next().map_or(Some(0), |part| digits(part, 2))?;
    let second = parts.next().map_or(Some(0), whole_second)?;
    if parts.next().is_some() {
        return None;
    }
    let hour = match half {
        None => hour,
        Some(_) if hour > 12 || hour == 0 => return None,
        Some(Half::Morning) => hour % 12,
        Some(Half::Afternoon) => hour % 12 + 12,
    };
    Some(Clock { time: NaiveTime::from_hms_opt(hour, minute, second)?, shift })
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

fn take_half_of_day(text: &str) -> (&str, Option<Half>) {
    const MARKS: [(&str, Half); 6] = [
        ("上午", Half::Morning),
        ("下午", Half::Afternoon),
        ("AM", Half::Morning),
        ("PM", Half::Afternoon),
        ("am", Half::Morning),
        ("pm", Half::Afternoon),
    ];
    for (mark, half) in MARKS {
        if let Some(rest) = text.strip_prefix(mark).or_else(|| text.strip_suffix(mark)) {
            return (rest, Some(half));
        }
    }
    (text, None)
}

/// Splits off `Z`, `+08:00` or `-0500`.
fn take_offset(text: &str) -> Option<(&str, TimeDelta)> {
    let to_china = |offset: i32| TimeDelta::minutes(i64::from(CHINA_OFFSET_MINUTES - offset));
    if let Some(rest) = text.strip_suffix(['Z', 'z']) {
        return Some((rest, to_china(0)));
    }
    let Some(at) = text.rfind(['+', '-']) else { return Some((text, TimeDelta::zero())) };
    let (rest, offset) = text.split_at(at);
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let plain: String = offset.chars().skip(1).filter(|character| *character != ':').collect();
    let (hours, minutes) = plain.split_at_checked(2)?;
    let hours = i32::try_from(digits(hours, 2)?).ok()?;
    let minutes = if minutes.is_empty() { 0 } else { i32::try_from(digits(minutes, 2)?).ok()? };
    if hours > 14 || minutes > 59 {
        return None;
    }
    Some((rest, to_china(sign * (hours * 60 + minutes))))
}

/// Fractions of a second are dropped.
fn whole_second(text: &str) -> Option<u32> {
    let (second, fraction) = text.split_once('.').unwrap_or((text, "0"));
    if fraction.bytes().all(|byte| byte.is_ascii_digit()) { digits(second, 2) } else { None }
}

fn digits(text: &str, most: usize) -> Option<u32> {
    let text = text.trim();
    let plain = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

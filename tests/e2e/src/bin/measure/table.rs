//! What was measured, beside what is wanted.

use crate::answer::Answers;
use crate::load::Loads;

/// Prints the loads and their ratios.
pub fn loads(loads: &Loads) {
    println!("{:<30} {:>8} {:>8} {:>7} {:>7} {:>7}", "", "page", "counter", "ratio", "must", "aim");
    let Loads { counter, page, with_token } = loads;
    for (what, own, counter, must, aim) in [
        ("first paint", page.paint, counter.paint, 1.3, 1.1),
        ("app ready", page.app, counter.app, 2.0, 1.4),
        ("token in the address → card", with_token.card, counter.app, 2.1, 1.5),
    ] {
        println!("{what:<30} {own:>8.0} {counter:>8.0} {:>7.2} {must:>7} {aim:>7}", own / counter);
    }
    let (end, app) = (page.end, counter.app);
    println!("{:<30} {end:>8.0} {app:>8.0} {:>7.2}", "the whole page drawn", end / app);
}

/// Prints how long the answers took.
pub fn answers(answers: &[Answers]) {
    println!("{:<30} {:>8} {:>8} {:>7} {:>7} {:>7}", "", "answers", "median", "95 %", "must", "aim");
    for Answers { what, times } in answers {
        let [median, most] = [50, 95].map(|percent| percentile(times.clone(), percent));
        println!("{what:<30} {:>8} {median:>8.1} {most:>7.1} {:>7} {:>7}", times.len(), 50, 16);
    }
}

/// The time that so many percent do not exceed; 0 where there is none.
pub fn percentile(mut times: Vec<f64>, percent: usize) -> f64 {
    times.sort_by(f64::total_cmp);
    let place = (times.len() * percent).div_ceil(100).saturating_sub(1);
    times.get(place).copied().unwrap_or_default()
}

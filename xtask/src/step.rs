//! Saying what is being done: a heading, a sign of life on long steps, the time it took.

use std::io::IsTerminal;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

/// How long a log may stay silent before the reader wonders whether anything is still going on.
const SILENCE: Duration = Duration::from_secs(30);

/// Does one named piece of work.
pub fn step<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n==> {title}");
    let started = Instant::now();
    let done = with_heartbeat(title, started, work)?;
    println!("    done in {}", spell(started.elapsed()));
    Ok(done)
}

/// A terminal shows cargo's own progress bar; a log gets a line from time to time instead.
fn with_heartbeat<T>(title: &str, started: Instant, work: impl FnOnce() -> T) -> T {
    if std::io::stderr().is_terminal() {
        return work();
    }
    let (finished, wait) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            while wait.recv_timeout(SILENCE) == Err(RecvTimeoutError::Timeout) {
                println!("    ... {title}: {} so far", spell(started.elapsed()));
            }
        });
        let done = work();
        drop(finished);
        done
    })
}

/// A duration as people say it.
pub fn spell(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f32()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_spelled_as_people_say_it() {
        assert_eq!(spell(Duration::from_millis(1240)), "1.2 s");
        assert_eq!(spell(Duration::from_secs(42)), "42 s");
        assert_eq!(spell(Duration::from_secs(372)), "6 min 12 s");
    }

    #[test]
    fn a_step_hands_on_what_its_work_returns() {
        assert_eq!(step("counting", || Ok(7)).unwrap(), 7);
        assert_eq!(
            step("failing", || Result::<()>::Err(anyhow::anyhow!("no"))).unwrap_err().to_string(),
            "no"
        );
    }
}

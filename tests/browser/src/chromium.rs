//! Chromium without a window, and the driver through which it is steered.

use std::process::Stdio;
use std::time::Duration;

use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

use crate::{Outcome, settings};

const START: Duration = Duration::from_secs(30);

// The driver looks for a port that is free for one address family, and gives up where it is taken for the other.
const ATTEMPTS: usize = 4;

// The sandbox needs rights that containers withhold, and the journeys visit no page but our own.
const ARGUMENTS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A driver of its own on a free port. It ends when this is dropped.
pub(crate) struct Chromium {
    // Held for its end: tokio kills the process when this is dropped.
    _driver: Child,
    port: u16,
}

impl Chromium {
    /// Starts the driver and waits until it listens.
    pub(crate) async fn start() -> Outcome<Self> {
        let mut last_words = String::new();
        for _ in 0..ATTEMPTS {
            match Self::attempt().await? {
                Ok(chromium) => return Ok(chromium),
                Err(words) => last_words = words,
            }
        }
        Err(format!("the driver ended without saying its port: {last_words}").into())
    }

    /// Starts the driver, or gives the last words of one that ended by itself.
    async fn attempt() -> Outcome<Result<Self, String>> {
        let program = settings::chromedriver();
        let mut command = Command::new(&program);
        command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
        let mut driver = command.spawn().map_err(|error| format!("starting {}: {error}", program.display()))?;
        let output = driver.stdout.take().ok_or("the driver has no output")?;
        let mut lines = BufReader::new(output).lines();
        let listening = async {
            let mut last = String::new();
            while let Some(line) = lines.next_line().await? {
                if let Some(port) = port_in(&line) {
                    return Ok(Ok(port));
                }
                last = line;
            }
            Outcome::Ok(Err(last))
        };
        let port = timeout(START, listening).await.map_err(|_| "the driver did not start in time")??;
        // Read on, or the driver would stop at a full pipe.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(port.map(|port| Self { _driver: driver, port }))
    }

    /// A new browser with a profile of its own, which the driver makes and removes.
    pub(crate) async fn session(&self) -> Outcome<WebDriver> {
        let mut wishes = DesiredCapabilities::chrome();
        for argument in ARGUMENTS {
            wishes.add_arg(argument)?;
        }
        if let Some(binary) = settings::chromium() {
            wishes.set_binary(&binary)?;
        }
        wishes.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        Ok(WebDriver::new(format!("http://127.0.0.1:{}", self.port), wishes).await?)
    }
}

/// `ChromeDriver was started successfully on port 39041.` gives 39041.
fn port_in(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_port_is_read_from_the_line_that_says_it() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 39041."), Some(39041));
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0"), None);
    }
}

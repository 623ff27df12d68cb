//! How an organisation serves the widget.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// The strictest policy that the widget promises to run under.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self'; require-trusted-types-for 'script'";

/// How an organisation serves the widget: from which folder, under which policy, with which files of its own beside the build, and with
/// what going wrong on the way.
#[derive(Debug, Clone)]
pub struct Host {
    folder: Option<PathBuf>,
    policy: &'static str,
    files: BTreeMap<&'static str, Vec<u8>>,
    troubles: BTreeMap<&'static str, Trouble>,
    gates: BTreeMap<&'static str, Gate>,
    is_open: bool,
    is_for_speed: bool,
    is_gone: bool,
}

/// What can happen to a file on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It is not there.
    Missing,
    /// The connection breaks half-way.
    CutShort,
    /// It comes as another type than it is of.
    Called(&'static str),
}

/// Holds a file back until a journey lets it go; closed at first. Clones are the same gate.
#[derive(Debug, Clone, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    /// Lets the file go, now and later.
    pub fn open(&self) {
        self.set(true);
    }

    /// Holds the file back from now on.
    pub fn close(&self) {
        self.set(false);
    }

    fn set(&self, open: bool) {
        let (is_open, opened) = &*self.0;
        *is_open.lock().unwrap_or_else(PoisonError::into_inner) = open;
        opened.notify_all();
    }

    pub(crate) fn pass(&self) {
        let (is_open, opened) = &*self.0;
        let held = is_open.lock().unwrap_or_else(PoisonError::into_inner);
        drop(opened.wait_while(held, |is_open| !*is_open));
    }
}

impl Host {
    /// With the files of another folder in place of the build's.
    #[must_use]
    pub fn from_folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// The folder whose files are served, if it is another one than the build's.
    pub(crate) fn folder(&self) -> Option<PathBuf> {
        self.folder.clone()
    }

    /// With a file of its own, `path` being without a `/` in front. It hides a file of the build at that path.
    #[must_use]
    pub fn with_file(mut self, path: &'static str, content: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path, content.into());
        self
    }

    /// With something going wrong whenever a file is asked for.
    #[must_use]
    pub fn with_trouble(mut self, path: &'static str, trouble: Trouble) -> Self {
        self.troubles.insert(path, trouble);
        self
    }

    /// Under another Content-Security-Policy than the strictest that the widget promises to run under.
    #[must_use]
    pub fn under(mut self, policy: &'static str) -> Self {
        self.policy = policy;
        self
    }

    /// Holding a file back until the gate is opened.
    #[must_use]
    pub fn holding(mut self, path: &'static str, gate: &Gate) -> Self {
        self.gates.insert(path, gate.clone());
        self
    }

    /// Out of reach: whatever is asked for gets no answer, as without a network.
    #[must_use]
    pub fn gone(mut self) -> Self {
        self.is_gone = true;
        self
    }

    pub(crate) fn is_gone(&self) -> bool {
        self.is_gone
    }

    /// Letting pages of any origin read the files.
    #[must_use]
    pub fn open_to_all(mut self) -> Self {
        self.is_open = true;
        self
    }

    /// As a server does that is set up for speed: `FILE.br` in place of `FILE` where there is one, and pages just as they
    /// are, without the watch that tells what they complain of, since it would be measured with them.
    #[must_use]
    pub fn for_speed(mut self) -> Self {
        self.is_for_speed = true;
        self
    }

    pub(crate) fn is_for_speed(&self) -> bool {
        self.is_for_speed
    }

    /// Its header lines beside those that every answer has.
    pub(crate) fn headers(&self) -> String {
        let access = if self.is_open { "Access-Control-Allow-Origin: *\r\n" } else { "" };
        format!("Content-Security-Policy: {}\r\n{access}", self.policy)
    }

    pub(crate) fn gate(&self, path: &Path) -> Option<&Gate> {
        self.gates.get(path.to_str()?)
    }

    pub(crate) fn file(&self, path: &Path) -> Option<&[u8]> {
        self.files.get(path.to_str()?).map(Vec::as_slice)
    }

    pub(crate) fn trouble(&self, path: &Path) -> Option<Trouble> {
        self.troubles.get(path.to_str()?).copied()
    }
}

impl Default for Host {
    /// The build alone, under the strictest policy.
    fn default() -> Self {
        Self {
            folder: None,
            policy: POLICY,
            files: BTreeMap::new(),
            troubles: BTreeMap::new(),
            gates: BTreeMap::new(),
            is_open: false,
            is_for_speed: false,
            is_gone: false,
        }
    }
}

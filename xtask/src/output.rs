//! Standard output, as every command writes it. Whoever reads it may have seen enough and be gone, as `head` is after its
//! lines: then the command ends, without a word.

use std::fmt;
use std::io::{self, ErrorKind, Write};
use std::panic::{UnwindSafe, catch_unwind, resume_unwind};
use std::process::ExitCode;

/// Stands before those of std, which panic where nobody reads.
macro_rules! println {
    ($($words:tt)*) => { $crate::output::print(format_args!("{}\n", format_args!($($words)*))) };
}

macro_rules! print {
    ($($words:tt)*) => { $crate::output::print(format_args!($($words)*)) };
}

/// Standard output. A write that fails ends the command.
pub(crate) struct Output;

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        io::stdout().write(bytes).map_err(end)
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stdout().flush().map_err(end)
    }
}

/// Prints words, of which those of an unfinished line can come later.
pub(crate) fn print(words: fmt::Arguments<'_>) {
    // Writing has no failure that it comes back with.
    Output.write_fmt(words).ok();
}

/// Runs a command. One that ends since its output cannot be written has failed, as it has not done all that was asked.
pub(crate) fn run(command: impl FnOnce() -> ExitCode + UnwindSafe) -> ExitCode {
    catch_unwind(command).unwrap_or_else(|cause| match cause.downcast::<io::Error>() {
        Ok(error) => {
            if error.kind() != ErrorKind::BrokenPipe {
                eprintln!("standard output cannot be written: {error}");
            }
            ExitCode::FAILURE
        }
        Err(cause) => resume_unwind(cause),
    })
}

/// Ends the command: all that it has started and opened is put away on the way out.
fn end(error: io::Error) -> io::Error {
    resume_unwind(Box::new(error))
}

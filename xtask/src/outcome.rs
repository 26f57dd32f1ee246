//! The end of a command.
//!
//! Invariant: a failed command's last words are what failed. Where in the program that was found would only hide it: a
//! measure beyond its bound is no defect of what measured it.

use std::process::ExitCode;

use anyhow::Result;

/// Prints the error of `result`, with its causes, on one line of standard error, and makes the exit code of it.
pub fn told(result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

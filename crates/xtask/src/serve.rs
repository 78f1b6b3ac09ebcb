//! `cargo xtask serve`: from a fresh clone to the page in one command.

use std::process::Command;

use crate::server::Server;
use crate::shell::{Result, say, which};
use crate::{page, project, setup};

/// Builds the page and serves it until the process is ended.
pub(crate) fn run(open: bool, port: u16) -> Result {
    let tools = setup::for_page()?;
    page::build(&tools)?;
    let server = Server::bind(project::dist(), port)?.with_worker(project::offline().join("retire.js"));
    let address = server.address();
    say(&format!("the page is at {address} (Ctrl+C ends it)"));
    if open {
        open_browser(&address);
    }
    server.serve()
}

fn open_browser(address: &str) {
    let opener = ["xdg-open", "open", "explorer"].into_iter().find_map(which);
    // The address stands on the terminal: whoever has no such program can click it there.
    if opener.and_then(|opener| Command::new(opener).arg(address).spawn().ok()).is_none() {
        say("there is no program here that opens a browser: open the address by hand");
    }
}

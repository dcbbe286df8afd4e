/// The `adiuva` command: verbs, their JSON and their exit codes, as `docs/cli.md` promises them.
@NullMarked
package app.adiuva.desktop.cli;

import org.jspecify.annotations.NullMarked;

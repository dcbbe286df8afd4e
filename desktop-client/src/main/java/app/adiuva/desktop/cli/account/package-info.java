/// The verbs below `adiuva account`: which cloud answers, and as whom.
@NullMarked
package app.adiuva.desktop.cli.account;

import org.jspecify.annotations.NullMarked;

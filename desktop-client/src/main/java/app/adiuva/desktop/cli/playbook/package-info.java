/// The verbs below `adiuva playbook`.
@NullMarked
package app.adiuva.desktop.cli.playbook;

import org.jspecify.annotations.NullMarked;

/// Playbooks: which there are, running them step by step so that a run survives a crash, and what they propose.
@NullMarked
package app.adiuva.desktop.playbook;

import org.jspecify.annotations.NullMarked;

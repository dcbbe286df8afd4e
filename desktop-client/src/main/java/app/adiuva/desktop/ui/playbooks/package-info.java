/// The Playbooks screen: which there are, running one step by step, and what it proposes.
@NullMarked
package app.adiuva.desktop.ui.playbooks;

import org.jspecify.annotations.NullMarked;

/// A plan that waits for the user: the diff, what is switched off or edited, applying, taking back.
@NullMarked
package app.adiuva.desktop.ui.proposal;

import org.jspecify.annotations.NullMarked;

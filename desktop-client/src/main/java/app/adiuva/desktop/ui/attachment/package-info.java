/// The files that belong to a thought or a task, where it is shown.
@NullMarked
package app.adiuva.desktop.ui.attachment;

import org.jspecify.annotations.NullMarked;

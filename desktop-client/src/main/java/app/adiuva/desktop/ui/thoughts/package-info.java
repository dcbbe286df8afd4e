/// The Thoughts screen: capture, filter, detail.
@NullMarked
package app.adiuva.desktop.ui.thoughts;

import org.jspecify.annotations.NullMarked;

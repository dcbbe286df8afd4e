/// The one way rows change: dry run, apply, journal, undo.
@NullMarked
package app.adiuva.desktop.plan;

import org.jspecify.annotations.NullMarked;

/// The Tasks screen: lists, quick add, detail.
@NullMarked
package app.adiuva.desktop.ui.tasks;

import org.jspecify.annotations.NullMarked;

/// Reminders that are told once, quiet hours, and what the app has said.
@NullMarked
package app.adiuva.desktop.notice;

import org.jspecify.annotations.NullMarked;

/// Notifications: the banners over every screen, and the history of all that was told.
@NullMarked
package app.adiuva.desktop.ui.notice;

import org.jspecify.annotations.NullMarked;

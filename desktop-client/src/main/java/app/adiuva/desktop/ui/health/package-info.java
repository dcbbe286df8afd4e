/// Settings, Health: how the app is here, a check of the database, and a report to send to somebody who helps.
@NullMarked
package app.adiuva.desktop.ui.health;

import org.jspecify.annotations.NullMarked;

/// Whether the cloud is well, and what it answers: its health, its description and the page that shows it.
@NullMarked
package app.adiuva.cloud.health;

import org.jspecify.annotations.NullMarked;

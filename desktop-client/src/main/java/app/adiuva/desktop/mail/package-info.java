/// Metadata of messages.
@NullMarked
package app.adiuva.desktop.mail;

import org.jspecify.annotations.NullMarked;

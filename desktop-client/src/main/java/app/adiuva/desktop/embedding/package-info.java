/// What thoughts mean, as vectors computed on this computer, and which thoughts are related.
@NullMarked
package app.adiuva.desktop.embedding;

import org.jspecify.annotations.NullMarked;

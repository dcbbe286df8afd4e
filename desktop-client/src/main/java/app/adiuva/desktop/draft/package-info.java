/// What is being typed and not yet kept anywhere else, so that no crash takes it.
@NullMarked
package app.adiuva.desktop.draft;

import org.jspecify.annotations.NullMarked;

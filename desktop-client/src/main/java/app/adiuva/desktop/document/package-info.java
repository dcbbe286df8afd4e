/// Texts that were indexed for search and context.
@NullMarked
package app.adiuva.desktop.document;

import org.jspecify.annotations.NullMarked;

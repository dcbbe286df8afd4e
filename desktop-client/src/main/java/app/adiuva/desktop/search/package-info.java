/// Full-text search over everything the user can search.
@NullMarked
package app.adiuva.desktop.search;

import org.jspecify.annotations.NullMarked;

/// Files that belong to thoughts and tasks, kept in the profile's own folder.
@NullMarked
package app.adiuva.desktop.attachment;

import org.jspecify.annotations.NullMarked;

/// What the app reads out of thoughts by itself: tasks and tags that wait for the user's yes.
@NullMarked
package app.adiuva.desktop.suggestion;

import org.jspecify.annotations.NullMarked;

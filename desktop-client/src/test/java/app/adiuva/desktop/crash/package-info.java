/// The desktop's data under SIGKILL at random moments.
@NullMarked
package app.adiuva.desktop.crash;

import org.jspecify.annotations.NullMarked;

/// Measures the built-in planner on sentences from a file. Starts no server and keeps nothing.
@NullMarked
package app.adiuva.cloud.bench;

import org.jspecify.annotations.NullMarked;

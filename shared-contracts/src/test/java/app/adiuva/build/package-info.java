/// The gates of the build: the length of files, and proofs that each gate can fail.
@NullMarked
package app.adiuva.build;

import org.jspecify.annotations.NullMarked;

package app.adiuva.desktop.backup.format.v1;

import org.jspecify.annotations.Nullable;

/// What a reader makes of a vector.
///
/// @param code `ok` or that of section 9
/// @param gives what was read, if it is ok
record VectorReading(String code, @Nullable Object gives) {}

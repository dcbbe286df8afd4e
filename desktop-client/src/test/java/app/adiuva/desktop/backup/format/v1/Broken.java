package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/// Expects the code of section 9.
final class Broken {
    private Broken() {}

    static void with(FormatError error, Executable reading) {
        assertEquals(error, assertThrows(FormatException.class, reading).error());
    }
}

package app.adiuva.desktop.chat;

import java.time.Instant;
import java.util.Optional;

/// Which process sends a question: its id and when it began, because ids are given again.
///
/// @param began in epoch milliseconds; 0 when the system does not tell
record Claim(long process, long began) {
    static Claim ofThisProcess() {
        return of(ProcessHandle.current());
    }

    private static Claim of(ProcessHandle process) {
        return new Claim(
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /// What no process is called is the claim of none.
    static Claim of(String text) {
        String[] parts = text.split(":", 2);
        try {
            return new Claim(Long.parseLong(parts[0]), Long.parseLong(parts[parts.length - 1]));
        } catch (NumberFormatException nobody) {
            return new Claim(-1, -1);
        }
    }

    String text() {
        return process + ":" + began;
    }

    boolean lives() {
        Optional<ProcessHandle> found = process < 0 ? Optional.empty() : ProcessHandle.of(process);
        return found.filter(ProcessHandle::isAlive)
                .map(Claim::of)
                .filter(this::equals)
                .isPresent();
    }
}

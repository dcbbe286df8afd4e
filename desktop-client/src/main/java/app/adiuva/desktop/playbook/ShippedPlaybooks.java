package app.adiuva.desktop.playbook;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.cloud.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The playbooks of this app, each a JSON file beside this class. None has a model step, so that all of them run with
/// no cloud.
final class ShippedPlaybooks {
    private static final List<Playbook> ALL = Stream.of(
                    "roll_over_overdue",
                    "archive_done",
                    "tidy_inbox_thoughts",
                    "mail_zero",
                    "answer_mails",
                    "prepare_trip")
            .map(ShippedPlaybooks::read)
            .toList();

    private ShippedPlaybooks() {}

    static List<Playbook> all() {
        return ALL;
    }

    static Optional<Playbook> find(String id) {
        return ALL.stream().filter(playbook -> playbook.id().equals(id)).findFirst();
    }

    private static Playbook read(String id) {
        try (InputStream in = ShippedPlaybooks.class.getResourceAsStream(id + ".json")) {
            if (in == null) {
                throw new IllegalStateException("missing playbook " + id);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return PlaybookCheck.own(Json.read(text, Playbook.class).orElseThrow());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

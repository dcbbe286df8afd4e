package app.adiuva.desktop.ui.activity;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.SentField;
import app.adiuva.desktop.cloud.SentField.Measure;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.stream.Collectors;

/// Says what went along with a request: `tasks: 12 entries`.
record FieldWords(Formats formats) {
    String of(String kept) {
        SentField field = SentField.of(kept);
        String name = name(field.name());
        return field.measures().isEmpty()
                ? name
                : text(
                        "sent.field",
                        name,
                        field.measures().stream().map(this::say).collect(Collectors.joining(", ")));
    }

    private String say(Measure measure) {
        return switch (measure) {
            case Measure.Word(String word) -> word;
            case Measure.Count(long count, SentField.Unit unit) ->
                switch (unit) {
                    case NONE -> String.valueOf(count);
                    case ENTRIES -> text("sent.entries", count);
                    case CHARACTERS -> text("sent.characters", count);
                    case BYTES -> formats.bytes(count);
                };
        };
    }

    /// What a field means to the user; one that is not known here keeps its name.
    private static String name(String sent) {
        return switch (sent) {
            case "message" -> text("sent.message");
            case "user_profile" -> text("sent.profile");
            case "relevant_documents" -> text("sent.passages");
            case "thoughts" -> text("sent.thoughts");
            case "recent_tasks", "tasks" -> text("sent.tasks");
            case "conversation_history" -> text("sent.turns");
            case "rejections" -> text("sent.rejections");
            case "events" -> text("sent.events");
            case "mails" -> text("sent.mails");
            case "metrics" -> text("sent.metrics");
            case "documents" -> text("sent.documents");
            case "now" -> text("sent.now");
            case "time_zone" -> text("sent.zone");
            case "model" -> text("sent.model");
            case "own_key" -> text("sent.own_key");
            case "tags" -> text("sent.tags");
            case "kinds" -> text("sent.kinds");
            case "name" -> text("sent.name");
            case "bucket" -> text("deliver.bucket");
            case "template" -> text("sent.template");
            case "playbook" -> text("sent.playbook");
            case "list" -> text("sent.list");
            default -> ofAccount(sent);
        };
    }

    private static String ofAccount(String sent) {
        return switch (sent) {
            case "packs" -> text("sent.packs");
            case "manifests" -> text("sent.manifests");
            case "wrapped keys" -> text("sent.keys");
            case "other requests" -> text("sent.others");
            case "email" -> text("sent.email");
            case "password" -> text("sent.password");
            case "refresh_token" -> text("sent.token");
            case "tier" -> text("sent.tier");
            case "seats" -> text("sent.seats");
            case "pack" -> text("sent.pack");
            case "monthly_cap" -> text("sent.cap");
            default -> sent;
        };
    }
}

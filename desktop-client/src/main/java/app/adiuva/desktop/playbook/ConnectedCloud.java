package app.adiuva.desktop.playbook;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookSummary;
import app.adiuva.contracts.playbook.StepRequest;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.EgressLedger;
import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.cloud.PlaybookApi;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The cloud at the other end of a connection. Each request is in the egress ledger before it leaves. Thread-safe.
public final class ConnectedCloud implements PlaybookCloud {
    private final CloudConnection connection;
    private final EgressLedger ledger;

    public ConnectedCloud(CloudConnection connection, EgressLedger ledger) {
        this.connection = connection;
        this.ledger = ledger;
    }

    @Override
    public List<PlaybookSummary> list() {
        return noted(ApiPaths.PLAYBOOKS, List.of("list"), new byte[0], PlaybookApi::list);
    }

    @Override
    public Playbook playbook(String id) {
        return noted(ApiPaths.PLAYBOOKS + "/" + id, List.of("playbook: " + id), new byte[0], api -> api.playbook(id));
    }

    @Override
    public StepResult execute(StepRequest step) {
        byte[] body = Json.write(step).getBytes(StandardCharsets.UTF_8);
        return noted(ApiPaths.STEPS_EXECUTE, fields(step), body, api -> api.execute(body));
    }

    private <T> T noted(String path, List<String> fields, byte[] body, Function<PlaybookApi, T> call) {
        return ledger.noting(connection.locate(), path, fields, body, () -> connection.playbooks(call));
    }

    private static List<String> fields(StepRequest step) {
        List<String> fields = new ArrayList<>();
        fields.add("template: " + step.templateId());
        step.variables().forEach((name, value) -> {
            if (value instanceof Map<?, ?> bySource) {
                bySource.forEach((source, rows) -> fields.add(source + ": " + size(rows)));
            } else {
                fields.add(name + ": " + size(value));
            }
        });
        return fields;
    }

    private static String size(@Nullable Object value) {
        return switch (value) {
            case Collection<?> rows -> rows.size() + (rows.size() == 1 ? " entry" : " entries");
            case null -> "0 entries";
            default -> value.toString().length() + " characters";
        };
    }
}

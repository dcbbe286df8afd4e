package app.adiuva.cloud.bench.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/// Streams from the endpoint itself, as a program does that knows no cloud. Thread-safe.
final class DirectClient implements Asking {
    private static final String BODY =
            "{\"model\":\"bench\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"words\"}]}";

    private final HttpClient http;
    private final HttpRequest request;

    DirectClient(HttpClient http, URI endpoint) {
        this.http = http;
        this.request = HttpRequest.newBuilder(endpoint.resolve("/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(BODY))
                .build();
    }

    @Override
    public Answered ask() {
        long begun = System.nanoTime();
        long first = 0;
        int tokens = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("\"content\"")) {
                    first = first == 0 ? System.nanoTime() - begun : first;
                    tokens++;
                } else if (line.contains("[DONE]")) {
                    return new Answered(first, tokens, true);
                }
            }
            return new Answered(first, tokens, false);
        } catch (IOException lost) {
            return Answered.LOST;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answered.LOST;
        }
    }
}

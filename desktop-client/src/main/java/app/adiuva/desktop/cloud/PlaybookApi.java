package app.adiuva.desktop.cloud;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookSummary;
import app.adiuva.contracts.playbook.StepResult;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

/// The routes about playbooks of one cloud for one account, as typed calls. What comes back is never trusted: whoever
/// reads it checks it. Every call blocks; failures are [CloudFailure]s, and nothing is retried here.
///
/// Thread-safe.
public final class PlaybookApi {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    /// The largest budget of an answer is 180 seconds.
    private static final Duration STEP_TIMEOUT = Duration.ofSeconds(200);

    private final URI base;
    private final HttpCalls http;
    private final String token;

    PlaybookApi(URI base, HttpCalls http, String token) {
        this.base = base;
        this.http = http;
        this.token = token;
    }

    /// All playbooks, also those that the account's plan does not include.
    public List<PlaybookSummary> list() {
        return http.list(request(ApiPaths.PLAYBOOKS, ANSWER_TIMEOUT), PlaybookSummary[].class);
    }

    /// @param id as [app.adiuva.contracts.plan.PlanStep#requireId] wants it
    /// @throws CloudFailure.Refused with `tier_too_low` or `not_found`
    public Playbook playbook(String id) {
        return http.json(request(ApiPaths.PLAYBOOKS + "/" + id, ANSWER_TIMEOUT), Playbook.class);
    }

    /// Runs a step. It ends with the calling thread's interruption, and so does the cloud's work.
    ///
    /// @param body a [app.adiuva.contracts.playbook.StepRequest] as JSON, in UTF-8
    public StepResult execute(byte[] body) {
        return http.json(
                request(ApiPaths.STEPS_EXECUTE, STEP_TIMEOUT)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)),
                StepResult.class);
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(timeout)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }
}

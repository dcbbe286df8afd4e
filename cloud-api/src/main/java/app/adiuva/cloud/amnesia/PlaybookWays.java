package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.amnesia.StandInModel.Conduct;
import app.adiuva.cloud.amnesia.Way.Client;
import app.adiuva.contracts.ApiHeaders;
import app.adiuva.contracts.ApiPaths;
import java.util.List;

/// The catalogue of playbooks, and their model steps.
final class PlaybookWays {
    private static final String NOTES = """
            {"template_id": "tasks_from_notes", "variables": {"data": {
              "thoughts": [{"id": "1", "content": "{canary}", "{canary}": "{canary}"}],
              "tasks": [{"id": "2", "title": "{canary}"}]}}}""";
    private static final String TEXT =
            "{\"template_id\": \"tasks_from_notes\", \"variables\": {\"data\": \"{canary} \u4eca\u5929\"}}";

    static final List<RouteWays> ALL = List.of(
            RouteWays.of("GET " + ApiPaths.PLAYBOOKS).signedOut().plain(200),
            RouteWays.of("GET " + ApiPaths.PLAYBOOKS + "/{id}")
                    .signedOut()
                    .foreignPath()
                    .way(Way.of("as meant", 200, ApiPaths.PLAYBOOKS + "/plan_my_day")),
            RouteWays.of("POST " + ApiPaths.STEPS_EXECUTE)
                    .signedOut()
                    .way(step("rows", 200, NOTES).model(Conduct.ANSWERS))
                    .way(step("a text in UTF-16", 200, TEXT).model(Conduct.ANSWERS))
                    .way(step("model fails, next answers", 200, NOTES).model(Conduct.FAILS))
                    .way(step("again", 200, NOTES).model(Conduct.ANSWERS))
                    // A step cannot say for which provider a key is, so it may be refused.
                    .way(step("key of one's own", Way.ANSWERED, NOTES)
                            .header(ApiHeaders.PROVIDER_KEY, ChatWays.OWN_KEY))
                    .way(step("withheld", 422, NOTES).model(Conduct.REPEATS_ITS_PROMPT))
                    .way(step("hangs up", Way.ANY, NOTES).model(Conduct.STALLS).how(Client.HANGS_UP_WAITING))
                    .way(step("unknown template", Way.REFUSED, "{\"template_id\": \"{canary}\"}"))
                    .way(step(
                            "unknown variable",
                            Way.REFUSED,
                            "{\"template_id\": \"plan_day\", \"variables\": {\"{canary}\": \"{canary}\"}}"))
                    .jsonMistakes());

    private PlaybookWays() {}

    private static Way step(String name, int status, String body) {
        return Way.of(name, status, ApiPaths.STEPS_EXECUTE).json(body);
    }
}

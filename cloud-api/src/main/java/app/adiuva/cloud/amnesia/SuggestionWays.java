package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.amnesia.StandInModel.Conduct;
import app.adiuva.cloud.amnesia.Way.Client;
import app.adiuva.contracts.ApiPaths;
import java.util.List;

/// Thoughts out of which tasks and tags are read.
final class SuggestionWays {
    private static final String THOUGHTS = """
            {"thoughts": [{"content": "Call {canary} tomorrow", "tags": ["{canary}"]}, {"content": "{canary} \u4eca\u5929"}],
             "tags": ["{canary}", "other"], "kinds": ["task", "tag"]}""";

    static final List<RouteWays> ALL = List.of(RouteWays.of("POST " + ApiPaths.SUGGESTIONS)
            .signedOut()
            .way(suggest("thoughts", 200, THOUGHTS).model(Conduct.ANSWERS))
            .way(suggest("model fails, next answers", 200, THOUGHTS).model(Conduct.FAILS))
            .way(suggest("withheld", 422, THOUGHTS).model(Conduct.REPEATS_ITS_PROMPT))
            .way(suggest("nothing that can be read", Way.ANSWERED, THOUGHTS).model(Conduct.SENDS_GARBAGE))
            .way(suggest("hangs up", Way.ANY, THOUGHTS).model(Conduct.STALLS).how(Client.HANGS_UP_WAITING))
            .way(suggest("no kinds", Way.REFUSED, "{\"thoughts\": [{\"content\": \"{canary}\"}]}"))
            .way(suggest("wrong kind", Way.REFUSED, "{\"thoughts\": [], \"kinds\": [\"{canary}\"]}"))
            .jsonMistakes());

    private SuggestionWays() {}

    private static Way suggest(String name, int status, String body) {
        return Way.of(name, status, ApiPaths.SUGGESTIONS).json(body);
    }
}

package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.amnesia.StandInModel.Conduct;
import app.adiuva.cloud.amnesia.Way.Client;
import app.adiuva.contracts.ApiHeaders;
import app.adiuva.contracts.ApiPaths;
import java.util.List;

/// The routes that see what a user writes and keeps: whichever way an answer goes, well or wrong.
final class ChatWays {
    private static final int UNAVAILABLE = 503;
    private static final int CANCELLED = 499;

    private static final String CONTEXT = """
            "context": {"user_profile": {"name": "{canary}", "{canary}": "{canary}"},
              "relevant_documents": ["{canary}"],
              "recent_tasks": [{"id": "1", "title": "{canary}", "{canary}": "{canary}"}],
              "events": [{"id": "2", "title": "{canary}"}],
              "mails": [{"id": "3", "subject": "{canary}", "sender": "{canary}@example.com"}],
              "metrics": {"{canary}": 3},
              "conversation_history": [{"role": "user", "content": "{canary}"},
                {"role": "assistant", "content": "{canary}"}]}""";
    private static final String ASK = "{\"message\": \"Remind me of {canary} tomorrow at 3pm\", " + CONTEXT + "}";
    private static final String PLAN =
            "{\"message\": \"Add {canary} to my tasks\", \"execution_mode\": \"plan\", " + CONTEXT + "}";
    /// A text with a character beyond Latin-1 lies in memory in UTF-16.
    private static final String WIDE = "{\"message\": \"Remind me of {canary} \u4eca\u5929\"}";

    /// Nothing for the rules: two agents have to work on it.
    private static final String TWO_WISHES =
            "{\"message\": \"Remind me of {canary} tomorrow and what is on my calendar on Friday?\", " + CONTEXT + "}";

    /// With the key in [#OWN_KEY].
    private static final String OWN_MODEL = ASK.replaceFirst("\\{", "{\"model\": {\"provider\": \"openai\"}, ");

    static final String OWN_KEY = "{canary}";

    static final List<RouteWays> ALL = List.of(
            RouteWays.of("GET " + ApiPaths.MODELS).signedOut().plain(200),
            RouteWays.of("POST " + ApiPaths.CHAT)
                    .signedOut()
                    .way(ask("answer").model(Conduct.ANSWERS))
                    .way(Way.of("plan", 200, ApiPaths.CHAT).json(PLAN).model(Conduct.ANSWERS))
                    .way(Way.of("answer in UTF-16", 200, ApiPaths.CHAT)
                            .json(WIDE)
                            .model(Conduct.ANSWERS))
                    .way(Way.of("two agents", 200, ApiPaths.CHAT)
                            .json(TWO_WISHES)
                            .model(Conduct.ROUTES))
                    .way(Way.of("key of one's own", 200, ApiPaths.CHAT)
                            .json(OWN_MODEL)
                            .header(ApiHeaders.PROVIDER_KEY, OWN_KEY)
                            .model(Conduct.ANSWERS))
                    .way(Way.of("key of one's own is refused", 200, ApiPaths.CHAT)
                            .json(OWN_MODEL)
                            .header(ApiHeaders.PROVIDER_KEY, OWN_KEY)
                            .model(Conduct.REFUSES_THE_KEY))
                    .way(ask("withheld").model(Conduct.REPEATS_ITS_PROMPT))
                    .way(Way.of("plan withheld", 422, ApiPaths.CHAT).json(PLAN).model(Conduct.REPEATS_ITS_PROMPT))
                    .way(ask("model fails, next answers").model(Conduct.FAILS))
                    .way(ask("again").model(Conduct.ANSWERS))
                    .way(ask("model refuses the key").model(Conduct.REFUSES_THE_KEY))
                    .way(ask("again").model(Conduct.ANSWERS))
                    .way(ask("model sends a page").model(Conduct.SENDS_A_PAGE))
                    .way(ask("again").model(Conduct.ANSWERS))
                    .way(ask("model sends garbage").model(Conduct.SENDS_GARBAGE))
                    .way(ask("again").model(Conduct.ANSWERS))
                    .way(Way.of("model breaks off", UNAVAILABLE, ApiPaths.CHAT)
                            .json(ASK)
                            .model(Conduct.BREAKS_OFF))
                    .way(ask("again").model(Conduct.ANSWERS))
                    .way(ask("model stalls").model(Conduct.STALLS))
                    .way(ask("again").model(Conduct.ANSWERS))
                    .way(Way.of("hangs up", Way.ANY, ApiPaths.CHAT)
                            .json(ASK)
                            .model(Conduct.STALLS)
                            .how(Client.HANGS_UP_WAITING))
                    .way(wrong("no time zone", "{\"message\": \"x\", \"context\": {\"time_zone\": \"{canary}\"}}"))
                    .way(wrong("no clock", "{\"message\": \"x\", \"context\": {\"now\": \"{canary}\"}}"))
                    .way(wrong(
                            "content of a mail",
                            "{\"message\": \"x\", \"context\": {\"mails\": [{\"body\": \"{canary}\"}]}}"))
                    .way(wrong("wrong type", "{\"message\": \"x\", \"context\": {\"recent_tasks\": \"{canary}\"}}"))
                    .way(wrong("too long", "{\"message\": \"" + "{canary} ".repeat(2_000) + "\"}"))
                    .way(wrong("model of no provider", "{\"message\": \"x\", \"model\": {\"provider\": \"{canary}\"}}"))
                    .way(wrong(
                            "model that is not offered",
                            "{\"message\": \"x\", \"model\": {\"provider\": \"openai\", \"model\": \"{canary}\"}}"))
                    .way(wrong(
                            "address of a model",
                            "{\"message\": \"x\", \"model\": {\"provider\": \"openai\","
                                    + " \"base_url\": \"http://{canary}.example.com\"}}"))
                    .jsonMistakes(),
            RouteWays.of("GET " + ApiPaths.CHAT_STREAM)
                    .signedOut()
                    .way(Way.of("no socket", 426, ApiPaths.CHAT_STREAM))
                    .way(Way.of("token in the address", 4001, ApiPaths.CHAT_STREAM + "?token={canary}")
                            .how(Client.STREAMS)
                            .body(ASK))
                    .way(stream("answer", ASK).model(Conduct.ANSWERS))
                    .way(stream("model fails, next answers", ASK).model(Conduct.FAILS))
                    .way(stream("again", ASK).model(Conduct.ANSWERS))
                    .way(stream("two agents", TWO_WISHES).model(Conduct.ROUTES))
                    .way(stream("key of one's own", OWN_MODEL)
                            .header(ApiHeaders.PROVIDER_KEY, OWN_KEY)
                            .model(Conduct.ANSWERS))
                    .way(stream("withheld", ASK).model(Conduct.REPEATS_ITS_PROMPT))
                    .way(stream("model breaks off", UNAVAILABLE, ASK).model(Conduct.BREAKS_OFF))
                    .way(stream("again", ASK).model(Conduct.ANSWERS))
                    .way(stream("cancelled", CANCELLED, ASK)
                            .model(Conduct.STALLS_LATE)
                            .how(Client.CANCELS))
                    .way(stream("hangs up", Way.ANY, ASK)
                            .model(Conduct.STALLS_LATE)
                            .how(Client.HANGS_UP_STREAMING))
                    .way(stream("plan on a stream", 422, PLAN))
                    .way(stream("broken JSON", 400, "{\"message\": \"{canary}"))
                    .way(stream("unknown field", 422, "{\"message\": \"{canary}\", \"{canary}\": 1}"))
                    .way(stream("no object", 400, "{canary}"))
                    // The last, because a busy model is left alone for a while.
                    .way(stream("model is busy", ASK).model(Conduct.IS_BUSY)));

    private ChatWays() {}

    private static Way ask(String name) {
        return Way.of(name, 200, ApiPaths.CHAT).json(ASK);
    }

    private static Way wrong(String name, String body) {
        return Way.of(name, 422, ApiPaths.CHAT).json(body);
    }

    private static Way stream(String name, String frame) {
        return stream(name, 200, frame);
    }

    private static Way stream(String name, int status, String frame) {
        return Way.of(name, status, ApiPaths.CHAT_STREAM).body(frame).how(Client.STREAMS);
    }
}

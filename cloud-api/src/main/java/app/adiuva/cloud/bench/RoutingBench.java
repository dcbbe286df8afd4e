package app.adiuva.cloud.bench;

import app.adiuva.cloud.bench.Score.Judged;
import app.adiuva.cloud.chat.Assistants;
import app.adiuva.cloud.chat.ChatExchange;
import app.adiuva.cloud.chat.Orchestrator;
import app.adiuva.cloud.chat.Terms;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.StreamFrame;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Sends each sentence the way of a request, up to the agent that would answer it.
final class RoutingBench {
    private static final ChatExchange NOBODY = new ChatExchange() {
        @Override
        public void send(StreamFrame frame) {}

        @Override
        public void onCancel(Runnable stop) {}

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public boolean end() {
            return false;
        }

        @Override
        public Terms terms() {
            return Terms.FREE;
        }
    };

    private RoutingBench() {}

    static Score score(List<JsonNode> rows) {
        Orchestrator orchestrator = Assistants.builtIn(Clock.systemUTC());
        rows.forEach(row -> agent(orchestrator, Rows.text(row, "text")));
        List<Judged> judged = new ArrayList<>();
        List<Long> nanos = new ArrayList<>();
        for (JsonNode row : rows) {
            String text = Rows.text(row, "text");
            String expected = Rows.text(row, "agent");
            long start = System.nanoTime();
            String got = agent(orchestrator, text);
            nanos.add(System.nanoTime() - start);
            judged.add(new Judged(text, expected, expected, got, got.equals(expected), true));
        }
        return new Score("routing", true, judged, nanos);
    }

    /// The one agent of a sentence, without `_agent`; a pipeline of agents is `several`.
    private static String agent(Orchestrator orchestrator, String text) {
        List<String> agents = orchestrator.agents(new ChatRequest(text, null, null), NOBODY).stream()
                .distinct()
                .toList();
        return agents.size() == 1 ? agents.getFirst().replace("_agent", "") : "several";
    }
}

package app.adiuva.cloud.chat.work;

import dev.langchain4j.data.message.ChatMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Lets several agents work on one request: stage after stage, those of one stage side by side.
///
/// @param ended told of each agent whether it came to an end, see [AgentCalls#call]
public record Pipeline(AgentCalls calls, Consumer<Boolean> ended) {
    /// Runs the steps; each sees the requests and answers of the stages before its own.
    public List<Synthesis.Part> run(Route route, Work work) {
        List<ChatMessage> earlier = new ArrayList<>(work.history());
        List<Synthesis.Part> parts = new ArrayList<>();
        for (List<Route.Step> stage : route.stages()) {
            List<Synthesis.Part> done = runStage(stage, List.copyOf(earlier), work);
            earlier.addAll(Synthesis.told(done));
            parts.addAll(done);
        }
        return parts;
    }

    private List<Synthesis.Part> runStage(List<Route.Step> stage, List<ChatMessage> earlier, Work work) {
        List<Work> works = stage.stream().map(step -> work.part()).toList();
        List<Supplier<Synthesis.Part>> parts = IntStream.range(0, stage.size())
                .mapToObj(i -> part(stage.get(i), earlier, works.get(i)))
                .toList();
        List<Synthesis.Part> done = SideBySide.run(parts);
        works.forEach(work::join);
        return done;
    }

    private Supplier<Synthesis.Part> part(Route.Step step, List<ChatMessage> earlier, Work work) {
        return () -> {
            AnswerText text = AnswerText.unseen();
            ended.accept(calls.call(step, earlier, work, text));
            return new Synthesis.Part(step, text.whole(), work.untrusted());
        };
    }
}

package app.adiuva.cloud.chat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A model that answers from a script and records what it was asked.
final class ScriptedModel implements StreamingChatModel {
    final List<ChatRequest> asked = new ArrayList<>();
    final CountDownLatch stalled = new CountDownLatch(1);
    private final Deque<Reply> script = new ArrayDeque<>();

    private interface Reply {
        void to(StreamingChatResponseHandler handler);
    }

    ScriptedModel says(String... pieces) {
        script.add(handler -> {
            for (String piece : pieces) {
                handler.onPartialResponse(piece);
            }
            handler.onCompleteResponse(whole(AiMessage.from(String.join("", pieces))));
        });
        return this;
    }

    /// Writes so far and never ends.
    ScriptedModel begins(String piece) {
        script.add(handler -> handler.onPartialResponse(piece));
        return this;
    }

    /// Ends where the provider's limit for one answer is.
    ScriptedModel saysAsFarAsItMay(String piece) {
        script.add(handler -> {
            handler.onPartialResponse(piece);
            handler.onCompleteResponse(ChatResponse.builder()
                    .aiMessage(AiMessage.from(piece))
                    .finishReason(FinishReason.LENGTH)
                    .build());
        });
        return this;
    }

    ScriptedModel routesTo(String agent) {
        return calls(call("route", "{\"steps\":[{\"agent\":\"" + agent + "\",\"request\":\"all of it\"}]}"));
    }

    ScriptedModel calls(ToolExecutionRequest... calls) {
        script.add(handler -> handler.onCompleteResponse(whole(AiMessage.from(calls))));
        return this;
    }

    ScriptedModel fails(String... piecesBefore) {
        script.add(handler -> {
            for (String piece : piecesBefore) {
                handler.onPartialResponse(piece);
            }
            handler.onError(new IllegalStateException("secret of the provider"));
        });
        return this;
    }

    /// Never answers; says so through [#stalled].
    ScriptedModel stalls() {
        script.add(handler -> stalled.countDown());
        return this;
    }

    static ToolExecutionRequest call(String tool, String arguments) {
        return ToolExecutionRequest.builder()
                .id("call-" + tool + "-" + arguments.hashCode())
                .name(tool)
                .arguments(arguments)
                .build();
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        asked.add(request);
        Reply reply = script.poll();
        if (reply == null) {
            throw new IllegalStateException("the script has no more replies");
        }
        reply.to(handler);
    }

    private static ChatResponse whole(AiMessage message) {
        return ChatResponse.builder()
                .aiMessage(message)
                .finishReason(FinishReason.STOP)
                .build();
    }
}

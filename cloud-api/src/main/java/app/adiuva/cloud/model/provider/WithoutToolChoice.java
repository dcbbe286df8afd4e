package app.adiuva.cloud.model.provider;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.List;

/// A model whose provider knows no choice of tools: it may call those that it is told of. Where it must not call any,
/// it is told of none; where it must, it is only told of them.
record WithoutToolChoice(StreamingChatModel model) implements StreamingChatModel {
    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        boolean none = request.toolChoice() == ToolChoice.NONE;
        model.chat(
                ChatRequest.builder()
                        .messages(request.messages())
                        .toolSpecifications(none ? List.of() : request.toolSpecifications())
                        .build(),
                handler);
    }
}

package app.adiuva.contracts.chat;

import org.jspecify.annotations.Nullable;

/// Which model a request wants instead of the cloud's own choice. The key that goes with it travels in the header
/// [app.adiuva.contracts.ApiHeaders#PROVIDER_KEY], never here.
///
/// @param provider `openai`, `anthropic`, `google`, `ollama`, `built-in`, or one that the cloud was extended with
/// @param model as the provider calls it; the usual one when absent
/// @param baseUrl another address; only on the cloud of one computer
public record ModelChoice(
        String provider, @Nullable String model, @Nullable String baseUrl) {}

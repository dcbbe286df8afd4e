package app.adiuva.fakestripe;

/// Something that happened, as it is posted to the webhook.
///
/// @param body JSON, the same bytes in each delivery
public record FakeEvent(String id, String type, String body) {}

package app.adiuva.cloud.secrecy;

/// A text of the server that no answer may repeat.
///
/// @param id what the log names it by: a template's id, `tool.` and a tool's name
public record ServerText(String id, String text) {
    @Override
    public String toString() {
        return "ServerText[" + id + ", REDACTED]";
    }
}

package app.adiuva.cloud.secrecy;

/// Why an answer was withheld. Holds nothing of its text.
///
/// @param template id of the [ServerText] that was repeated; `canary` for the mark of the request
/// @param rule `words` for eight words in a row or the whole canary, `run` for sixty letters in a row
/// @param way how the text was written: `plain`, `base64`, …
public record Finding(String template, String rule, String way) {}

package app.adiuva.desktop.cloud;

import app.adiuva.contracts.ApiPaths;

/// A request of the ledger as a command of `curl`, for whoever wants to see what the cloud makes of it. The ledger
/// keeps
/// neither tokens nor what was written, so neither is in it: the token is named `$ADIUVA_TOKEN`, the body is a file of
/// the reader's own, and its hash tells whether it is the one that was sent.
public final class Replay {
    private Replay() {}

    public static String curl(EgressEntry entry) {
        StringBuilder text = new StringBuilder();
        text.append("# ")
                .append(entry.sentAt())
                .append(", ")
                .append(entry.bytes())
                .append(" bytes\n");
        entry.fields().forEach(field -> text.append("# ").append(oneLine(field)).append('\n'));
        boolean body = entry.bytes() > 0;
        if (body) {
            text.append("# What was written is not kept. Put a body of your own into body.json;\n")
                    .append("# sha256sum of the one that was sent: ")
                    .append(oneLine(entry.sha256()))
                    .append('\n');
        }
        text.append("curl --request ")
                .append(body ? "POST " : "GET ")
                .append(quoted(entry.destination() + path(entry)))
                .append(" \\\n  --header \"Authorization: Bearer $ADIUVA_TOKEN\"");
        if (body) {
            text.append(" \\\n  --header 'Content-Type: application/json' \\\n  --data-binary @body.json");
        }
        return text.append('\n').toString();
    }

    /// The stream is a WebSocket, which curl cannot speak; the same request has a plain way, too.
    private static String path(EgressEntry entry) {
        return entry.kind().equals(ApiPaths.CHAT_STREAM) ? ApiPaths.CHAT : entry.kind();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /// One word of a POSIX shell.
    private static String quoted(String text) {
        return "'" + oneLine(text).replace("'", "'\\''") + "'";
    }
}

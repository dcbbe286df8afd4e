package app.adiuva.desktop.cloud;

import app.adiuva.contracts.ApiPaths;

/// A request of the ledger as a command of `curl`, for whoever wants to see what the cloud makes of it. The ledger
/// keeps neither tokens nor what was written, so neither is in it: the token is named `$ADIUVA_TOKEN`, passwords have
/// their names in their places, what the user wrote is a file of the reader's own, and its hash tells whether it is
/// the one that was sent.
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
        if (entry.isDelivery()) { // whoever gets it must never get the token
            return text.append(
                            "# This was handed over to a place that you set up, whose whole address is not kept here.\n")
                    .append("# Hand it over again in the window, or with: adiuva deliver\n")
                    .toString();
        }
        if (entry.method().isEmpty()) {
            return text.append("# These were many requests, with pieces that only this profile's key opens.\n")
                    .append("# What arrived is listed by:\n")
                    .append(command("GET", entry.destination() + ApiPaths.BACKUP_HISTORY))
                    .append('\n')
                    .toString();
        }
        String body = entry.body();
        if (body == null && entry.bytes() > 0) {
            text.append("# What was written is not kept. Put a body of your own into body.json;\n")
                    .append("# sha256sum of the one that was sent: ")
                    .append(oneLine(entry.sha256()))
                    .append('\n');
        }
        text.append(command(entry.method(), entry.destination() + path(entry)));
        if (entry.bytes() > 0) {
            text.append(" \\\n  --header 'Content-Type: application/json' \\\n  --data-binary ")
                    .append(body == null ? "@body.json" : quoted(body));
        }
        return text.append('\n').toString();
    }

    private static String command(String method, String address) {
        return "curl --request " + oneLine(method) + " " + quoted(address)
                + " \\\n  --header \"Authorization: Bearer $ADIUVA_TOKEN\"";
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

package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.amnesia.Verdict.Hit;
import app.adiuva.cloud.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A verdict for people or for programs.
final class Report {
    private static final String ROW = "%-52s %5s  %s%n";

    private Report() {}

    static String table(Verdict verdict) {
        StringBuilder text = new StringBuilder(row("route", "ways", "found"));
        for (Verdict.Route route : verdict.routes()) {
            text.append(row(route.route(), route.ways().size(), found(verdict.hits(route.route()))));
        }
        text.append("\nSearched after a full collection:\n");
        for (Verdict.Searched searched : verdict.searched()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-10s %4d files %9.1f MB%n",
                    searched.place().words(),
                    searched.files(),
                    searched.bytes() / 1e6));
        }
        text.append("\nStored by contract, and so no canary:\n");
        verdict.routes().stream()
                .filter(route -> !route.keeps().isEmpty())
                .forEach(route -> text.append("  %-50s %s%n".formatted(route.route(), route.keeps())));
        verdict.hits()
                .forEach(hit -> text.append("\nFOUND  %s, %s: in %s as %s, byte %d"
                        .formatted(
                                hit.route(),
                                hit.way(),
                                hit.file(),
                                hit.encoding().words(),
                                hit.offset())));
        return text.append(summary(verdict)).toString();
    }

    static String json(Verdict verdict) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("clean", verdict.clean());
        document.put("canaries", verdict.canaries());
        document.put("milliseconds", verdict.milliseconds());
        document.put("routes", verdict.routes());
        document.put("searched", verdict.searched());
        document.put("hits", verdict.hits());
        return Json.text(document) + "\n";
    }

    private static String row(String route, Object ways, String found) {
        return String.format(Locale.ROOT, ROW, route, ways, found);
    }

    private static String found(List<Hit> hits) {
        return hits.isEmpty()
                ? "nothing"
                : hits.stream()
                        .map(hit -> hit.place().words() + ": " + hit.way())
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    private static String summary(Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "%n%s: %d canaries on %d routes, %d found, in %.1f s.%n",
                verdict.clean() ? "The cloud forgets" : "The cloud keeps what it should forget",
                verdict.canaries(),
                verdict.routes().size(),
                verdict.hits().size(),
                verdict.milliseconds() / 1e3);
    }
}

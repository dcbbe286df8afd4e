package app.adiuva.cloud.bench;

import app.adiuva.cloud.bench.Score.Judged;
import app.adiuva.cloud.model.builtin.time.TimeExpression;
import app.adiuva.cloud.model.builtin.time.TimeGrammar;
import app.adiuva.cloud.model.builtin.time.TimeMatch;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads each phrase against its reference time. Points in time and lengths count; holidays, and phrases that mean no
/// time, are shown beside them. Spans and recurrences are left out.
final class DatetimeBench {
    private static final Set<String> SINGLE = Set.of("datetime", "date", "time", "duration");

    private DatetimeBench() {}

    static Score score(List<JsonNode> rows) {
        rows.forEach(DatetimeBench::read);
        List<Judged> judged = new ArrayList<>();
        List<Long> nanos = new ArrayList<>();
        for (JsonNode row : rows) {
            String type = Rows.text(row, "type");
            List<ExpectedTime> expected = ExpectedTime.of(row);
            long start = System.nanoTime();
            List<TimeExpression> found = read(row);
            nanos.add(System.nanoTime() - start);
            if (SINGLE.contains(type) || type.equals("none")) {
                judged.add(judged(row, type, expected, found));
            }
        }
        return new Score("datetime", false, judged, nanos);
    }

    private static Judged judged(JsonNode row, String type, List<ExpectedTime> expected, List<TimeExpression> found) {
        boolean right = expected.isEmpty()
                ? found.isEmpty()
                : found.size() == 1 && expected.stream().anyMatch(e -> e.isMetBy(found.getFirst()));
        String group =
                expected.isEmpty() ? type : type + " " + expected.getFirst().grain();
        return new Judged(
                Rows.text(row, "phrase") + " (at " + Rows.text(row, "reference") + ")",
                row.hasNonNull("holiday") ? "holiday" : group,
                expected.stream().map(ExpectedTime::toString).collect(Collectors.joining(" or ")),
                found.toString(),
                right,
                SINGLE.contains(type) && !row.hasNonNull("holiday"));
    }

    private static List<TimeExpression> read(JsonNode row) {
        return TimeGrammar.of(reference(Rows.text(row, "reference"))).findAll(Rows.text(row, "phrase")).stream()
                .map(TimeMatch::value)
                .toList();
    }

    private static ZonedDateTime reference(String text) {
        boolean offset = text.matches(".*T.*(?:Z|[+-]\\d{2}:\\d{2})");
        return offset
                ? OffsetDateTime.parse(text).toZonedDateTime()
                : LocalDateTime.parse(text).atZone(ZoneOffset.UTC);
    }
}

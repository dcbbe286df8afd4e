package app.adiuva.desktop.quickadd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickAddTest {
    /// A Saturday.
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T09:00:00+01:00[Europe/Berlin]");
    private static final long SEED = 20261121;

    @Test
    void reads_every_field_of_one_line() {
        Understood read = read("Pay the rent #home #Flat !high @1 dec 9:00 every month on the 1st ^Living *10m");
        assertEquals(
                Map.of(
                        "title", "Pay the rent",
                        "tags", List.of("home", "flat"),
                        "priority", "high",
                        "due_at", "2026-12-01T09:00:00+01:00",
                        "all_day", false,
                        "recurrence", "FREQ=MONTHLY;BYMONTHDAY=1",
                        "list", "Living",
                        "remind_at", "2026-12-01T08:50:00+01:00"),
                read.fields());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @fri 14:00              | 2026-11-27T14:00+01:00
            @fri at 2pm             | 2026-11-27T14:00+01:00
            @14:00 fri              | 2026-11-27T14:00+01:00
            @fr 14 Uhr              | 2026-11-27T14:00+01:00
            @sat                    | 2026-11-21T00:00+01:00
            @sat 8:00               | 2026-11-28T08:00+01:00
            @tomorrow               | 2026-11-22T00:00+01:00
            @morgen um 7            | 2026-11-22T07:00+01:00
            @übermorgen             | 2026-11-23T00:00+01:00
            @"next mon"             | 2026-11-23T00:00+01:00
            @next fri 9am           | 2026-11-27T09:00+01:00
            @nächsten Freitag       | 2026-11-27T00:00+01:00
            @2026-12-01             | 2026-12-01T00:00+01:00
            @+3d                    | 2026-11-24T00:00+01:00
            @+2w                    | 2026-12-05T00:00+01:00
            @in 3 Tagen             | 2026-11-24T00:00+01:00
            @+2h                    | 2026-11-21T11:00+01:00
            @31st                   | 2026-12-31T00:00+01:00
            @1.3.                   | 2027-03-01T00:00+01:00
            @24. Dezember           | 2026-12-24T00:00+01:00
            @dec 24, 2027           | 2027-12-24T00:00+01:00
            @29 feb                 | 2028-02-29T00:00+01:00
            @eom                    | 2026-11-30T00:00+01:00
            @8:00                   | 2026-11-22T08:00+01:00
            @10:00                  | 2026-11-21T10:00+01:00
            @28.3.2027 2:30         | 2027-03-28T03:30+02:00
            every mon               | 2026-11-23T00:00+01:00
            every mon at 9:00       | 2026-11-23T09:00+01:00
            every day 8:00          | 2026-11-22T08:00+01:00
            @8:00 every mon         | 2026-11-23T08:00+01:00
            @1 dec every week       | 2026-12-01T00:00+01:00
            every month on the 31st | 2026-11-30T00:00+01:00
            """)
    void reads_when_something_is_due(String words, String due) {
        Understood read = read("Call Anna " + words + " about it");
        assertEquals(due, read.due().orElseThrow().at().toOffsetDateTime().toString());
        assertEquals("Call Anna about it", read.title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every mon                       | FREQ=WEEKLY;BYDAY=MO
            every mon, thu and fri          | FREQ=WEEKLY;BYDAY=MO,TH,FR
            every 2 weeks                   | FREQ=WEEKLY;INTERVAL=2
            every other week                | FREQ=WEEKLY;INTERVAL=2
            every second tuesday            | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
            every first tuesday of the month| FREQ=MONTHLY;BYDAY=1TU
            every 2 weeks on mon            | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
            every month on the 31st         | FREQ=MONTHLY;BYMONTHDAY=31
            every month on the last day     | FREQ=MONTHLY;BYMONTHDAY=-1
            every day until 1 jan           | FREQ=DAILY;UNTIL=20270101
            every weekday at 7:30           | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
            every 24 dec                    | FREQ=YEARLY
            jeden Montag                    | FREQ=WEEKLY;BYDAY=MO
            alle 3 Tage                     | FREQ=DAILY;INTERVAL=3
            jeden Monat am 31.              | FREQ=MONTHLY;BYMONTHDAY=31
            jede Woche bis 31. Dezember     | FREQ=WEEKLY;UNTIL=20261231
            """)
    void reads_how_often_it_comes_again(String words, String rule) {
        Understood read = read("Water the plants " + words);
        assertEquals(Optional.of(rule), read.repeats());
        assertEquals("Water the plants", read.title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@mon 9:00",
                "@mon. 9:00",
                "@this mon 9:00",
                "@coming mon 9:00",
                "@kommenden montag 9:00",
                "@am montag 9:00"
            })
    void a_day_of_the_week_whose_time_has_passed_today_is_that_of_next_week(String words) {
        ZonedDateTime monday = ZonedDateTime.parse("2026-11-23T15:00:00+01:00[Europe/Berlin]");
        assertEquals(
                Optional.of("2026-11-30T09:00+01:00"),
                QuickAdd.read("Call Anna " + words, monday, DayOfWeek.MONDAY, List.of())
                        .due()
                        .map(due -> due.at().toOffsetDateTime().toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @fri 14:00 *10m              | 2026-11-27T13:50+01:00
            @fri *evening before         | 2026-11-26T18:00+01:00
            @fri *1d                     | 2026-11-26T09:00+01:00
            @fri *"day before 20:00"     | 2026-11-26T20:00+01:00
            *tomorrow 8:00               | 2026-11-22T08:00+01:00
            *9:30                        | 2026-11-21T09:30+01:00
            """)
    void reads_when_to_remind(String words, String at) {
        assertEquals(
                at,
                read("Pack " + words)
                        .reminder()
                        .orElseThrow()
                        .toOffsetDateTime()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ask @anna about it",
                "Due @30 feb",
                "Later @+10m",
                "Meet @12/1",
                "Loud !important",
                "Soon *bold*",
                "Pack *10m",
                "Plan every day !high !low"
            })
    void marks_what_it_does_not_understand_and_leaves_it_in_the_title(String line) {
        List<Span> marked =
                read(line).spans().stream().filter(span -> !span.understood()).toList();
        assertEquals(1, marked.size());
        assertTrue(read(line)
                .title()
                .contains(line.substring(
                        marked.getFirst().start(), marked.getFirst().end())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fix #1 and #2",
                "Write to anna@example.com",
                "Read https://example.com/#top and a/b",
                "Delete /usr/bin * and !",
                "Meet every client",
                "Buy 3 apples, 2 pears",
                "C# or @ home"
            })
    void leaves_alone_what_only_looks_like_a_sign(String line) {
        assertEquals(List.of(), read(line).spans());
        assertEquals(line, read(line).title());
    }

    @Test
    void takes_an_escaped_sign_as_it_stands() {
        assertEquals(
                "Print #1st @fri every day",
                read("Print \\#1st \\@fri \\every day").title());
        Understood read = read("Print #poster @fri");
        Understood plain = read(read.plain(read.spans().getFirst()));
        assertEquals("Print #poster", plain.title());
        assertEquals(List.of(), plain.tags());
        assertTrue(plain.due().isPresent());
    }

    @Test
    void finds_a_project_of_the_user_however_it_is_written() {
        assertEquals(
                Optional.of("Home office"),
                QuickAdd.read("Desk ^\"home Office\"", NOW, DayOfWeek.MONDAY, List.of("Home office"))
                        .project());
        assertEquals(Optional.of("garden"), read("Rake /garden").project());
    }

    @Test
    void keeps_a_line_that_is_nothing_but_signs_as_the_title() {
        assertEquals("#home", read("#home").title());
        assertEquals("", read("  ").title());
    }

    @Test
    void never_fails_never_overlaps_and_loses_no_word() {
        Random random = new Random(SEED);
        String[] pieces = {
            "@",
            "#",
            "!",
            "*",
            "^",
            "/",
            "\\",
            "\"",
            "“",
            "fri",
            "next",
            "every",
            "mon",
            "31st",
            " until ",
            " ",
            " ",
            " on the ",
            "14:00",
            "999",
            "+3d",
            "0",
            ".",
            ",",
            "h",
            "1 dec",
            "é",
            "😀",
            "\u0000",
            "\ud800",
            "\u2028",
            "weeks",
            "month",
            "jeden",
            "2026-02-30",
            "-",
            "year",
            "in ",
            "tag"
        };
        for (int round = 0; round < 40_000; round++) {
            StringBuilder line = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                line.append(
                        random.nextInt(12) == 0
                                ? Character.toString(random.nextInt(0x10FFFF))
                                : pieces[random.nextInt(pieces.length)]);
            }
            check(line.toString());
        }
    }

    private static void check(String line) {
        Understood read = read(line);
        int from = 0;
        StringBuilder left = new StringBuilder();
        for (Span span : read.spans()) {
            assertTrue(
                    span.start() >= from && span.end() <= line.length(), () -> "overlap, seed " + SEED + ": " + line);
            left.append(line, from, span.start());
            left.append(span.understood() ? "" : line.substring(span.start(), span.end()));
            from = span.end();
        }
        left.append(line.substring(from));
        String words = left.toString().replaceAll("\\s", "").strip();
        String title = read.title().replaceAll("\\s", "");
        assertTrue(words.isEmpty() || title.equals(words), () -> "lost, seed " + SEED + ": " + line);
        read.fields();
    }

    @Test
    void next_week_begins_on_the_day_of_the_user() {
        for (DayOfWeek first : List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY)) {
            String day = first == DayOfWeek.SUNDAY ? "2026-11-22" : "2026-11-23";
            Understood read = QuickAdd.read("Plan @\"next week\"", NOW, first, List.of());
            assertEquals(day, String.valueOf(read.fields().get("due_at")).substring(0, 10));
        }
    }

    private static Understood read(String line) {
        return QuickAdd.read(line, NOW, DayOfWeek.MONDAY, List.of());
    }
}

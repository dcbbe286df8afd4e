package app.adiuva.cloud.model.builtin.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The clock of every test shows Saturday, 21 November 2026, 10:00 in Paris.
class TimeGrammarTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T10:00:00+01:00[Europe/Paris]");
    private static final TimeGrammar GRAMMAR = TimeGrammar.of(NOW);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ring the plumber tomorrow at 3pm       | tomorrow at 3pm       | 2026-11-22T15:00
                    lunch with Eva next Tuesday at 10      | next Tuesday at 10    | 2026-11-24T10:00
                    ship it on 24/12/2026                  | on 24/12/2026         | 2026-12-24T00:00
                    leave at half past seven               | at half past seven    | 2026-11-21T19:30
                    review in 2 hours                      | in 2 hours            | 2026-11-21T12:00
                    invoice on the 1st of next month       | on the 1st of next month | 2026-12-01T00:00
                    move it to Friday at 9                 | Friday at 9           | 2026-11-27T09:00
                    visit the dentist in two weeks on Monday | in two weeks on Monday | 2026-11-30T00:00
                    sweep the yard Friday 27 at 4          | Friday 27 at 4        | 2026-11-27T16:00
                    return the tyres the Monday after Christmas | the Monday after Christmas | 2026-12-28T00:00
                    take a break in about an hour and a half | in about an hour and a half | 2026-11-21T11:30
                    ring Ole five-thirty tomorrow evening  | five-thirty tomorrow evening | 2026-11-22T17:30
                    see the notary next Monday at 2.30     | next Monday at 2.30   | 2026-11-23T14:30
                    bake for eid al-fitr 2027              | eid al-fitr 2027      | 2027-03-09T00:00
                    toast on king's day 2025               | on king's day 2025    | 2025-04-26T00:00
                    meet the surveyor on 12.3              | on 12.3               | 2026-12-03T00:00
                    pay it in ten days after next month    | in ten days after next month | 2026-12-11T00:00
                    leap on feb 29                         | on feb 29             | 2028-02-29T00:00
                    """)
    void finds_the_expression_in_a_sentence(String text, String expression, String at) {
        TimeMatch match = GRAMMAR.findAll(text).getFirst();

        assertEquals(expression, text.substring(match.start(), match.end()));
        TimeExpression.Moment moment = (TimeExpression.Moment) match.value();
        assertEquals(LocalDateTime.parse(at), moment.at().toLocalDateTime());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we sat down in room 3",
                "buy 2 apples, milk and bread",
                "read chapter 5 of the second book",
                "call 555-1234 about version 1.2.3",
                "they may march for 1st place",
                "write the 1st chapter of the novel",
                "subscribe to the Sunday Times",
                "record Friday Night Lights",
                "run twice a week",
                "feed the cat 3 times a day",
                "it costs 5 a month",
                "plan two weekends away",
                "play 1990s music",
                "add 1/2 cup of sugar",
                "move to 12 Main Street",
                "sit in room 4a",
                "buy three twenty litre bins"
            })
    void leaves_sentences_without_a_time_alone(String text) {
        assertEquals(List.of(), GRAMMAR.findAll(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Christmas             | 2026-12-25
                    Christmas Eve         | 2026-12-24
                    Boxing Day            | 2026-12-26
                    New Year's Eve        | 2026-12-31
                    New Year's Day        | 2027-01-01
                    Valentine's Day       | 2027-02-14
                    Halloween             | 2027-10-31
                    Independence Day      | 2027-07-04
                    Thanksgiving          | 2026-11-26
                    Thanksgiving 2027     | 2027-11-25
                    Good Friday           | 2027-03-26
                    Easter                | 2027-03-28
                    Easter 2038           | 2038-04-25
                    Easter 2285           | 2285-03-22
                    Easter Monday 2019    | 2019-04-22
                    """)
    void finds_holidays_of_the_coming_or_the_named_year(String holiday, LocalDate day) {
        TimeMatch match = GRAMMAR.findAll("bake a cake on " + holiday).getFirst();

        assertEquals(day, ((TimeExpression.Moment) match.value()).at().toLocalDate());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    away July 13-15          | 2027-07-13T00:00 | 2027-07-16T00:00
                    away this Thu 9-11am     | 2026-11-26T09:00 | 2026-11-26T11:00
                    out from 3pm tomorrow to 5pm | 2026-11-22T15:00 | 2026-11-22T17:00
                    renew it in late March   | 2027-03-21T00:00 | 2027-04-01T00:00
                    rest of the week         | 2026-11-21T00:00 | 2026-11-23T00:00
                    the first week of May 2027 | 2027-05-03T00:00 | 2027-05-10T00:00
                    open Nov - Feb 2027      | 2026-11-01T00:00 | 2027-03-01T00:00
                    meet for lunch           | 2026-11-21T12:00 | 2026-11-21T14:00
                    """)
    void finds_spans(String text, String start, String end) {
        TimeExpression.Span span =
                (TimeExpression.Span) GRAMMAR.findAll(text).getFirst().value();

        assertEquals(LocalDateTime.parse(start), span.start().toLocalDateTime());
        assertEquals(LocalDateTime.parse(end), span.end().toLocalDateTime());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bins every other Tuesday        | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 2026-11-24T00:00
                    yoga every 2 weeks on Monday    | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 2026-11-23T00:00
                    pills every 3 days at 9am       | FREQ=DAILY;INTERVAL=3 | 2026-11-22T09:00
                    report every month on the last Friday | FREQ=MONTHLY;BYDAY=-1FR | 2026-11-27T00:00
                    gym every Mon, Tue, Thu and Fri | FREQ=WEEKLY;BYDAY=MO,TU,TH,FR | 2026-11-23T00:00
                    rent on the last day of every month | FREQ=MONTHLY;BYMONTHDAY=-1 | 2026-11-30T00:00
                    """)
    void finds_recurrences_and_their_first(String text, String rule, String first) {
        TimeExpression.Repeat repeat =
                (TimeExpression.Repeat) GRAMMAR.findAll(text).getFirst().value();

        assertEquals(rule, repeat.rrule());
        assertEquals(
                LocalDateTime.parse(first), repeat.first().orElseThrow().at().toLocalDateTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"the end of ", "early in ", "the day after ", "the week of ", "at night ", "mon, "})
    void reads_phrases_nested_without_end(String phrase) {
        GRAMMAR.findAll(phrase.repeat(10_000 / phrase.length()));
    }

    @Test
    void reads_back_dates_in_every_format_it_knows() {
        Random random = new Random(20_261_121);
        for (String format : List.of("yyyy-MM-dd", "d MMMM yyyy", "MMM d, yyyy", "MM/dd/yyyy")) {
            for (int i = 0; i < 200; i++) {
                LocalDate date = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
                String text = date.format(DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
                TimeMatch match = GRAMMAR.findAll("note " + text).getFirst();
                assertEquals(5 + text.length(), match.end(), text);
                assertEquals(date, ((TimeExpression.Moment) match.value()).at().toLocalDate(), text);
            }
        }
    }

    @Test
    void moves_a_time_that_a_change_of_clocks_skips_forward() {
        TimeExpression.Moment moment = (TimeExpression.Moment)
                GRAMMAR.findAll("2027-03-28 at 2:30am").getFirst().value();

        assertEquals(ZonedDateTime.parse("2027-03-28T03:30:00+02:00[Europe/Paris]"), moment.at());
    }

    @Test
    void reads_ten_thousand_characters_of_time_words_in_no_time() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] words = ("at 3 in next the last first of friday may 31st every monday from to until 9:30 pm night week"
                        + " christmas half past ten - , / 2026 twenty before after and between noon month")
                .split(" ", -1);
        for (int round = 0; round < 5; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 10_000) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> GRAMMAR.findAll(text.toString()), () -> "seed " + seed);
        }
    }

    @Test
    void never_throws_on_arbitrary_text() {
        Random random = new Random(7);
        String[] words =
                "at 3 in 99999 weeks next the - : / . , of friday may 31st every monday mondays morning from to ½ é 😀 0 pm night lunch for weekend early rest end last 9999 years ago"
                        .split(" ", -1);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 12; word++) {
                text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
            }
            for (TimeMatch match : GRAMMAR.findAll(text.toString())) {
                assertTrue(match.end() <= text.length(), text.toString());
            }
        }
    }
}

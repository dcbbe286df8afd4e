package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceWordsTest {
    /// A rule may come from a language model, and lists draw it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH | Every 2 weeks on Mon, Thu
            FREQ=DAILY;UNTIL=20270630          | Every day until 30 Jun 2027
            FREQ=DAILY;UNTIL=20270631          | Every day
            FREQ=DAILY;UNTIL=soon              | Every day
            FREQ=MONTHLY;BYDAY=9XX             | Every month on 9XX
            FREQ=;=;;                          | FREQ=;=;;
            nonsense                           | nonsense
            """)
    void says_what_it_can_of_any_rule(String rule, String words) {
        assertEquals(words, RecurrenceWords.of(rule));
    }
}

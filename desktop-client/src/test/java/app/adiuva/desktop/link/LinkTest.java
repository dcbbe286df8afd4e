package app.adiuva.desktop.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @Test
    void every_link_is_read_as_it_was_written() {
        List.of(
                        new Link.Item(Link.Kind.TASK, "8f3a-1"),
                        new Link.Item(Link.Kind.CHAT, "c_1"),
                        new Link.Open("settings"),
                        new Link.Capture(""),
                        new Link.Capture("milk & eggs = 100 % #shopping"))
                .forEach(link -> assertEquals(Optional.of(link), Link.parse(link.text())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "adiuva:",
                "adiuva://",
                "adiuva://task/",
                "adiuva://task/a/b",
                "adiuva://task/../x",
                "adiuva://task/a%2Fb",
                "adiuva://task/a?done=true",
                "adiuva://task/a#b",
                "adiuva://me@task/a",
                "adiuva://task:80/a",
                "adiuva://delete/a",
                "adiuva://open/Settings",
                "adiuva://capture?text=",
                "adiuva://capture?text=a&send=1",
                "adiuva://capture/x?text=a",
                "adiuva://capture?text=%zz",
                "https://task/a",
                "file:///etc/passwd"
            })
    void anything_else_is_no_link(String written) {
        assertEquals(Optional.empty(), Link.parse(written));
    }

    @Test
    void captured_words_are_one_line_and_not_endless() {
        assertEquals(Optional.of(new Link.Capture("a b")), Link.parse("adiuva://capture?text=a%0A%00b"));
        assertEquals(Optional.empty(), Link.parse("adiuva://capture?text=" + "a".repeat(9_000)));
    }
}

package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/// Where a window comes back on the screens of another day.
class WindowPlaceTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 25, 1440, 875);
    private static final Rectangle2D BESIDE = new Rectangle2D(1440, 0, 3840, 2160);

    @Test
    void it_comes_back_where_it_was_also_across_two_screens() {
        assertEquals(area(100, 100, 1000, 700), on(100, 100, 1000, 700, LAPTOP));
        assertEquals(area(2000, 100, 3000, 2000), on(2000, 100, 3000, 2000, LAPTOP, BESIDE));
        assertEquals(area(1000, 100, 1500, 700), on(1000, 100, 1500, 700, LAPTOP, BESIDE));
    }

    @Test
    void of_a_screen_that_is_smaller_now_it_leaves_nothing_outside() {
        assertEquals(Optional.of(LAPTOP), on(0, 0, 3000, 2000, LAPTOP));
        assertEquals(area(440, 200, 1000, 700), on(1400, 875, 1000, 700, LAPTOP));
        assertEquals(area(0, 25, 1000, 700), on(-900, -500, 1000, 700, LAPTOP));
    }

    @Test
    void where_its_screen_is_gone_the_system_finds_a_place() {
        assertEquals(Optional.empty(), on(2000, 100, 1000, 700, LAPTOP));
    }

    @Test
    void what_is_stored_is_read_again_whatever_digits_the_user_writes() {
        Locale before = Locale.getDefault();
        WindowPlace place = new WindowPlace(-10, 20, 1000, 700, true);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(Optional.of(place), WindowPlace.parse(place.stored()));
        } finally {
            Locale.setDefault(before);
        }
        assertEquals(Optional.empty(), WindowPlace.parse("1,2,3"));
        assertEquals(Optional.empty(), WindowPlace.parse("1,2,3,wide,true"));
    }

    private static Optional<Rectangle2D> area(double x, double y, double width, double height) {
        return Optional.of(new Rectangle2D(x, y, width, height));
    }

    private static Optional<Rectangle2D> on(double x, double y, double width, double height, Rectangle2D... screens) {
        return new WindowPlace(x, y, width, height, false).on(List.of(screens));
    }
}

package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ToastsTest {
    private final Toasts toasts = new Toasts();

    @Test
    void who_listens_hears_of_toasts_as_long_as_the_window_lives() {
        List<String> heard = new ArrayList<>();
        toasts.shown().addListener((ListChangeListener<Toasts.Toast>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(toast -> heard.add(toast.message()));
            }
        });
        System.gc();
        toasts.say("Saved");
        assertEquals(List.of("Saved"), heard);
    }

    @Test
    void the_oldest_toast_makes_room_for_the_fourth() {
        List.of("one", "two", "three", "four").forEach(toasts::say);
        assertEquals(
                List.of("two", "three", "four"),
                toasts.shown().stream().map(Toasts.Toast::message).toList());
    }
}

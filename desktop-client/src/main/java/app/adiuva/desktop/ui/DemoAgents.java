package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.checkin.CheckIns.Cause;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.playbook.PlaybookMaker;
import app.adiuva.desktop.ui.checkin.CheckInWords;
import app.adiuva.desktop.ui.kit.Place;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;

/// What agents, check-ins and playbooks of the user's own look like, with records of their own.
enum DemoAgents {
    NOTICED,
    CHECKIN_PROPOSED,
    HISTORY_CONFLICT,
    HISTORY_CHOSEN,
    PLAYBOOKS_YOURS,
    PLAYBOOK_KEEP;

    String picture() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void prepare(DemoSession demo) {
        switch (this) {
            case NOTICED -> notice(demo);
            case HISTORY_CONFLICT -> changeTwice(demo);
            case PLAYBOOKS_YOURS -> keep(demo);
            case CHECKIN_PROPOSED, HISTORY_CHOSEN, PLAYBOOK_KEEP -> {
                // as it is
            }
        }
    }

    void open(MainWindow window) {
        switch (this) {
            case NOTICED -> {
                window.go(Place.TODAY);
                window.root().applyCss();
                ((ScrollPane) window.root().lookup("#today")).setVvalue(1);
            }
            case CHECKIN_PROPOSED -> window.go(Place.INBOX);
            case HISTORY_CONFLICT -> {
                window.go(Place.HISTORY);
                all(window, "#journal .turn")
                        .map(Button.class::cast)
                        .filter(button ->
                                String.valueOf(button.getAccessibleText()).contains(added()))
                        .findFirst()
                        .ifPresent(Button::fire);
            }
            case HISTORY_CHOSEN -> {
                window.go(Place.HISTORY);
                window.root().applyCss();
                ((ListView<?>) window.root().lookup("#journal"))
                        .getSelectionModel()
                        .selectIndices(1, 2, 3);
            }
            case PLAYBOOKS_YOURS -> window.go(Place.PLAYBOOKS);
            case PLAYBOOK_KEEP -> {
                window.go(Place.INBOX);
                all(window, "#plan-keep").map(Button.class::cast).findFirst().ifPresent(Button::fire);
            }
        }
    }

    private static Stream<Node> all(MainWindow window, String selector) {
        window.root().applyCss();
        window.root().layout();
        return window.root().lookupAll(selector).stream();
    }

    /// Thoughts of several days, and a look over them.
    private static void notice(DemoSession demo) {
        LocalDateTime now = LocalDateTime.ofInstant(demo.clock().instant(), demo.zone());
        List<String> seen = List.of(text("picture.glass"), text("picture.heating"), text("picture.seeds"));
        for (int day = 3; day > 0; day--) {
            demo.clock().set(now.minus(Duration.ofDays(day)));
            demo.workspace().thoughts().capture(text("picture.greenhouse", seen.get(day - 1)));
        }
        demo.workspace().thoughts().capture(text("picture.fence"));
        demo.clock().set(now);
        demo.workspace().thoughts().capture(text("picture.fence_again"));
        demo.workspace().checkIns().run(Cause.DEMAND, new CheckInWords());
    }

    /// What the history says of the task that was changed twice since.
    private static String added() {
        return text("history.created", text("history.what", text("kind.task"), text("picture.tomatoes")));
    }

    private static void changeTwice(DemoSession demo) {
        JournalEntry added = demo.workspace()
                .changes()
                .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", text("picture.tomatoes")))))
                .getFirst();
        String id = String.valueOf(added.diff().id());
        demo.workspace().changes().perform(List.of(PlanAction.update(Table.TASKS, id, Map.of("priority", "high"))));
        demo.workspace()
                .changes()
                .perform(List.of(PlanAction.update(Table.TASKS, id, Map.of("list", text("picture.garden")))));
    }

    private static void keep(DemoSession demo) {
        List<PlanAction> steps = Stream.of(
                        text("picture.guests.ask"), text("picture.guests.buy"), text("picture.guests.table"))
                .map(title -> PlanAction.create(Table.TASKS, Map.of("title", title, "list", text("sample.list.home"))))
                .toList();
        demo.workspace()
                .ownPlaybooks()
                .add(PlaybookMaker.of(
                        text("picture.guests"),
                        text("picture.guests.text"),
                        demo.workspace().changes().preview("task_agent", steps).diff(),
                        LocalDateTime.ofInstant(demo.clock().instant(), demo.zone())
                                .toLocalDate(),
                        demo.zone(),
                        title -> title));
    }
}

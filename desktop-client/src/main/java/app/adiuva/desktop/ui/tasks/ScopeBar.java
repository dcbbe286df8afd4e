package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The scopes of the Tasks screen: the fixed ones, the user's lists, and what is behind.
final class ScopeBar extends VBox {
    private final TasksViewModel model;
    private final VBox lists = new VBox(2);
    private final Label listsTitle = Controls.label(text("tasks.lists"), "section-title", "scope-title");

    ScopeBar(TasksViewModel model) {
        this.model = model;
        getStyleClass().add("scopes");
        VBox fixed =
                new VBox(2, entry(new TaskScope.All()), entry(new TaskScope.Today()), entry(new TaskScope.Upcoming()));
        VBox behind = new VBox(2, entry(new TaskScope.Done()), entry(new TaskScope.Trash()));
        behind.getStyleClass().add("scope-behind");
        ScrollPane scroll = new ScrollPane(new VBox(fixed, listsTitle, lists, behind));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        model.lists().subscribe(this::showLists);
        showLists();
    }

    private void showLists() {
        List<String> names = List.copyOf(model.lists());
        Controls.show(listsTitle, !names.isEmpty());
        lists.getChildren()
                .setAll(names.stream()
                        .map(name -> entry(new TaskScope.OfList(name)))
                        .toList());
    }

    private ToggleButton entry(TaskScope scope) {
        HBox inside = new HBox(10, Controls.icon(symbol(scope)), Controls.label(name(scope), "nav-text"));
        inside.setAlignment(Pos.CENTER_LEFT);
        ToggleButton entry = new ToggleButton();
        entry.setGraphic(inside);
        entry.getStyleClass().setAll("nav-item", "scope");
        entry.setAccessibleText(name(scope));
        entry.setId("scope-" + name(scope).toLowerCase(Locale.ROOT).replace(' ', '-'));
        entry.setOnAction(_ -> {
            model.scope().set(scope);
            entry.setSelected(true);
        });
        model.scope().subscribe(now -> entry.setSelected(now.equals(scope)));
        return entry;
    }

    static String name(TaskScope scope) {
        return switch (scope) {
            case TaskScope.All _ -> text("scope.all");
            case TaskScope.Today _ -> text("scope.today");
            case TaskScope.Upcoming _ -> text("scope.upcoming");
            case TaskScope.OfList list -> list.name();
            case TaskScope.Done _ -> text("scope.done");
            case TaskScope.Trash _ -> text("scope.trash");
        };
    }

    private static Feather symbol(TaskScope scope) {
        return switch (scope) {
            case TaskScope.All _ -> Feather.INBOX;
            case TaskScope.Today _ -> Feather.SUN;
            case TaskScope.Upcoming _ -> Feather.CALENDAR;
            case TaskScope.OfList _ -> Feather.LIST;
            case TaskScope.Done _ -> Feather.CHECK_CIRCLE;
            case TaskScope.Trash _ -> Feather.TRASH_2;
        };
    }
}

package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.filter.SavedView;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.thought.ThoughtType;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.field.FilterField;
import app.adiuva.desktop.ui.kit.field.Segments;
import app.adiuva.desktop.ui.quickadd.Completion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the Thoughts screen lists: the scope, the filter line, a menu that writes its words, and the lines that have
/// names.
final class ThoughtFilterBar extends VBox {
    private static final int MOST_TAGS = 12;

    private final ThoughtsViewModel model;
    private final ThoughtSheets sheets;
    private final FilterField line;
    private final MenuButton words = menu(Feather.SLIDERS, text("thoughts.filter.add"), "thought-filter-add");
    private final MenuButton views = menu(Feather.BOOKMARK, text("thoughts.views"), "thought-views");
    private final Button rename = Controls.iconButton(Feather.EDIT_2, text("view.rename"), this::rename);
    private final Button remove = Controls.iconButton(Feather.TRASH_2, text("view.remove"), this::remove);

    ThoughtFilterBar(ThoughtsViewModel model, ThoughtSheets sheets) {
        super(8);
        this.model = model;
        this.sheets = sheets;
        this.line = new FilterField(
                        "thought-filter",
                        text("thoughts.filter"),
                        model.filter(),
                        model::problems,
                        new FilterField.Names(text("thoughts.filter.fields"), text("thoughts.filter.statuses")),
                        sheets::saveView)
                .with(words)
                .with(views);
        line.inside(rename);
        line.inside(remove);
        rename.setId("rename-view");
        remove.setId("remove-view");
        Completion.offer(line.field(), model.tags(), List.of());
        words.setOnShowing(_ -> fillWords());
        fillWords();
        model.views().addListener((ListChangeListener<SavedView>) _ -> showViews());
        model.filter().subscribe(_ -> showViews());
        model.scope().subscribe(scope -> Controls.show(line, scope != ThoughtScope.TRASH));
        getChildren().addAll(new Segments<>(List.of(ThoughtScope.values()), ThoughtWords::scope, model.scope()), line);
    }

    void focusLine() {
        line.focus();
    }

    private void fillWords() {
        words.getItems()
                .setAll(
                        item(text("thoughts.untagged"), "untagged"),
                        choices(
                                text("field.tags"),
                                model.tags().stream().limit(MOST_TAGS).toList(),
                                tag -> text("tag", tag),
                                tag -> "#" + tag),
                        choices(
                                text("field.type"),
                                Arrays.asList(ThoughtType.values()),
                                ThoughtWords::type,
                                type -> "type:" + type.name().toLowerCase(Locale.ROOT)),
                        choices(
                                text("field.status"),
                                Arrays.asList(ThoughtStatus.values()),
                                ThoughtWords::status,
                                status -> "status:" + status.name().toLowerCase(Locale.ROOT)),
                        when(),
                        item(text("thoughts.has_files"), "has:files"));
    }

    private Menu when() {
        Menu menu = new Menu(text("thoughts.captured"));
        menu.getItems()
                .setAll(
                        item(text("thoughts.captured.today"), "created:today"),
                        item(text("thoughts.captured.week"), "created:7d"),
                        item(text("thoughts.captured.month"), "created:1m"),
                        item(text("thoughts.captured.before"), "created<1y"));
        return menu;
    }

    private <T> Menu choices(String name, List<T> all, Function<T, String> shown, Function<T, String> word) {
        Menu menu = new Menu(name);
        menu.getItems()
                .setAll(all.stream()
                        .map(one -> item(shown.apply(one), word.apply(one)))
                        .toList());
        menu.setDisable(all.isEmpty());
        return menu;
    }

    /// Adds a word to the line.
    private MenuItem item(String name, String word) {
        return item(name, () -> {
            String before = line.field().getText().strip();
            model.filter().set(before.isEmpty() ? word : before + " " + word);
        });
    }

    private static MenuItem item(String name, Runnable run) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.run());
        return item;
    }

    private void showViews() {
        boolean named = model.view().isPresent();
        Controls.show(rename, named);
        Controls.show(remove, named);
        Controls.show(views, !model.views().isEmpty());
        views.getItems()
                .setAll(model.views().stream()
                        .map(view -> item(view.name(), () -> model.filter().set(view.query())))
                        .toList());
        if (named) {
            views.getItems()
                    .addAll(
                            new SeparatorMenuItem(),
                            item(
                                    text("thoughts.views.none"),
                                    () -> model.filter().set("")));
        }
    }

    private void rename() {
        model.view().ifPresent(sheets::renameView);
    }

    private void remove() {
        model.view()
                .ifPresent(
                        view -> model.named().remove(view, () -> model.filter().set("")));
    }

    private static MenuButton menu(Feather symbol, String name, String id) {
        MenuButton menu = new MenuButton();
        menu.setId(id);
        menu.setGraphic(Controls.icon(symbol));
        menu.setAccessibleText(name);
        menu.setTooltip(new Tooltip(name));
        menu.getStyleClass().add("icon-menu");
        return menu;
    }
}

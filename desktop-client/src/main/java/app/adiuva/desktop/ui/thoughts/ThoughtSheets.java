package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.delivery.Deliverable;
import app.adiuva.desktop.filter.SavedView;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.delivery.DeliverSheet;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Sheets;
import app.adiuva.desktop.ui.quickadd.Completion;
import java.util.List;

/// What the Thoughts screen asks before it does something: a name, or tags.
final class ThoughtSheets {
    private final ThoughtsViewModel model;
    private final Sheets sheets;
    private final Desk desk;

    ThoughtSheets(ThoughtsViewModel model, Sheets sheets, Desk desk) {
        this.model = model;
        this.sheets = sheets;
        this.desk = desk;
    }

    void saveView() {
        String line = model.filter().get();
        sheets.name(
                text("view.save.title"), text("save"), "", name -> model.named().save(name, line, _ -> {}));
    }

    void renameView(SavedView view) {
        sheets.name(
                text("view.rename"),
                text("rename"),
                view.name(),
                name -> model.named().rename(view, name, _ -> {}));
    }

    void deliver(List<Thought> thoughts) {
        DeliverSheet.open(desk, () -> Deliverable.of(text("nav.thoughts"), thoughts));
    }

    void tags(List<Thought> thoughts) {
        sheets.tags(
                field -> Completion.ofTags(field, model.tags()),
                (add, remove) -> model.actions().tag(thoughts, add, remove));
    }
}

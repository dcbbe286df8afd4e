package app.adiuva.desktop.ui.delivery;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.delivery.Target;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.field.Segments;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;

/// The fields of a new target. Buckets, which need a key, are set up with the command.
final class NewTarget extends VBox {
    private enum Kind {
        FOLDER,
        ZIP,
        GIT,
        WEBHOOK
    }

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.FOLDER);
    private final TextField name = field("target-name", text("deliver.name"));
    private final TextField place = field("target-place", text("deliver.place"));
    private final CheckBox push = new CheckBox(text("deliver.push"));

    /// What is in the fields.
    private record Typed(Kind kind, String name, String place, boolean push) {
        /// @throws IllegalArgumentException when it is no target
        Target target() {
            String path = place.strip().replaceFirst("^~(?=/|$)", System.getProperty("user.home"));
            return switch (kind) {
                case FOLDER -> new Target.Folder(name, Path.of(path));
                case ZIP -> new Target.Zip(name, Path.of(path));
                case GIT -> new Target.Git(name, Path.of(path), push);
                case WEBHOOK -> new Target.Webhook(name, URI.create(path));
            };
        }
    }

    NewTarget(Deliveries model) {
        super(8);
        push.setId("target-push");
        var add = Controls.button(text("deliver.add"), () -> add(model), "default");
        add.setId("target-add");
        add.disableProperty()
                .bind(name.textProperty().isEmpty().or(place.textProperty().isEmpty()));
        place.setOnAction(_ -> add.fire());
        Node folder = Controls.iconButton(Feather.FOLDER, text("deliver.choose"), this::choose);
        kind.subscribe(now -> {
            Controls.show(push, now == Kind.GIT);
            Controls.show(folder, now != Kind.WEBHOOK);
            place.setPromptText(now == Kind.WEBHOOK ? text("deliver.address") : text("deliver.place"));
        });
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox where = new HBox(8, name, place, folder);
        where.setAlignment(Pos.CENTER_LEFT);
        HBox last = new HBox(12, push, Controls.spacer(), add);
        last.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Controls.label(text("deliver.new"), "strong"),
                        new Segments<>(List.of(Kind.values()), NewTarget::name, kind),
                        where,
                        last);
    }

    private void add(Deliveries model) {
        Typed typed = new Typed(kind.get(), name.getText(), place.getText(), push.isSelected());
        model.add(typed::target, () -> {
            clear(name, typed.name());
            clear(place, typed.place());
        });
    }

    /// What was typed meanwhile stays.
    private static void clear(TextField field, String added) {
        if (field.getText().equals(added)) {
            field.clear();
        }
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(text("deliver.choose"));
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            place.setText(chosen.getPath());
        }
    }

    static String kind(Target target) {
        return switch (target) {
            case Target.Folder _ -> name(Kind.FOLDER);
            case Target.Zip _ -> name(Kind.ZIP);
            case Target.Git _ -> name(Kind.GIT);
            case Target.Webhook _ -> name(Kind.WEBHOOK);
            case Target.Bucket _ -> text("deliver.bucket");
        };
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case FOLDER -> text("deliver.folder");
            case ZIP -> text("deliver.zip");
            case GIT -> text("deliver.repository");
            case WEBHOOK -> text("deliver.webhook");
        };
    }

    private static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        return field;
    }
}

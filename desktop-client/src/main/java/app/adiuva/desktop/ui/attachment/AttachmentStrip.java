package app.adiuva.desktop.ui.attachment;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.attachment.Attachment;
import app.adiuva.desktop.attachment.Attachments;
import app.adiuva.desktop.attachment.Offered;
import app.adiuva.desktop.attachment.Opener;
import app.adiuva.desktop.attachment.PicturePreview;
import app.adiuva.desktop.attachment.Refusal;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Toasts;
import app.adiuva.desktop.ui.kit.Trouble;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// The files of one row: picked, dropped or pasted, opened, saved elsewhere, removed and put back. JavaFX thread only.
public final class AttachmentStrip extends VBox {
    private static final int PREVIEW = 96;

    private final Desk desk;
    private final Table table;
    private final Opener opener = Opener.ofSystem(System.getProperty("os.name", ""));
    private final Latest reading;
    private final VBox list = new VBox(4);
    private String rowId = "";

    private record Shown(Attachment attachment, Optional<PicturePreview> preview) {}

    public AttachmentStrip(Desk desk, Table table) {
        super(4);
        this.desk = desk;
        this.table = table;
        this.reading = new Latest(desk.runner());
        Button add = Controls.button(text("attachment.add"), this::choose, "link");
        add.setGraphic(Controls.icon(Feather.PAPERCLIP));
        add.setId("attach");
        String hint = text("attachment.hint", AttachmentWords.MOST_MEGABYTES);
        getChildren().addAll(list, add, Controls.paragraph(hint, "subtle", "small"));
    }

    /// Takes what is dropped on, or pasted into, this part of the screen.
    public void listenOn(Node target) {
        FileDrop.on(target, text("attachment.picture"), this::add);
    }

    /// Shows the files of this row.
    public void show(String id) {
        rowId = id;
        reload();
    }

    private void reload() {
        String asked = rowId;
        reading.run(() -> read(asked), this::show, failure -> desk.toasts().warn(Trouble.reading(failure)));
    }

    private List<Shown> read(String id) {
        Attachments attachments = desk.workspace().attachments();
        return attachments.of(id).stream()
                .map(found -> new Shown(
                        found,
                        found.isPicture() ? PicturePreview.of(attachments.file(found), PREVIEW) : Optional.empty()))
                .toList();
    }

    private void show(List<Shown> found) {
        list.getChildren().setAll(found.stream().map(this::row).toList());
    }

    private Node row(Shown shown) {
        Attachment attachment = shown.attachment();
        Button name = Controls.button(attachment.name(), () -> open(attachment), "link", "small");
        name.setAccessibleText(text("attachment.open", attachment.name()));
        name.setMinWidth(40);
        HBox.setHgrow(name, Priority.SOMETIMES);
        Node sign =
                shown.preview().<Node>map(AttachmentStrip::picture).orElseGet(() -> Controls.icon(Feather.PAPERCLIP));
        HBox row = new HBox(
                8,
                sign,
                name,
                Controls.label(desk.formats().bytes(attachment.bytes()), "subtle", "small"),
                Controls.spacer(),
                Controls.iconButton(
                        Feather.DOWNLOAD, text("attachment.save", attachment.name()), () -> save(attachment)),
                Controls.iconButton(Feather.X, text("attachment.remove", attachment.name()), () -> remove(attachment)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node picture(PicturePreview preview) {
        WritableImage image = new WritableImage(preview.width(), preview.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        preview.width(),
                        preview.height(),
                        PixelFormat.getIntArgbInstance(),
                        preview.argb(),
                        0,
                        preview.width());
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitHeight(40);
        view.setFitWidth(40);
        return view;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("attachment.add"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            add(FileDrop.files(chosen));
        }
    }

    private void add(List<Offered> offered) {
        String id = rowId;
        desk.runner()
                .run(
                        () -> desk.workspace().attachments().addAll(table, id, offered),
                        refused -> {
                            added(offered.size() - refused.size(), refused);
                            reload();
                        },
                        failure -> {
                            desk.toasts().warn(Trouble.keeping(failure));
                            reload();
                        });
    }

    private void added(int count, List<Refusal> refused) {
        if (count > 0) {
            desk.toasts().say(text("attachment.added", count));
        }
        refused.forEach(one -> desk.toasts().warn(AttachmentWords.refused(one)));
    }

    /// In the program that the system has for it. What may run something is only shown in its folder.
    private void open(Attachment attachment) {
        if (attachment.mayRun()) {
            desk.toasts()
                    .say(
                            text("attachment.may_run", attachment.name()),
                            new Toasts.Action(
                                    text("attachment.folder"),
                                    () -> view(attachment, copy -> Objects.requireNonNull(copy.getParent()))));
        } else {
            view(attachment, copy -> copy);
        }
    }

    private void view(Attachment attachment, UnaryOperator<Path> what) {
        desk.runner()
                .run(
                        () -> opener.open(
                                what.apply(desk.workspace().attachments().copyToView(attachment))),
                        opened -> {
                            if (!opened) {
                                desk.toasts().warn(text("attachment.no_program", attachment.name()));
                            }
                        },
                        _ -> desk.toasts().warn(text("attachment.not_opened", attachment.name())));
    }

    private void save(Attachment attachment) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(attachment.name());
        File target = chooser.showSaveDialog(getScene().getWindow());
        if (target != null) {
            desk.runner()
                    .run(
                            () -> {
                                desk.workspace().attachments().saveAs(attachment, target.toPath());
                                return target;
                            },
                            done -> desk.toasts().say(text("attachment.saved", done.getName())),
                            _ -> desk.toasts().warn(text("attachment.not_saved")));
        }
    }

    private void remove(Attachment attachment) {
        Attachments attachments = desk.workspace().attachments();
        desk.edits()
                .act(Deed.of(
                                text("attachment.removed", attachment.name()),
                                () -> attachments.remove(attachment.id()),
                                () -> attachments.restore(attachment.id()))
                        .then(this::reload, this::reload));
    }
}

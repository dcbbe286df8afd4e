package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.search.Kind;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Trouble;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A record that has no screen of its own, to be read: an event, a mail's envelope or a document.
public final class RecordSheet extends VBox {
    private static final int MOST_CHARACTERS = 20_000;

    private RecordSheet(Shown shown, Feather symbol, Runnable close) {
        getStyleClass().addAll("overlay-sheet", "record-sheet");
        setId("record-sheet");
        HBox title = new HBox(10, Controls.icon(symbol), Controls.paragraph(shown.title(), "sheet-title"));
        title.setAlignment(Pos.CENTER_LEFT);
        VBox facts = new VBox(4);
        shown.facts().forEach(fact -> facts.getChildren().add(Controls.paragraph(fact, "muted")));
        getChildren().addAll(title, facts);
        if (!shown.body().isBlank()) {
            ScrollPane body = new ScrollPane(Controls.paragraph(shown.body()));
            body.setFitToWidth(true);
            body.setMaxHeight(320);
            getChildren().add(body);
        }
        HBox buttons = new HBox(Controls.spacer(), Controls.button(text("close"), close));
        getChildren().add(buttons);
    }

    /// Reads the record and shows it over the window.
    public static void open(Desk desk, Kind kind, String id) {
        desk.runner()
                .run(
                        () -> read(desk, kind, id),
                        found -> found.ifPresentOrElse(
                                shown -> desk.navigator()
                                        .overlay(
                                                new RecordSheet(
                                                        shown,
                                                        PaletteViewModel.symbol(kind.wire()),
                                                        desk.navigator()::closeOverlay),
                                                shown.title()),
                                () -> desk.toasts().warn(text("reveal.gone"))),
                        failure -> desk.toasts().warn(Trouble.reading(failure)));
    }

    private static Optional<Shown> read(Desk desk, Kind kind, String id) {
        Formats formats = desk.formats();
        return switch (kind) {
            case EVENT ->
                desk.workspace()
                        .events()
                        .find(id)
                        .map(event -> new Shown(
                                event.title(),
                                Stream.of(
                                                formats.moment(event.startsAt(), event.allDay()),
                                                event.location(),
                                                String.join(", ", event.attendees()))
                                        .filter(Objects::nonNull)
                                        .filter(fact -> !fact.isBlank())
                                        .toList(),
                                Objects.requireNonNullElse(event.description(), "")));
            case MAIL ->
                desk.workspace()
                        .mails()
                        .find(id)
                        .map(mail -> new Shown(
                                mail.subject(),
                                List.of(
                                        text("record.from", mail.sender()),
                                        formats.moment(mail.receivedAt(), false),
                                        text("record.mail")),
                                Objects.requireNonNullElse(mail.snippet(), "")));
            case DOCUMENT ->
                desk.workspace()
                        .documents()
                        .find(id)
                        .map(document -> new Shown(
                                document.title(),
                                List.of(formats.moment(document.updatedAt(), false)),
                                start(document.content())));
            case TASK, THOUGHT, MESSAGE -> throw new IllegalArgumentException(kind + " has a screen");
        };
    }

    private static String start(String content) {
        return content.length() <= MOST_CHARACTERS ? content : content.substring(0, MOST_CHARACTERS) + "…";
    }

    private record Shown(String title, List<String> facts, String body) {}
}

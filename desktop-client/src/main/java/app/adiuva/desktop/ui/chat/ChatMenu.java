package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.Chat;
import app.adiuva.desktop.chat.ChatMarkdown;
import java.io.File;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

/// What can be done with a whole conversation. Names are typed into the menu itself.
final class ChatMenu extends ContextMenu {
    private final ChatViewModel model;
    private final Chat chat;

    ChatMenu(ChatViewModel model, Chat chat, Runnable delete) {
        this.model = model;
        this.chat = chat;
        setId("chat-menu");
        Menu rename = new Menu(text("chat.rename"));
        rename.getItems()
                .setAll(field(
                        "chat-rename",
                        text("chat.rename"),
                        chat.title(),
                        title -> model.list().rename(chat, title)));
        Menu folder = new Menu(text("chat.folder"));
        folder.getItems()
                .setAll(field(
                        "chat-folder",
                        text("chat.folder"),
                        Optional.ofNullable(chat.folder()).orElse(""),
                        name -> model.list().file(chat, name)));
        setOnShowing(_ -> model.list()
                .folders(names -> names.stream()
                        .filter(name -> !Objects.equals(name, chat.folder()))
                        .filter(name -> folder.getItems().stream().noneMatch(item -> name.equals(item.getText())))
                        .forEach(name -> folder.getItems()
                                .add(item(name, () -> model.list().file(chat, name))))));
        getItems()
                .setAll(
                        item(
                                chat.pinned() ? text("chat.unpin") : text("chat.pin"),
                                () -> model.list().pin(chat)),
                        rename,
                        folder,
                        item(text("chat.export"), this::copyAll),
                        item(text("chat.export.file"), this::writeAll),
                        item(text("deliver.menu"), () -> model.list().deliver(chat)),
                        item(text("chat.delete"), delete));
    }

    private void copyAll() {
        model.list().export(chat, markdown -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(markdown);
            Clipboard.getSystemClipboard().setContent(content);
            model.say(text("chat.exported"));
        });
    }

    private void writeAll() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("chat.export.file"));
        chooser.setInitialFileName(ChatMarkdown.fileName(chat));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Markdown", "*.md"));
        File chosen = chooser.showSaveDialog(getOwnerWindow());
        if (chosen != null) {
            model.list().write(chat, chosen.toPath());
        }
    }

    private static MenuItem item(String name, Runnable deed) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(_ -> deed.run());
        return item;
    }

    private MenuItem field(String id, String name, String value, Consumer<String> done) {
        TextField field = new TextField(value);
        field.setId(id);
        field.setAccessibleText(name);
        field.setOnAction(_ -> {
            done.accept(field.getText());
            hide();
        });
        CustomMenuItem item = new CustomMenuItem(field, false);
        item.setMnemonicParsing(false);
        return item;
    }
}

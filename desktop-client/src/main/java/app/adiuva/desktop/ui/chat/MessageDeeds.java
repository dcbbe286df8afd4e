package app.adiuva.desktop.ui.chat;

import app.adiuva.desktop.chat.Waiting;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What the buttons of a message do; the focus goes back to the composer. JavaFX thread only.
record MessageDeeds(ChatViewModel model, Runnable focus) implements BubbleView.Deeds {
    @Override
    public void edit(Bubble question) {
        model.edit(question);
        focus.run();
    }

    @Override
    public void regenerate(Bubble answer) {
        model.regenerate(answer);
        focus.run();
    }

    @Override
    public void goOn() {
        model.goOn();
        focus.run();
    }

    @Override
    public void branch(Bubble message) {
        model.turns().branch(message);
        focus.run();
    }

    @Override
    public void delete(Bubble message) {
        model.turns().delete(message);
        focus.run();
    }

    @Override
    public void versions(Bubble message) {
        model.turns().showVersions(message);
    }

    @Override
    public void sendNow(Waiting waiting) {
        model.waiting().sendNow(waiting);
        focus.run();
    }

    @Override
    public void takeBack(Waiting waiting) {
        model.waiting().takeBack(waiting);
        focus.run();
    }

    @Override
    public void sent(Bubble question) {
        model.turns().showSent(question);
    }

    void copyLast() {
        if (!model.bubbles().isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.bubbles().getLast().text().get());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    void branchLast() {
        if (!model.bubbles().isEmpty()) {
            branch(model.bubbles().getLast());
        }
    }

    @Override
    public void comparePlans() {
        model.comparePlans();
    }
}

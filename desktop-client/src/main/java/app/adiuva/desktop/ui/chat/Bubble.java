package app.adiuva.desktop.ui.chat;

import app.adiuva.desktop.chat.Along;
import app.adiuva.desktop.chat.Waiting;
import app.adiuva.desktop.ui.proposal.PlanCardModel;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// One message of a conversation as it is shown, growing while it streams. JavaFX thread only.
public final class Bubble {
    private final boolean mine;
    private final ObjectProperty<@Nullable String> id = new SimpleObjectProperty<>();
    private final ObjectProperty<Along> sent = new SimpleObjectProperty<>(Along.NOTHING);
    private final ObjectProperty<@Nullable Waiting> waiting = new SimpleObjectProperty<>();
    private final BooleanProperty versions = new SimpleBooleanProperty();
    private final BooleanProperty hit = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper footnote = new ReadOnlyStringWrapper("");
    private final BooleanProperty limited = new SimpleBooleanProperty();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.COMPLETE);
    private final ObjectProperty<@Nullable PlanCardModel> plan = new SimpleObjectProperty<>();

    private Bubble(boolean mine, String text) {
        this.mine = mine;
        this.text.set(text);
    }

    static Bubble ofUser(String text) {
        return new Bubble(true, text);
    }

    static Bubble ofAssistant(String text) {
        return new Bubble(false, text);
    }

    static Bubble growing() {
        Bubble bubble = new Bubble(false, "");
        bubble.state.set(State.STREAMING);
        return bubble;
    }

    /// Whether the user wrote it.
    public boolean mine() {
        return mine;
    }

    /// The message that it shows; null until that is stored.
    public ObjectProperty<@Nullable String> id() {
        return id;
    }

    /// What left this computer with the question.
    public ObjectProperty<Along> sent() {
        return sent;
    }

    /// The question that waits for the cloud, in the bubble of the answer that is missing.
    public ObjectProperty<@Nullable Waiting> waiting() {
        return waiting;
    }

    /// Whether its question waited and is being sent now.
    boolean isOnItsWay() {
        Waiting question = waiting.get();
        return state.get() == State.WAITING && question != null && question.claimed();
    }

    /// Whether earlier versions of it can be looked at.
    public BooleanProperty versions() {
        return versions;
    }

    /// Whether it is what the user searched for.
    public BooleanProperty hit() {
        return hit;
    }

    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /// Who answered, or why the answer is not whole.
    public ReadOnlyStringProperty footnote() {
        return footnote.getReadOnlyProperty();
    }

    /// Whether it failed because the plan, or its credits, are too small.
    public BooleanProperty limited() {
        return limited;
    }

    public ObjectProperty<State> state() {
        return state;
    }

    public ObjectProperty<@Nullable PlanCardModel> plan() {
        return plan;
    }

    void append(String token) {
        text.set(text.get() + token);
    }

    void replace(String whole) {
        text.set(whole);
    }

    void note(String line) {
        footnote.set(line);
    }

    /// How far a message has come.
    public enum State {
        STREAMING,
        WAITING,
        COMPLETE,
        STOPPED,
        FAILED
    }
}

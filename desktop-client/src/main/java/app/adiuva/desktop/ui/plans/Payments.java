package app.adiuva.desktop.ui.plans;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.billing.Browser;
import app.adiuva.desktop.billing.Waiting;
import app.adiuva.desktop.ui.kit.Desk;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Opens pages to pay on, and waits for what comes of them, one at a time. JavaFX thread only.
final class Payments {
    private final Desk desk;
    private final Browser browser;
    private final StringProperty problem;
    private final ObjectProperty<@Nullable Pending> pending = new SimpleObjectProperty<>();

    /// @param problem hears what went wrong
    Payments(Desk desk, Browser browser, StringProperty problem) {
        this.desk = desk;
        this.browser = browser;
        this.problem = problem;
    }

    /// What is waited for; null for nothing.
    ReadOnlyObjectProperty<@Nullable Pending> pending() {
        return pending;
    }

    /// Opens the page of a payment and waits; a payment that was waited for before is let go.
    ///
    /// @param wait blocks until something came of it, or the waiting ended
    <T> void await(Pending payment, Function<Waiting, Optional<T>> wait, Consumer<T> arrived) {
        stop();
        problem.set("");
        pending.set(payment);
        open(payment.page());
        desk.runner()
                .run(
                        () -> wait.apply(payment.waiting()),
                        result -> end(
                                payment,
                                () -> result.ifPresentOrElse(arrived, () -> problem.set(text("plans.not_seen")))),
                        failure -> end(payment, () -> problem.set(PlanWords.failure(failure))));
    }

    private void end(Pending payment, Runnable then) {
        if (payment.equals(pending.get())) {
            pending.set(null);
            then.run();
        }
    }

    /// Looks at once whether something has come.
    void lookNow() {
        Pending payment = pending.get();
        if (payment != null) {
            payment.waiting().lookNow();
        }
    }

    /// Opens the page of the payment again.
    void openAgain() {
        Pending payment = pending.get();
        if (payment != null) {
            open(payment.page());
        }
    }

    /// Stops waiting, and nothing else: the page can still be paid on.
    void stop() {
        Pending payment = pending.get();
        if (payment != null) {
            payment.waiting().stop();
            pending.set(null);
            problem.set(text("plans.stopped"));
        }
    }

    void open(URI page) {
        if (!browser.open(page)) {
            problem.set(text("plans.no_browser", page));
        }
    }
}

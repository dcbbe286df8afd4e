package app.adiuva.desktop.cli.plan;

import app.adiuva.desktop.billing.Browser;
import app.adiuva.desktop.billing.CloudPlans;
import app.adiuva.desktop.billing.Plans;
import app.adiuva.desktop.billing.Waiting;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.cloud.Cancellation;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// What the verbs below `plan` share: the account's plan, a page for the browser, and waiting for a payment.
abstract class PlanWork extends Verb.WithJson {
    PlanWork(Session session) {
        super(session);
    }

    Plans plans() {
        return new CloudPlans(session.workspace().settings(), session.cloud(), session.clock());
    }

    PlanRows rows() {
        return new PlanRows(session.clock());
    }

    /// Prints a page's address and opens it. With `--json` the address goes to standard error.
    void open(URI page, String purpose) {
        String words = purpose + ": " + page;
        if (json) {
            terminal().error(words);
        } else {
            terminal().line(words);
        }
        var _ = Browser.ofSystem(session.environment(), System.getProperty("os.name", ""))
                .open(page);
    }

    /// Whether the person says yes, or did so in advance. Says so when nothing is done.
    boolean confirmed(boolean yes, String question) {
        if (yes) {
            return true;
        }
        if (json || !terminal().interactive()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "usage", "Without a terminal to ask in this needs --yes. Nothing was changed.");
        }
        String answer = terminal().question(question + " [y/N] ").toLowerCase(Locale.ROOT);
        boolean sure = answer.equals("y") || answer.equals("yes");
        if (!sure) {
            terminal().line("Nothing was changed.");
        }
        return sure;
    }

    /// Opens the page of a payment, waits for it and shows that it does. Ctrl+C ends the waiting and nothing else.
    <T> T waitFor(URI page, Function<Waiting, Optional<T>> payment) {
        Cancellation cancellation = new Cancellation();
        Optional<T> arrived = session.interrupt().cancelling(cancellation, () -> {
            open(page, "Pay on this page");
            try (Ticking _ = new Ticking()) {
                return payment.apply(new Waiting(cancellation));
            }
        });
        if (arrived.isPresent()) {
            return arrived.get();
        }
        throw cancellation.cancelled()
                ? new CommandFailure(
                        ExitCode.INTERRUPTED,
                        "waiting_stopped",
                        "Stopped waiting. The page can still be paid on; `adiuva plan` shows what arrived.")
                : new CommandFailure(
                        ExitCode.NO_ANSWER,
                        "payment_not_seen",
                        "No payment arrived within half an hour. If you paid, `adiuva plan` will show it.");
    }

    /// A line that says since when one waits.
    private final class Ticking implements AutoCloseable {
        private final CountDownLatch over = new CountDownLatch(1);
        private final Thread thread = Thread.ofVirtual().unstarted(this::tick);

        Ticking() {
            if (!json) {
                thread.start();
            }
        }

        private void tick() {
            long seconds = 0;
            try {
                do {
                    terminal()
                            .passing("Waiting for the payment ... %d:%02d  (Ctrl+C stops waiting, nothing else)"
                                    .formatted(seconds / 60, seconds % 60));
                    seconds++;
                } while (!over.await(1, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            over.countDown();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            terminal().passing("");
        }
    }
}

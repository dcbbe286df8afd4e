package app.adiuva.desktop.ui.plans;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.CreditBalance;
import app.adiuva.contracts.billing.CreditPack;
import app.adiuva.contracts.billing.Invoice;
import app.adiuva.contracts.billing.Offers;
import app.adiuva.contracts.billing.Payment;
import app.adiuva.contracts.billing.PaymentStatus;
import app.adiuva.desktop.billing.Browser;
import app.adiuva.desktop.billing.Choice;
import app.adiuva.desktop.billing.InvoiceFiles;
import app.adiuva.desktop.billing.Plans;
import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.billing.Waiting;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The plan, what is for sale, credits and invoices; choosing, paying in the browser and cancelling. JavaFX thread
/// only.
public final class PlansViewModel {
    private final Desk desk;
    private final Plans plans;
    private final Path downloads;
    private final ObjectProperty<Account> account = new SimpleObjectProperty<>(Account.UNKNOWN);
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private boolean lookOnReturn;
    private final StringProperty problem = new SimpleStringProperty("");
    private final Calls calls;
    private final Payments payments;
    private final BooleanBinding occupied;

    /// @param browser opens the pages to pay on
    /// @param downloads the folder for invoices
    public PlansViewModel(Desk desk, Plans plans, Browser browser, Path downloads) {
        this.desk = desk;
        this.plans = plans;
        this.downloads = downloads;
        this.calls = new Calls(desk.runner());
        this.payments = new Payments(desk, browser, problem);
        this.occupied = calls.acting().or(payments.pending().isNotNull());
    }

    /// What is known of the account.
    ///
    /// @param seen null when it was never seen
    /// @param upToDate whether the cloud has told just now
    public record Account(
            @Nullable SeenPlan seen,
            boolean upToDate,
            Offers offers,
            @Nullable CreditBalance credits,
            List<Invoice> invoices) {
        static final Account UNKNOWN =
                new Account(null, false, new Offers(List.of(), List.of(), false), null, List.of());

        public Account {
            invoices = List.copyOf(invoices);
        }

        Account with(SeenPlan now) {
            return new Account(now, true, offers, credits, invoices);
        }

        Account with(CreditBalance now) {
            return new Account(seen, upToDate, offers, now, invoices);
        }
    }

    public ReadOnlyObjectProperty<Account> account() {
        return account;
    }

    ReadOnlyObjectProperty<@Nullable Question> question() {
        return question;
    }

    ReadOnlyObjectProperty<@Nullable Pending> pending() {
        return payments.pending();
    }

    public ReadOnlyBooleanProperty busy() {
        return calls.busy();
    }

    /// Whether a change is on its way or a payment is waited for: nothing else is bought meanwhile.
    BooleanBinding occupied() {
        return occupied;
    }

    /// Whether a change is on its way; another one would not be heard.
    ReadOnlyBooleanProperty acting() {
        return calls.acting();
    }

    /// What went wrong last, empty when nothing did.
    public ReadOnlyStringProperty problem() {
        return problem;
    }

    public boolean onThisComputer() {
        return plans.onThisComputer();
    }

    /// Another account is in use: what was told or asked of the one before counts no more.
    public void forget() {
        calls.forget();
        payments.stop();
        question.set(null);
        lookOnReturn = false;
        problem.set("");
        account.set(Account.UNKNOWN);
    }

    /// Shows what was seen last at once, then what the cloud tells.
    public void reload() {
        if (account.get().seen() == null) {
            calls.run(plans::lastSeen, kept -> kept.ifPresent(this::showKept), _ -> {});
        }
        work(this::read, account::set, this::failLooking);
    }

    private void showKept(SeenPlan kept) {
        if (account.get().seen() == null) {
            account.set(new Account(kept, false, Account.UNKNOWN.offers(), null, List.of()));
        }
    }

    private Account read() {
        SeenPlan seen = plans.look();
        return new Account(seen, true, plans.offers(), plans.credits(), plans.invoices());
    }

    /// Nobody to ask is no mistake: the standing says so.
    private void failLooking(Exception failure) {
        fail(failure);
        if (failure instanceof CloudFailure.Offline) {
            problem.set("");
        }
    }

    /// The user has come back to the window: perhaps with a payment made, or another card.
    public void returned() {
        if (lookOnReturn) {
            lookOnReturn = false;
            reload();
        }
        payments.lookNow();
    }

    /// Chooses a plan. Who has one is asked first, because no page asks any more.
    public void choose(BillingTier tier, int seats) {
        SeenPlan seen = account.get().seen();
        if (tier == BillingTier.FREE) {
            askToCancel();
        } else if (seen != null && seen.isSubscribed()) {
            question.set(Question.switching(seen, tier, seats, desk.formats(), () -> pay(tier, seats)));
        } else {
            pay(tier, seats);
        }
    }

    /// The second click does it.
    public void askToCancel() {
        SeenPlan seen = account.get().seen();
        if (seen == null || !seen.isSubscribed()) {
            return;
        }
        question.set(Question.cancelling(
                seen,
                desk.formats(),
                () -> act(plans::cancel, now -> account.set(account.get().with(now)))));
    }

    /// Says yes to what is asked.
    public void agree() {
        Question asked = question.get();
        if (asked != null && !calls.acting().get()) {
            question.set(null);
            asked.run().run();
        }
    }

    public void dismiss() {
        question.set(null);
    }

    private void pay(BillingTier tier, int seats) {
        act(() -> plans.choose(tier, seats), choice -> {
            switch (choice) {
                case Choice.Switched switched -> switched(switched.plan(), tier, seats);
                case Choice.Pay page ->
                    payments.await(
                            new Pending(PlanWords.name(tier), page.page(), new Waiting(new Cancellation())),
                            waiting -> plans.await(tier, seats, waiting),
                            seen -> came(seen, tier));
            }
        });
    }

    private void switched(SeenPlan now, BillingTier tier, int seats) {
        account.set(account.get().with(now));
        desk.toasts()
                .say(
                        now.has(tier, seats)
                                ? text("plans.switched", PlanWords.name(tier))
                                : text(
                                        "plans.switched.later",
                                        PlanWords.name(tier),
                                        PlanWords.day(now.periodEnd(), desk.formats())));
        reload();
    }

    private void came(SeenPlan seen, BillingTier tier) {
        account.set(account.get().with(seen));
        desk.toasts().say(text("plans.came", PlanWords.name(tier)));
        reload();
    }

    /// Buys credits on a page.
    public void buy(CreditPack pack) {
        act(
                () -> plans.buy(pack.id()),
                payment -> payments.await(
                        new Pending(
                                text("credits.pack", pack.credits()),
                                plans.page(payment),
                                new Waiting(new Cancellation())),
                        waiting -> plans.await(payment, waiting),
                        this::bought));
    }

    private void bought(Payment payment) {
        if (payment.status() == PaymentStatus.PAID) {
            desk.toasts().say(text("credits.came", payment.credits()));
        } else {
            problem.set(text("credits.expired"));
        }
        reload();
    }

    /// @param monthly credits to spend in a month at most; null for no limit
    public void cap(@Nullable Long monthly) {
        act(() -> plans.cap(monthly), credits -> {
            account.set(account.get().with(credits));
            desk.toasts().say(monthly == null ? text("credits.cap.off") : text("credits.cap.on", monthly));
        });
    }

    /// Opens the payment provider's page. What is changed there shows when the user comes back.
    public void changeCard() {
        work(plans::portal, page -> {
            lookOnReturn = true;
            payments.open(page);
        });
    }

    /// Writes an invoice into the user's folder for downloads.
    public void download(Invoice invoice) {
        work(
                () -> InvoiceFiles.save(invoice, plans.pdf(invoice), downloads),
                file -> desk.toasts().say(text("invoices.saved", file)));
    }

    /// Opens the page of the payment again.
    void openAgain() {
        payments.openAgain();
    }

    /// Stops waiting, and nothing else: the page can still be paid on.
    public void stopWaiting() {
        payments.stop();
    }

    private <T> void act(Callable<T> call, Consumer<T> done) {
        problem.set("");
        calls.act(call, done, this::fail);
    }

    private <T> void work(Callable<T> call, Consumer<T> done) {
        work(call, done, this::fail);
    }

    private <T> void work(Callable<T> call, Consumer<T> done, Consumer<Exception> failed) {
        problem.set("");
        calls.run(call, done, failed);
    }

    private void fail(Exception failure) {
        Account known = account.get();
        if (failure instanceof CloudFailure.Offline) {
            account.set(new Account(known.seen(), false, known.offers(), known.credits(), known.invoices()));
        }
        problem.set(PlanWords.failure(failure));
    }
}

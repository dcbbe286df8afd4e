package app.adiuva.desktop.cli.plan;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.billing.CreditBalance;
import app.adiuva.contracts.billing.CreditEntry;
import app.adiuva.contracts.billing.CreditEntryKind;
import app.adiuva.contracts.billing.CreditPack;
import app.adiuva.contracts.billing.Payment;
import app.adiuva.contracts.billing.PaymentStatus;
import app.adiuva.desktop.billing.Money;
import app.adiuva.desktop.billing.Plans;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.cli.TextTable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva plan credits`: what paid models may still cost.
@Command(
        name = "credits",
        description = "Credits for paid models: the balance, what this month took, and the limit that stops.",
        footer = {"", "The built-in planner never costs anything. A month is a calendar month in UTC."})
final class CreditsVerb extends PlanWork {
    private static final int SHOWN = 12;
    private static final long MOST = 1_000_000_000;

    @Option(names = "--buy", paramLabel = "PACK", description = "Buy a pack on a page in the browser, and wait for it.")
    @Nullable
    String pack;

    @Option(names = "--cap", paramLabel = "N", description = "Stop at N credits a month; `none` for no limit.")
    @Nullable
    String cap;

    @Option(names = "--no-wait", description = "With --buy: only print the address of the page, and end.")
    boolean noWait;

    CreditsVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Plans plans = plans();
        CreditBalance capped = cap == null ? null : plans.cap(limit(cap));
        if (pack != null) {
            Payment payment = plans.buy(known(plans, pack));
            URI page = plans.page(payment);
            if (noWait) {
                return address(page);
            }
            report(waitFor(page, waiting -> plans.await(payment, waiting)));
            return show(plans.credits(), plans);
        }
        return show(capped == null ? plans.credits() : capped, plans);
    }

    private static @Nullable Long limit(String text) {
        if (text.equals("none")) {
            return null;
        }
        if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) > MOST) {
            throw new CommandFailure(ExitCode.USAGE, "usage", "--cap is a number of credits, or none.");
        }
        return Long.valueOf(text);
    }

    private static String known(Plans plans, String pack) {
        List<CreditPack> packs = plans.offers().packs();
        if (packs.stream().noneMatch(offer -> offer.id().equals(pack))) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "usage",
                    packs.isEmpty()
                            ? "No credits are for sale here. Nothing was bought."
                            : "There is no such pack. For sale: " + names(packs));
        }
        return pack;
    }

    private static String names(List<CreditPack> packs) {
        return packs.stream()
                .map(offer -> offer.id() + " (" + offer.credits() + " for "
                        + Money.words(offer.amountCents(), offer.currency()) + ")")
                .collect(Collectors.joining(", "));
    }

    private void report(Payment payment) {
        if (payment.status() != PaymentStatus.PAID) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "payment_expired",
                    "The page was left too long, or the money never came. Nothing was bought.");
        }
        if (!json) {
            terminal().line(terminal().paint(Paint.GREEN, "Thank you. " + payment.credits() + " credits have come."));
        }
    }

    private ExitCode address(URI page) {
        if (json) {
            document(object("checkout_url", page.toString()));
        } else {
            terminal().line(page.toString());
        }
        return ExitCode.DONE;
    }

    private ExitCode show(CreditBalance credits, Plans plans) {
        List<CreditPack> packs = plans.offers().packs();
        if (json) {
            Map<String, @Nullable Object> document = rows().credits(credits);
            document.put("packs", packs.stream().map(CreditsVerb::pack).toList());
            document(document);
        } else {
            print(credits, packs);
        }
        return ExitCode.DONE;
    }

    private static Map<String, @Nullable Object> pack(CreditPack pack) {
        return object(
                "id", pack.id(),
                "credits", pack.credits(),
                "amount_cents", pack.amountCents(),
                "currency", pack.currency());
    }

    private void print(CreditBalance credits, List<CreditPack> packs) {
        terminal()
                .line("Balance     " + terminal().paint(Paint.BOLD, String.valueOf(credits.balance()))
                        + (credits.reserved() > 0 ? " (" + credits.reserved() + " reserved for running answers)" : ""));
        terminal()
                .line("This month  " + credits.monthSpent()
                        + (credits.monthlyCap() == null ? ", no limit" : " of at most " + credits.monthlyCap()));
        if (credits.prices().isEmpty()) {
            terminal().line("No model costs anything here.");
        }
        if (!packs.isEmpty()) {
            terminal().line("For sale    " + names(packs));
        }
        if (!credits.entries().isEmpty()) {
            new TextTable(
                            List.of("When", "Credits", "For"),
                            credits.entries().stream()
                                    .limit(SHOWN)
                                    .map(this::row)
                                    .toList())
                    .print(terminal());
        }
    }

    private List<String> row(CreditEntry entry) {
        return List.of(
                rows().minute(Instant.ofEpochSecond(entry.created())),
                (entry.credits() > 0 ? "+" : "") + entry.credits(),
                entry.kind() == CreditEntryKind.PURCHASE
                        ? "bought"
                        : entry.model() == null ? "several models" : entry.model());
    }
}

package app.adiuva.desktop.cli.plan;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.Offers;
import app.adiuva.contracts.billing.PlanFeatures;
import app.adiuva.contracts.billing.PlanPrice;
import app.adiuva.contracts.plan.AgentGrant;
import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.TextTable;
import app.adiuva.desktop.cloud.CloudFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `adiuva plan compare`: the four plans beside each other.
@Command(
        name = "compare",
        description = "The four plans beside each other, with their prices.",
        footer = {"", "Without an answer from the cloud it shows no prices."})
final class CompareVerb extends PlanWork {
    CompareVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Offers offers = offers();
        BillingTier current = plans().lastSeen()
                .map(seen -> seen.tierAt(session.clock().instant()))
                .orElse(BillingTier.FREE);
        List<PlanFeatures> plans =
                Arrays.stream(BillingTier.values()).map(PlanFeatures::of).toList();
        if (json) {
            document(plans.stream()
                    .map(plan -> document(plan, price(offers, plan.tier()), current))
                    .toList());
        } else {
            new TextTable(
                            Stream.concat(Stream.of(""), plans.stream().map(plan -> heading(plan.tier(), current)))
                                    .toList(),
                            table(plans, offers))
                    .print(terminal());
            if (offers.sandbox()) {
                terminal().line("Sandbox: no real money moves.");
            }
        }
        return ExitCode.DONE;
    }

    private Offers offers() {
        try {
            SeenPlan _ = plans().look();
            return plans().offers();
        } catch (CloudFailure.Offline | CloudFailure.Broken | CloudFailure.RateLimited later) {
            return new Offers(List.of(), List.of(), false);
        }
    }

    private static String heading(BillingTier tier, BillingTier current) {
        return PlanRows.name(tier) + (tier == current ? " (yours)" : "");
    }

    private static Optional<PlanPrice> price(Offers offers, BillingTier tier) {
        return offers.plans().stream().filter(price -> price.tier() == tier).findFirst();
    }

    private static List<List<String>> table(List<PlanFeatures> plans, Offers offers) {
        return List.of(
                row(
                        "Price",
                        plans,
                        plan -> plan.tier() == BillingTier.FREE
                                ? "nothing"
                                : price(offers, plan.tier())
                                        .map(PlanRows::price)
                                        .orElse("-")),
                row(
                        "Agents",
                        plans,
                        plan -> plan.agents().contains(AgentGrant.ANALYTICS_AGENT)
                                ? "all, with analytics"
                                : "tasks, calendar, mail"),
                row("Requests", plans, CompareVerb::requests),
                row("Cloud backup", plans, plan -> space(plan.backupBytes())),
                row("Batches", plans, plan -> yes(plan.batch())),
                row("Model providers", plans, plan -> count(plan.providers())),
                row("Own keys", plans, plan -> yes(plan.byok())),
                row("Single sign-on", plans, plan -> yes(plan.sso())));
    }

    private static List<String> row(
            String name, List<PlanFeatures> plans, java.util.function.Function<PlanFeatures, String> cell) {
        return Stream.concat(Stream.of(name), plans.stream().map(cell)).toList();
    }

    private static String requests(PlanFeatures plan) {
        return plan.requestsPerMinute(1) + " a minute" + (plan.tier() == BillingTier.TEAM ? " and seat" : "");
    }

    private static String space(OptionalLong bytes) {
        return bytes.isEmpty() ? "no limit" : bytes.getAsLong() == 0 ? "none" : (bytes.getAsLong() >> 30) + " GiB";
    }

    private static String count(OptionalInt number) {
        return number.isEmpty() ? "any" : String.valueOf(number.getAsInt());
    }

    private static String yes(boolean has) {
        return has ? "yes" : "no";
    }

    private static Map<String, @Nullable Object> document(
            PlanFeatures plan, Optional<PlanPrice> price, BillingTier current) {
        return object(
                "tier", PlanRows.word(plan.tier()),
                "current", plan.tier() == current,
                "amount_cents", price.map(PlanPrice::amountCents).orElse(null),
                "currency", price.map(PlanPrice::currency).orElse(null),
                "interval", price.map(PlanPrice::interval).orElse(null),
                "agents", plan.agents().stream().map(PlanRows::word).sorted().toList(),
                "requests_per_minute", plan.requestsPerMinute(1),
                "backup_bytes",
                        plan.backupBytes().isEmpty() ? null : plan.backupBytes().getAsLong(),
                "batch", plan.batch(),
                "providers",
                        plan.providers().isEmpty() ? null : plan.providers().getAsInt(),
                "byok", plan.byok(),
                "sso", plan.sso());
    }
}

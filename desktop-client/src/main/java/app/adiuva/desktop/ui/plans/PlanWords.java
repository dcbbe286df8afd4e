package app.adiuva.desktop.ui.plans;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.PlanFeatures;
import app.adiuva.contracts.plan.AgentGrant;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.ui.kit.CloudWords;
import app.adiuva.desktop.ui.kit.Formats;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Plans in words.
final class PlanWords {
    private PlanWords() {}

    /// One line of a plan.
    ///
    /// @param included false for what the plan lacks and another one has
    record Feature(String words, boolean included) {}

    static String name(BillingTier tier) {
        return switch (tier) {
            case FREE -> text("plans.free");
            case PRO -> text("plans.pro");
            case POWER -> text("plans.power");
            case TEAM -> text("plans.team");
        };
    }

    static String whom(BillingTier tier) {
        return switch (tier) {
            case FREE -> text("plans.free.whom");
            case PRO -> text("plans.pro.whom");
            case POWER -> text("plans.power.whom");
            case TEAM -> text("plans.team.whom");
        };
    }

    /// `Monday, 21 December`, with the year when it is another one; empty for no day.
    static String day(@Nullable Instant time, Formats formats) {
        if (time == null) {
            return "";
        }
        LocalDate day = formats.dayOf(time);
        String words = formats.longDay(day);
        return day.getYear() == formats.today().getYear() ? words : words + " " + day.getYear();
    }

    /// In the same order for every plan.
    static List<Feature> features(PlanFeatures plan) {
        OptionalLong backup = plan.backupBytes();
        return List.of(
                new Feature(
                        plan.tier() == BillingTier.TEAM
                                ? text("plans.requests.seat", plan.requestsPerMinuteAndSeat())
                                : text("plans.requests", plan.requestsPerMinute(1)),
                        true),
                new Feature(
                        plan.agents().contains(AgentGrant.ANALYTICS_AGENT)
                                ? text("plans.agents.all")
                                : text("plans.agents.some"),
                        true),
                new Feature(backup(backup), backup.orElse(1) > 0),
                new Feature(
                        plan.providers().isEmpty() ? text("plans.providers.any") : text("plans.providers.one"), true),
                new Feature(text("plans.batch"), plan.batch()),
                new Feature(text("plans.byok"), plan.byok()),
                new Feature(text("plans.sso"), plan.sso()));
    }

    private static String backup(OptionalLong bytes) {
        if (bytes.isEmpty()) {
            return text("plans.backup.any");
        }
        return bytes.getAsLong() == 0 ? text("plans.backup.none") : text("plans.backup", bytes.getAsLong() >> 30);
    }

    /// What went wrong, and what to do.
    static String failure(Exception failure) {
        return switch (failure) {
            case CloudFailure cloud -> CloudWords.of(cloud);
            case UncheckedIOException _ -> text("invoices.unwritable");
            default -> text("plans.failed");
        };
    }
}

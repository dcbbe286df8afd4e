package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.PlanFeatures;
import app.adiuva.desktop.billing.Plans;
import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Place;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Says, before backups are set up, that the plan has none. JavaFX thread only.
final class PlanNotice {
    private final Desk desk;
    private final Plans plans;
    private final StringProperty words = new SimpleStringProperty("");

    PlanNotice(Desk desk, Plans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    /// Empty when the plan has backups, or nothing is known of it.
    ReadOnlyStringProperty words() {
        return words;
    }

    /// Looks at the plan again, where one counts.
    void refresh() {
        if (!plans.onThisComputer()) {
            desk.runner().run(this::seen, seen -> words.set(notice(seen)), _ -> words.set(""));
        }
    }

    void comparePlans() {
        desk.navigator().go(Place.PLANS);
    }

    private Optional<SeenPlan> seen() {
        try {
            return Optional.of(plans.look());
        } catch (CloudFailure nobodyAnswers) {
            return plans.lastSeen();
        }
    }

    private String notice(Optional<SeenPlan> seen) {
        BillingTier tier =
                seen.map(plan -> plan.tierAt(desk.formats().now().toInstant())).orElse(BillingTier.TEAM);
        boolean none = PlanFeatures.of(tier).backupBytes().orElse(1) == 0;
        return none ? text("backup.no_plan") : "";
    }
}

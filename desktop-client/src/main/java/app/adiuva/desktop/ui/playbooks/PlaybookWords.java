package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.desktop.playbook.RunTrouble;
import app.adiuva.desktop.ui.kit.CloudWords;
import java.util.Arrays;
import java.util.Map;
import org.kordamp.ikonli.feather.Feather;

/// Playbooks in the user's words.
final class PlaybookWords {
    private PlaybookWords() {}

    static String tier(BillingTier tier) {
        return switch (tier) {
            case FREE -> text("plans.free");
            case PRO -> text("plans.pro");
            case POWER -> text("plans.power");
            case TEAM -> text("plans.team");
        };
    }

    /// Why a run stopped last; of one that an older app wrote, as it said so.
    static String trouble(RunTrouble trouble) {
        return trouble.code().equals(RunTrouble.REFUSED)
                ? text("fault.run.refused")
                : CloudWords.kept(trouble.code()).orElse(trouble.message());
    }

    /// A stored answer as the form shows it: a day without its time.
    static String asEntered(Playbook playbook, String name, String stored) {
        return playbook.inputs().stream()
                        .anyMatch(input -> input.name().equals(name) && input.kind() == PlaybookInput.Kind.DAY)
                ? stored.substring(0, Math.min(10, stored.length()))
                : stored;
    }

    /// A picture that fits the subject, told by the words of the id.
    static Feather symbol(String id, boolean needsModel) {
        Map<String, Feather> byWord = Map.ofEntries(
                Map.entry("archive", Feather.ARCHIVE),
                Map.entry("trip", Feather.MAP_PIN),
                Map.entry("overdue", Feather.FAST_FORWARD),
                Map.entry("mail", Feather.MAIL),
                Map.entry("mails", Feather.MAIL),
                Map.entry("inbox", Feather.INBOX),
                Map.entry("reply", Feather.CORNER_UP_LEFT),
                Map.entry("meeting", Feather.USERS),
                Map.entry("thoughts", Feather.FEATHER),
                Map.entry("day", Feather.SUN),
                Map.entry("daily", Feather.SUNSET),
                Map.entry("week", Feather.CALENDAR),
                Map.entry("weekly", Feather.BAR_CHART_2),
                Map.entry("month", Feather.BAR_CHART_2),
                Map.entry("numbers", Feather.BAR_CHART_2));
        return Arrays.stream(id.split("[_.-]"))
                .filter(byWord::containsKey)
                .findFirst()
                .map(byWord::get)
                .orElse(needsModel ? Feather.ZAP : Feather.LAYERS);
    }
}

package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookSummary;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.playbook.ListedPlaybook.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The catalogue: the user's own playbooks and those of this app, which need no cloud, and those of the cloud.
/// Thread-safe.
public final class Playbooks {
    private static final int MOST_OF_CLOUD = 500;
    private static final int LONGEST = 1_000;

    private final OwnPlaybooks own;
    private final KeptPlaybooks kept;
    private final PlaybookCloud cloud;
    private final ShippedWords words;
    private final List<Playbook> shipped;

    /// With the app's own in English.
    public Playbooks(OwnPlaybooks own, KeptPlaybooks kept, PlaybookCloud cloud) {
        this(own, kept, cloud, Locale.ENGLISH);
    }

    /// @param language of the app's own, and of those of the cloud that the app knows
    public Playbooks(OwnPlaybooks own, KeptPlaybooks kept, PlaybookCloud cloud, Locale language) {
        this.words = ShippedWords.in(language);
        this.shipped = ShippedPlaybooks.all().stream().map(words::of).toList();
        this.own = own;
        this.kept = kept;
        this.cloud = cloud;
    }

    /// All that are known here; asks nobody.
    public List<ListedPlaybook> known() {
        Stream<ListedPlaybook> yours =
                own.all().stream().map(made -> new ListedPlaybook(PlaybookSummary.of(made, true), Source.YOURS));
        Stream<ListedPlaybook> apps =
                shipped.stream().map(ours -> new ListedPlaybook(PlaybookSummary.of(ours, true), Source.APP));
        Stream<ListedPlaybook> cloud =
                kept.all().stream().map(told -> new ListedPlaybook(words.of(told), Source.CLOUD));
        return Stream.of(yours, apps, cloud).flatMap(Function.identity()).toList();
    }

    /// Asks the cloud which it has.
    ///
    /// @throws CloudFailure when it does not answer, or answers nonsense; what was known stays
    public List<ListedPlaybook> refresh() {
        List<PlaybookSummary> told = cloud.list();
        Set<String> ids = new HashSet<>();
        boolean sound = told.size() <= MOST_OF_CLOUD
                && told.stream().allMatch(summary -> Objects.nonNull(summary) && isSound(summary, ids));
        if (!sound) {
            throw CloudFailure.Broken.senseless();
        }
        kept.replace(told.stream()
                .filter(summary -> ShippedPlaybooks.find(summary.id()).isEmpty() && !OwnPlaybooks.isOwn(summary.id()))
                .toList());
        return known();
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isSound(PlaybookSummary told, Set<String> ids) {
        return isId(told.id())
                && ids.add(told.id())
                && isLine(told.title())
                && isLine(told.summary())
                && told.tier() != null;
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isLine(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isId(String id) {
        try {
            PlanStep.requireId(id == null ? "" : id);
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    /// A whole playbook. The cloud is asked for its own, except for one without a model step that it gave within a day;
    /// an older one serves when it does not answer.
    ///
    /// @throws PlaybookRefused when there is none of that id, or it cannot be used
    /// @throws CloudFailure when the cloud has to be asked and does not answer, or the plan does not include it
    public Playbook find(String id) {
        if (!isId(id)) {
            throw missing();
        }
        return OwnPlaybooks.isOwn(id)
                ? own.find(id).orElseThrow(Playbooks::missing)
                : shipped.stream()
                        .filter(playbook -> playbook.id().equals(id))
                        .findFirst()
                        .orElseGet(() -> words.of(ofCloud(id)));
    }

    /// The user's own, to be made, renamed, deleted.
    public OwnPlaybooks own() {
        return own;
    }

    private Playbook ofCloud(String id) {
        Optional<KeptPlaybooks.Kept> known = kept.definition(id);
        if (known.isPresent() && known.get().fresh()) {
            return known.get().playbook();
        }
        try {
            return fetch(id);
        } catch (CloudFailure.Offline nobody) {
            return known.map(KeptPlaybooks.Kept::playbook).orElseThrow(() -> nobody);
        }
    }

    private Playbook fetch(String id) {
        Playbook fetched;
        try {
            fetched = cloud.playbook(id);
        } catch (CloudFailure.Refused refused) {
            throw refused.code().equals("not_found") ? missing() : refused;
        }
        if (!fetched.id().equals(id)) {
            throw CloudFailure.Broken.senseless();
        }
        Playbook checked = PlaybookCheck.ofCloud(fetched);
        kept.keep(checked);
        return checked;
    }

    private static PlaybookRefused missing() {
        return new PlaybookRefused(Refusal.Plain.NO_PLAYBOOK);
    }
}

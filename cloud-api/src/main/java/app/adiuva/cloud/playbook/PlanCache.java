package app.adiuva.cloud.playbook;

import app.adiuva.contracts.playbook.Playbook;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The playbooks at hand, the most recently used ones. It takes nothing but playbooks, which hold nothing of a user: a
/// plan that was made of somebody's data has no way in. Thread-safe.
public final class PlanCache {
    static final int MOST = 1_000;

    private final Map<String, Playbook> byId = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Playbook> eldest) {
            return size() > MOST;
        }
    };

    /// Keeps a playbook under its id, in the place of one that had it before.
    public synchronized void cachePlan(Playbook playbook) {
        byId.put(playbook.id(), playbook);
    }

    public synchronized Optional<Playbook> getPlan(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// All of them, by title.
    public synchronized List<Playbook> getAllPlaybooks() {
        return byId.values().stream()
                .sorted(Comparator.comparing(Playbook::title))
                .toList();
    }
}

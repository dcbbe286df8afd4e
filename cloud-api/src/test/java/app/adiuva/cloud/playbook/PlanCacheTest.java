package app.adiuva.cloud.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.playbook.Playbook;
import org.junit.jupiter.api.Test;

class PlanCacheTest {
    private static final Playbook ANY = Playbooks.ALL.getFirst();

    private final PlanCache cache = new PlanCache();

    @Test
    void it_keeps_a_thousand_and_forgets_the_one_that_was_not_used_for_the_longest_time() {
        for (int i = 0; i < PlanCache.MOST; i++) {
            cache.cachePlan(named("p" + i));
        }
        assertTrue(cache.getPlan("p0").isPresent(), "used again");
        cache.cachePlan(named("one_more"));
        assertEquals(PlanCache.MOST, cache.getAllPlaybooks().size());
        assertTrue(cache.getPlan("p0").isPresent());
        assertTrue(cache.getPlan("p1").isEmpty());
    }

    private static Playbook named(String id) {
        return new Playbook(id, id, "", ANY.tier(), ANY.inputs(), ANY.plan());
    }
}

package app.adiuva.contracts.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.plan.AgentGrant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanFeaturesTest {
    @Test
    void free_has_three_specialists_and_the_general_agent_and_analytics_starts_with_pro() {
        PlanFeatures free = PlanFeatures.of(BillingTier.FREE);
        assertEquals(4, free.agents().size());
        assertEquals(BillingTier.PRO, smallestWith(AgentGrant.ANALYTICS_AGENT));
        assertEquals(BillingTier.FREE, smallestWith(AgentGrant.GENERAL_AGENT));
        assertEquals(OptionalInt.of(1), free.providers());
        assertEquals(OptionalLong.of(0), free.backupBytes());
    }

    @Test
    void only_a_team_has_more_requests_with_more_seats() {
        List<Integer> ofThree = Stream.of(BillingTier.values())
                .map(tier -> PlanFeatures.of(tier).requestsPerMinute(3))
                .toList();
        assertEquals(List.of(20, 60, 120, 600), ofThree);
        assertEquals(200, PlanFeatures.of(BillingTier.TEAM).requestsPerMinute(0), "a team without seats");
    }

    @Test
    void a_larger_plan_holds_all_that_a_smaller_one_does() {
        PlanFeatures smaller = PlanFeatures.of(BillingTier.FREE);
        for (BillingTier tier : BillingTier.values()) {
            PlanFeatures larger = PlanFeatures.of(tier);
            assertTrue(larger.agents().containsAll(smaller.agents()));
            assertTrue(larger.batch() || !smaller.batch());
            assertTrue(larger.byok() || !smaller.byok());
            assertTrue(larger.sso() || !smaller.sso());
            assertTrue(bytes(larger) >= bytes(smaller));
            assertTrue(larger.requestsPerMinute(1) >= smaller.requestsPerMinute(1));
            smaller = larger;
        }
    }

    private static BillingTier smallestWith(AgentGrant agent) {
        return PlanFeatures.smallest(plan -> plan.agents().contains(agent))
                .orElseThrow()
                .tier();
    }

    private static long bytes(PlanFeatures plan) {
        return plan.backupBytes().orElse(Long.MAX_VALUE);
    }
}

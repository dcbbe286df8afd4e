package app.adiuva.desktop.ui.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.CreditPack;
import app.adiuva.contracts.billing.SubscriptionStatus;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Sign;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlansViewModelTest {
    @TempDir
    Path home;

    private final FakePlans plans = new FakePlans();
    private final List<URI> opened = new ArrayList<>();

    @AutoClose
    private Workspace workspace;

    private Desks.Later later;
    private Desk desk;
    private PlansViewModel model;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        later = new Desks.Later();
        desk = Desks.on(workspace, later);
        model = new PlansViewModel(desk, plans, opened::add, home.resolve("downloads"));
    }

    private void load() {
        model.reload();
        later.runAll();
    }

    @Test
    void a_first_plan_is_paid_in_the_browser_and_comes_by_itself() {
        load();
        model.choose(BillingTier.PRO, 1);
        later.runNext();
        assertEquals(List.of(URI.create("https://pay.example.com/1")), opened);
        assertEquals("Pro", Objects.requireNonNull(model.pending().get()).what());
        later.runAll();
        assertNull(model.pending().get());
        assertEquals(BillingTier.PRO, tier());
        assertEquals(List.of("Thank you. You have Pro now"), Desks.toasts(desk));
    }

    @Test
    void stopping_the_waiting_stops_nothing_else() {
        load();
        model.choose(BillingTier.PRO, 1);
        later.runNext();
        model.stopWaiting();
        assertNull(model.pending().get());
        assertTrue(
                model.problem().get().contains("can still be paid"),
                model.problem().get());
        later.runAll();
        assertEquals(BillingTier.FREE, tier(), "what came after the stop is shown when somebody looks");
    }

    @Test
    void a_payment_that_never_comes_says_what_to_do() {
        plans.paid = false;
        load();
        model.choose(BillingTier.PRO, 1);
        later.runAll();
        assertTrue(
                model.problem().get().contains("nobody pays twice"),
                model.problem().get());
    }

    @Test
    void another_plan_is_switched_only_after_a_yes() {
        plans.subscription = FakePlans.plan(BillingTier.PRO, SubscriptionStatus.ACTIVE, false);
        load();
        model.choose(BillingTier.POWER, 1);
        assertEquals(List.of(), plans.told);
        assertTrue(Objects.requireNonNull(model.question().get()).detail().contains("at once"));
        model.dismiss();
        model.choose(BillingTier.POWER, 1);
        model.agree();
        later.runAll();
        assertEquals(List.of("choose POWER 1"), plans.told);
        assertEquals(List.of(), opened, "no page asks again");
        assertEquals(BillingTier.POWER, tier());
    }

    @Test
    void two_clicks_cancel_and_the_plan_lasts_until_the_end() {
        plans.subscription = FakePlans.plan(BillingTier.PRO, SubscriptionStatus.ACTIVE, false);
        load();
        model.askToCancel();
        model.agree();
        later.runAll();
        assertEquals(List.of("cancel"), plans.told);
        PlanStanding standing = standing();
        assertEquals("Pro lasts until Monday, 21 December", standing.title());
    }

    @Test
    void a_failed_payment_is_loud_and_names_the_end_of_the_grace() {
        plans.subscription = FakePlans.plan(BillingTier.PRO, SubscriptionStatus.PAST_DUE, false);
        load();
        PlanStanding standing = standing();
        assertEquals(Sign.Tone.LOUD, standing.tone());
        assertTrue(standing.detail().contains("Pro lasts until Thursday, 26 November"), standing.detail());
    }

    @Test
    void another_card_shows_when_the_user_comes_back() {
        plans.subscription = FakePlans.plan(BillingTier.PRO, SubscriptionStatus.PAST_DUE, false);
        load();
        model.changeCard();
        later.runAll();
        plans.subscription = FakePlans.plan(BillingTier.PRO, SubscriptionStatus.ACTIVE, false);
        model.returned();
        later.runAll();
        assertEquals("You have Pro", standing().title());
    }

    @Test
    void an_ended_plan_says_that_nothing_is_lost() {
        plans.subscription = FakePlans.plan(BillingTier.FREE, SubscriptionStatus.CANCELED, false);
        load();
        assertTrue(standing().detail().contains("still yours"), standing().detail());
    }

    @Test
    void without_the_cloud_the_plan_seen_last_is_shown_with_its_time() {
        plans.offline = true;
        plans.kept = FakePlans.plan(BillingTier.POWER, SubscriptionStatus.ACTIVE, false);
        load();
        assertFalse(model.account().get().upToDate());
        assertEquals("You have Power", standing().title());
        assertTrue(standing().detail().contains("Seen 12 min ago"), standing().detail());
        assertEquals("", model.problem().get(), "said once is enough");
        plans.kept = null;
        plans.offline = false;
        load();
        assertTrue(model.account().get().upToDate());
    }

    @Test
    void credits_are_bought_and_limited_and_invoices_saved_under_a_harmless_name() {
        load();
        model.buy(model.account().get().offers().packs().getFirst());
        later.runAll();
        model.cap(250L);
        later.runAll();
        model.download(model.account().get().invoices().getFirst());
        later.runAll();
        assertEquals(
                250L, Objects.requireNonNull(model.account().get().credits()).monthlyCap());
        assertTrue(
                Files.exists(home.resolve("downloads/invoice-A____1.pdf")),
                Desks.toasts(desk).toString());
        assertEquals("Thank you. 500 credits have come", Desks.toasts(desk).getFirst());
    }

    @Test
    void a_second_click_before_the_page_opens_pays_nothing_twice() {
        load();
        model.choose(BillingTier.PRO, 1);
        assertTrue(model.occupied().get());
        model.choose(BillingTier.PRO, 1);
        later.runNext();
        assertTrue(model.occupied().get(), "it is waited for the payment");
        assertFalse(model.busy().get());
        later.runAll();
        assertEquals(List.of("choose PRO 1"), plans.told);
        assertEquals(1, opened.size());
        assertFalse(model.occupied().get());

        CreditPack pack = model.account().get().offers().packs().getFirst();
        model.buy(pack);
        model.buy(pack);
        later.runAll();
        assertEquals(2, opened.size());
    }

    @Test
    void it_is_busy_until_the_last_answer_has_come() {
        load();
        model.changeCard();
        model.reload();
        later.runNext();
        assertTrue(model.busy().get());
        later.runAll();
        assertFalse(model.busy().get());
    }

    @Test
    void what_was_asked_for_one_account_is_not_asked_of_the_next() {
        plans.subscription = FakePlans.plan(BillingTier.PRO, SubscriptionStatus.ACTIVE, false);
        load();
        model.askToCancel();
        model.forget();
        assertNull(model.question().get());
        model.agree();
        later.runAll();
        assertEquals(List.of(), plans.told);
    }

    @Test
    void an_answer_about_one_account_is_not_shown_for_the_next() {
        plans.kept = FakePlans.plan(BillingTier.POWER, SubscriptionStatus.ACTIVE, false);
        model.reload();
        model.forget();
        assertFalse(model.busy().get());
        later.runAll();
        assertEquals(PlansViewModel.Account.UNKNOWN, model.account().get());

        load();
        model.choose(BillingTier.PRO, 1);
        later.runNext();
        model.forget();
        assertNull(model.pending().get());
        assertEquals("", model.problem().get());
        later.runAll();
        assertEquals(PlansViewModel.Account.UNKNOWN, model.account().get());
        assertEquals(List.of(), Desks.toasts(desk));
    }

    private BillingTier tier() {
        return seen().subscription().tier();
    }

    private SeenPlan seen() {
        SeenPlan seen = model.account().get().seen();
        assertNotNull(seen);
        return seen;
    }

    private PlanStanding standing() {
        return PlanStanding.of(
                model.account().get().seen(), model.account().get().upToDate(), desk.formats());
    }
}

package app.adiuva.desktop.ui.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.backup.SetupViewModel.Step;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SetupViewModelTest {
    private static final String STRONG = "violet anchor drums seventeen";

    private final FakeVault vault = new FakeVault();
    private final Desks.Later later = new Desks.Later();
    private final SetupViewModel setup = new SetupViewModel(later, vault, new SplittableRandom(1));

    @Test
    void nothing_is_turned_on_before_three_right_words_were_typed() {
        int[] on = {0};
        setup.onEnd(() -> on[0]++, () -> {});
        reachCheck();
        setup.confirm(List.of("wrong", "wrong", "wrong"));
        later.runAll();
        assertEquals(
                "Word " + setup.asked().getFirst() + " is another one. Look at your paper again.",
                setup.problem().get());
        assertFalse(vault.calls.contains("turn on"));
        setup.confirm(rightWords());
        later.runAll();
        assertEquals(STRONG, vault.passphrase);
        assertEquals(1, on[0]);
        assertTrue(vault.wiped);
        assertEquals(Step.INTRODUCTION, setup.step().get());
    }

    @Test
    void a_failure_at_the_last_step_keeps_the_words_that_were_written_down() {
        reachCheck();
        vault.failure = new IllegalStateException("broken");
        setup.confirm(rightWords());
        later.runAll();
        assertEquals(Step.CHECK, setup.step().get());
        assertFalse(setup.problem().get().isEmpty());
        assertFalse(vault.wiped);
        vault.failure = null;
        setup.confirm(rightWords());
        later.runAll();
        assertEquals(List.of("begin", "turn on", "turn on"), vault.calls);
        assertEquals(STRONG, vault.passphrase);
    }

    @Test
    void leaving_wipes_the_phrase_but_never_the_key_that_is_being_stored() {
        reachCheck();
        setup.confirm(rightWords());
        setup.leave();
        assertFalse(vault.wiped, "wiped while it was on its way");
        later.runAll();
        assertEquals(STRONG, vault.passphrase);
        assertTrue(vault.wiped);

        FakeVault other = new FakeVault();
        SetupViewModel second = new SetupViewModel(later, other, new SplittableRandom(1));
        second.begin();
        later.runAll();
        second.leave();
        assertTrue(other.wiped);
        assertEquals(List.of(), second.words());
    }

    @Test
    void a_weak_passphrase_and_two_different_ones_go_no_further_and_are_wiped() {
        setup.begin();
        later.runAll();
        char[] typed = "password1234".toCharArray();
        char[] again = "password1235".toCharArray();
        setup.choose(typed, again);
        assertEquals(
                "The two are not the same. Type them again.", setup.problem().get());
        assertArrayEquals(new char[12], typed);
        assertArrayEquals(new char[12], again);
        setup.choose("password1234".toCharArray(), "password1234".toCharArray());
        later.runAll();
        assertEquals(Step.PASSPHRASE, setup.step().get());
        assertTrue(setup.problem().get().startsWith("This can be guessed."));
        setup.choose(new char[0], new char[0]);
        later.runAll();
        assertEquals("Type a passphrase first.", setup.problem().get());
    }

    @Test
    void strength_follows_the_typing_and_the_last_word_counts() {
        setup.measure("abc".toCharArray());
        setup.measure(STRONG.toCharArray());
        later.runAll();
        assertTrue(setup.strength().get().isStrong());
        setup.measure("a".repeat(5_000).toCharArray());
        later.runAll();
        assertEquals(
                "A passphrase has at most 256 characters.",
                setup.strength().get().advice());
    }

    @Test
    void an_account_that_has_backups_is_connected_instead() {
        boolean[] connected = {false};
        setup.onEnd(() -> {}, () -> connected[0] = true);
        vault.accountHasBackups = true;
        setup.begin();
        later.runAll();
        assertEquals(Step.CONNECT, setup.step().get());
        setup.connect(Secrets.Kind.PHRASE, "no such phrase".toCharArray());
        later.runAll();
        assertTrue(setup.problem().get().startsWith("A recovery phrase has 24 words"));
        setup.connect(Secrets.Kind.PASSPHRASE, STRONG.toCharArray());
        later.runAll();
        assertTrue(connected[0]);
        assertEquals(List.of("begin", "connect"), vault.calls);
    }

    @Test
    void another_computers_backups_are_taken_over_or_left_alone() {
        FoundBackups found = new FoundBackups("series", 3, 7, 1_700_000_000_000L, 1_000_000);
        vault.others = List.of(found);
        setup.begin();
        later.runAll();
        assertEquals(Step.OTHERS, setup.step().get());
        setup.leaveOthers();
        assertEquals(Step.PASSPHRASE, setup.step().get());
        setup.back();
        assertEquals(Step.OTHERS, setup.step().get());
        setup.takeOver(found);
        later.runAll();
        assertEquals(Step.CONNECT, setup.step().get());
        assertTrue(vault.wiped, "the key that was made for nothing");
    }

    @Test
    void a_computer_that_lost_its_series_to_another_one_can_take_it_back() {
        setup.connectAgain();
        later.runAll();
        assertEquals(Step.CONNECT, setup.step().get());
        setup.leave();
        vault.others = List.of(new FoundBackups("series", 3, 7, 1_700_000_000_000L, 1_000_000));
        setup.connectAgain();
        later.runAll();
        assertEquals(Step.OTHERS, setup.step().get());
        assertFalse(setup.startsAnew());
        setup.leaveOthers();
        assertEquals(Step.CONNECT, setup.step().get());
    }

    @Test
    void looking_for_backups_can_be_stopped() {
        setup.begin();
        assertTrue(setup.working().get());
        setup.leave();
        assertFalse(setup.working().get());
        later.runAll();
        assertEquals(List.of(), vault.calls);
        assertEquals(Step.INTRODUCTION, setup.step().get());
    }

    private void reachCheck() {
        setup.begin();
        later.runAll();
        setup.choose(STRONG.toCharArray(), STRONG.toCharArray());
        later.runAll();
        assertEquals(Step.PHRASE, setup.step().get());
        setup.written();
        assertEquals(3, setup.asked().stream().distinct().count());
    }

    private List<String> rightWords() {
        return setup.asked().stream()
                .map(number -> " " + FakeVault.WORDS.get(number - 1).toUpperCase(java.util.Locale.ROOT))
                .toList();
    }
}

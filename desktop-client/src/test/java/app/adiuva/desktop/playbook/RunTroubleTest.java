package app.adiuva.desktop.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.adiuva.desktop.cloud.CloudFailure;
import org.junit.jupiter.api.Test;

class RunTroubleTest {
    @Test
    void what_is_kept_is_read_again_and_so_is_the_sentence_of_an_older_app() {
        RunTrouble trouble = RunTrouble.of(CloudFailure.Offline.unreachable("cloud.example.com"));
        assertEquals("offline", trouble.code());
        assertEquals(trouble, RunTrouble.read(trouble.stored()));
        assertEquals(new RunTrouble("", "The cloud does not answer."), RunTrouble.read("The cloud does not answer."));
        assertNull(RunTrouble.read(null));
    }
}

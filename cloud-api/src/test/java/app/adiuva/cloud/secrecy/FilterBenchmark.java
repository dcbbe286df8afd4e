package app.adiuva.cloud.secrecy;

import app.adiuva.cloud.chat.Assistants;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// What the filter adds to an answer: the time for one frame of a word, how far text is held back, and what starting
/// takes. Not a test; `docs/design/output-filter.md` holds what it printed.
final class FilterBenchmark {
    private static final int WARM = 2_000;
    private static final int ANSWERS = 10_000;

    private FilterBenchmark() {}

    public static void main(String[] args) {
        List<ServerText> texts = Assistants.serverTexts();
        long start = System.nanoTime();
        OutputGuard guard = OutputGuard.of(texts);
        System.out.printf(
                "fingerprints of %d texts, %,d characters: %.1f ms%n",
                texts.size(),
                texts.stream().mapToInt(text -> text.text().length()).sum(),
                (System.nanoTime() - start) / 1e6);
        Random random = new Random(1);
        measure(guard, random, WARM);
        long[][] measured = measure(guard, random, ANSWERS);
        System.out.printf("withheld of %,d benign answers: %d%n", ANSWERS, measured[3][0]);
        print("a frame of a word", measured[0], 1e3, "µs");
        print("a whole answer", measured[1], 1e3, "µs");
        print("held back before a frame is shown", measured[2], 1, "characters");
    }

    private static long[][] measure(OutputGuard guard, Random random, int answers) {
        long[] frames = new long[answers * 400];
        long[] wholes = new long[answers];
        long[] holds = new long[frames.length];
        int count = 0;
        long alarms = 0;
        for (int i = 0; i < answers; i++) {
            String[] pieces = BenignAnswers.draw(random).split("(?<=\\s)");
            long begin = System.nanoTime();
            OutputFilter filter = guard.open(OwnText.NONE).filter();
            long held = 0;
            for (String piece : pieces) {
                long start = System.nanoTime();
                String shown = filter.accept(piece);
                frames[count] = System.nanoTime() - start;
                held += piece.length() - shown.length();
                holds[count++] = held;
            }
            alarms += filter.finding() == null ? 0 : 1;
            wholes[i] = System.nanoTime() - begin;
        }
        return new long[][] {Arrays.copyOf(frames, count), wholes, Arrays.copyOf(holds, count), {alarms}};
    }

    private static void print(String what, long[] values, double unit, String name) {
        Arrays.sort(values);
        System.out.printf(
                "%s: median %.1f %s, p99 %.1f, most %.1f of %,d%n",
                what,
                values[values.length / 2] / unit,
                name,
                values[values.length * 99 / 100] / unit,
                values[values.length - 1] / unit,
                values.length);
    }
}

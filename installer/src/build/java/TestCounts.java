import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Prints how many tests this build ran, module by module and in all. Started from source at the end of `mvn verify`
/// with the project's folder and the time at which the build began; older reports do not count.
final class TestCounts {
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>");

    private record Counts(int run, int failed, int skipped) {
        Counts plus(Counts other) {
            return new Counts(run + other.run, failed + other.failed, skipped + other.skipped);
        }

        @Override
        public String toString() {
            return "%,d run, %,d failed, %,d skipped".formatted(run, failed, skipped);
        }
    }

    private TestCounts() {}

    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        Instant began = Instant.parse(arguments[1]);
        Counts all = new Counts(0, 0, 0);
        for (String module : List.of("shared-contracts", "fake-stripe", "cloud-api", "desktop-client")) {
            Counts counts = module(project.resolve(module).resolve("target/surefire-reports"), began);
            System.out.printf("Tests in %s: %s%n", module, counts);
            all = all.plus(counts);
        }
        System.out.printf("Tests: %s%n", all);
    }

    private static Counts module(Path reports, Instant began) throws IOException {
        if (!Files.isDirectory(reports)) {
            return new Counts(0, 0, 0);
        }
        try (Stream<Path> files = Files.list(reports)) {
            Counts sum = new Counts(0, 0, 0);
            for (Path file : files.filter(f -> f.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList()) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(began)) {
                    sum = sum.plus(suite(Files.readString(file)));
                }
            }
            return sum;
        }
    }

    private static Counts suite(String report) {
        Matcher suite = SUITE.matcher(report);
        if (!suite.find()) {
            return new Counts(0, 0, 0);
        }
        String head = suite.group();
        return new Counts(
                number(head, "tests"), number(head, "errors") + number(head, "failures"), number(head, "skipped"));
    }

    private static int number(String head, String attribute) {
        Matcher value = Pattern.compile("\\b" + attribute + "=\"(\\d+)\"").matcher(head);
        return value.find() ? Integer.parseInt(value.group(1)) : 0;
    }
}

package app.adiuva.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the poms name and what `docs/dependencies.md` explains are the same.
class DependenciesTest {
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<*]+)</artifactId>");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+ \\| ((?:`[^`|]+`(?:, )?)+) \\|");
    private static final Pattern EXCLUSIONS = Pattern.compile("(?s)<exclusions>.*?</exclusions>");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void every_artifact_of_the_poms_has_its_row_and_every_row_its_artifact() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path pom : poms()) {
            used.addAll(
                    found(ARTIFACT, EXCLUSIONS.matcher(Files.readString(pom)).replaceAll("")));
        }
        used.removeAll(Set.of("adiuva", "shared-contracts", "fake-stripe", "cloud-api", "desktop-client", "installer"));
        Set<String> explained = new TreeSet<>();
        for (String artifacts : found(ROW, Files.readString(Project.ROOT.resolve("docs/dependencies.md")))) {
            explained.addAll(found(NAME, artifacts));
        }
        assertTrue(used.contains("picocli") && explained.contains("picocli"), "nothing was read");
        assertEquals(used, explained);
    }

    private static List<Path> poms() throws IOException {
        try (Stream<Path> modules = Files.list(Project.ROOT)) {
            return Stream.concat(Stream.of(Project.ROOT), modules)
                    .map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `docs/architecture.md` names is there, and every package of the modules has its row.
class ArchitectureDocumentTest {
    private static final Pattern TYPE = Pattern.compile("`(?:[a-z.]+\\.)?([A-Z]\\w*)`");
    private static final Pattern PACKAGE = Pattern.compile("`([a-z][a-z.0-9]*)(?:\\.<\\w+>)?`");

    @ParameterizedTest
    @CsvSource({"cloud, cloud-api", "desktop, desktop-client"})
    void the_rows_of_a_module_are_its_packages(String name, String module) throws IOException {
        Path sources = Project.ROOT.resolve(module + "/src/main/java/app/adiuva/" + name);
        Set<String> packages = packages(sources);
        List<String> rows = rows("| package of the " + name + " |");
        assertTrue(rows.size() > 10, "nothing was read");
        assertEquals(
                List.of(), rows.stream().filter(row -> !packages.contains(row)).toList(), "named, and not there");
        Set<String> roots = rows.stream().map(ArchitectureDocumentTest::root).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                packages.stream()
                        .filter(each -> !each.isEmpty() && !roots.contains(root(each)))
                        .toList(),
                "there, and not named");
    }

    @Test
    void the_types_that_it_names_are_there() throws IOException {
        Set<String> types = new TreeSet<>(Set.of("IllegalStateException", "IllegalArgumentException"));
        for (String module : List.of("shared-contracts", "cloud-api", "desktop-client")) {
            try (Stream<Path> files = Files.walk(Project.ROOT.resolve(module + "/src"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".java"))
                        .forEach(file -> types.add(file.replace(".java", "")));
            }
        }
        List<String> named = found(TYPE, document());
        assertTrue(named.contains("Changes"), "nothing was read");
        assertEquals(
                List.of(), named.stream().filter(type -> !types.contains(type)).toList());
    }

    private static String document() throws IOException {
        return Files.readString(Project.ROOT.resolve("docs/architecture.md"));
    }

    /// What stands in the first cells of the table with this head.
    private static List<String> rows(String head) throws IOException {
        return document()
                .lines()
                .dropWhile(line -> !line.startsWith(head))
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> found(PACKAGE, line.split("\\|")[1]).stream())
                .toList();
    }

    private static Set<String> packages(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> sources.relativize(file.getParent())
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "."))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String root(String name) {
        return name.split("\\.")[0];
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}

package app.adiuva.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A small Maven project under this project's own parent `pom.xml`, to see what the gates in it let through.
final class Project {
    /// The folder of the parent `pom.xml`; surefire runs a module's tests in the module's folder.
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final String VERSION = "0.0.0";
    private static final String MODULE_POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <parent><groupId>app.adiuva</groupId><artifactId>adiuva</artifactId><version>%s</version></parent>
              <artifactId>%s</artifactId>
              <dependencies>
                <dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId></dependency>
              </dependencies>
            </project>
            """;

    private final Path folder;
    private final List<String> modules = new ArrayList<>();

    Project(Path folder) {
        this.folder = folder;
    }

    /// Adds a module with one `@NullMarked` package and one class `Sample` with these members.
    Project with(String module, String members) throws IOException {
        Path source = Files.createDirectories(folder.resolve(module + "/src/main/java/app/sample"));
        Files.writeString(
                source.resolve("package-info.java"),
                "@org.jspecify.annotations.NullMarked\npackage app.sample;\n",
                StandardCharsets.UTF_8);
        Files.writeString(
                source.resolve("Sample.java"),
                "package app.sample;\n\nfinal class Sample {\n    " + members + "\n}\n",
                StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(module + "/pom.xml"), MODULE_POM.formatted(VERSION, module));
        modules.add(module);
        return this;
    }

    /// What Maven prints when it runs with these arguments, on the JDK of this test.
    String maven(String... arguments) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("pom.xml"), parent());
        Path home = Path.of(System.getProperty("maven.home"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dclassworlds.conf=" + home.resolve("bin/m2.conf"),
                "-Dmaven.home=" + home,
                "-Dmaven.multiModuleProjectDirectory=" + folder,
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                "-classpath",
                home.resolve("boot") + File.separator + "*",
                "org.codehaus.plexus.classworlds.launcher.Launcher",
                "--batch-mode",
                "--no-transfer-progress",
                "--fail-at-end"));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /// The real parent, with only its version and its modules replaced.
    private String parent() throws IOException {
        String list = String.join(
                "", modules.stream().map(m -> "<module>" + m + "</module>").toList());
        return Files.readString(ROOT.resolve("pom.xml"))
                .replaceFirst("<version>.*?</version>", "<version>" + VERSION + "</version>")
                .replaceFirst("(?s)<modules>.*?</modules>", "<modules>" + list + "</modules>");
    }
}

package app.adiuva.contracts;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Classes compiled from source text in a test, to show that a rule about classes catches what it is meant to catch.
final class CompiledSample {
    private CompiledSample() {}

    /// Compiles each source, which must start with its package and hold one class named Bad, into the folder.
    static JavaClasses of(Path folder, String... sources) throws IOException {
        List<JavaFileObject> files = new ArrayList<>();
        for (int i = 0; i < sources.length; i++) {
            files.add(new Source(i, sources[i]));
        }
        Files.createDirectories(folder);
        List<String> options = List.of(
                "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, files)
                .call();
        if (!compiled) {
            throw new IllegalArgumentException("the sample does not compile");
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(int number, String text) {
            super(URI.create("memory:///" + number + "/Bad.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

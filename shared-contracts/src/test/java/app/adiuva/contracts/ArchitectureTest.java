package app.adiuva.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureTest {
    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.adiuva.contracts");

    private static final ArchRule ONLY_THE_JDK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("app.adiuva.contracts..", "java..", "org.jspecify.annotations");

    private static final ArchRule NO_CYCLES =
            slices().matching("app.adiuva.contracts.(*)..").should().beFreeOfCycles();

    @TempDir
    Path folder;

    @Test
    void contracts_depend_on_the_jdk_alone() throws IOException {
        ONLY_THE_JDK.check(CONTRACTS);
        JavaClasses bad = CompiledSample.of(
                folder, "package app.adiuva.contracts.plan; class Bad { org.junit.jupiter.api.Test t; }");
        assertThrows(AssertionError.class, () -> ONLY_THE_JDK.check(bad));
    }

    @Test
    void packages_have_no_cycles() throws IOException {
        NO_CYCLES.check(CONTRACTS);
        JavaClasses bad = CompiledSample.of(
                folder,
                "package app.adiuva.contracts.a; public class Bad { app.adiuva.contracts.b.Bad other; }",
                "package app.adiuva.contracts.b; public class Bad { app.adiuva.contracts.a.Bad other; }");
        assertThrows(AssertionError.class, () -> NO_CYCLES.check(bad));
    }
}

package app.adiuva.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
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
    private static final JavaClasses DESKTOP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.adiuva.desktop");

    @TempDir
    Path folder;

    @Test
    void nothing_below_the_screens_knows_them() throws IOException {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("app.adiuva.desktop", "app.adiuva.desktop.ui..", "app.adiuva.desktop.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.adiuva.desktop.ui..");
        holds(
                rule,
                "package app.adiuva.desktop.task; class Bad { app.adiuva.desktop.ui.tasks.Bad view; }",
                "package app.adiuva.desktop.ui.tasks; public class Bad {}");
    }

    @Test
    void stores_know_no_domain_service_and_no_cloud() throws IOException {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("app.adiuva.desktop.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "app.adiuva.desktop.chat..", "app.adiuva.desktop.cloud..", "app.adiuva.desktop.cli..")
                .allowEmptyShould(true);
        holds(
                rule,
                "package app.adiuva.desktop.store; class Bad { app.adiuva.desktop.chat.Bad chat; }",
                "package app.adiuva.desktop.chat; public class Bad {}");
    }

    @Test
    void javafx_stays_in_the_screens() throws IOException {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("app.adiuva.desktop", "app.adiuva.desktop.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp.ikonli..");
        holds(rule, "package app.adiuva.desktop.task; class Bad { javafx.beans.property.StringProperty title; }");
    }

    @Test
    void sql_stays_in_the_stores() throws IOException {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("app.adiuva.desktop.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");
        holds(rule, "package app.adiuva.desktop.task; class Bad { java.sql.Connection c; }");
    }

    @Test
    void only_the_command_prints() throws IOException {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("app.adiuva.desktop", "app.adiuva.desktop.cli..")
                .should(ACCESS_STANDARD_STREAMS);
        holds(rule, "package app.adiuva.desktop.task; class Bad { Bad() { System.out.println(1); } }");
    }

    @Test
    void packages_have_no_cycles() throws IOException {
        ArchRule rule = slices().matching("app.adiuva.desktop.(*)..").should().beFreeOfCycles();
        holds(
                rule,
                "package app.adiuva.desktop.a; public class Bad { app.adiuva.desktop.b.Bad other; }",
                "package app.adiuva.desktop.b; public class Bad { app.adiuva.desktop.a.Bad other; }");
    }

    /// The rule holds for the product and fails for the sample that breaks it.
    private void holds(ArchRule rule, String... breaking) throws IOException {
        JavaClasses bad = CompiledSample.of(folder, breaking);
        assertThrows(AssertionError.class, () -> rule.check(bad));
        rule.check(DESKTOP);
    }
}

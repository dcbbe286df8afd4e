package app.adiuva.cloud;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.nio.file.Path;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureTest {
    private static final JavaClasses CLOUD = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.adiuva.cloud");

    @TempDir
    Path folder;

    @Test
    void language_model_types_stay_with_the_model_the_agents_the_chat_and_the_wiring() throws IOException {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(
                        "app.adiuva.cloud",
                        "app.adiuva.cloud.model..",
                        "app.adiuva.cloud.agent..",
                        "app.adiuva.cloud.chat..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j..");
        holds(rule, "package app.adiuva.cloud.account; class Bad { dev.langchain4j.model.chat.ChatModel m; }");
    }

    @Test
    void types_of_the_payment_provider_stay_in_their_adapter() throws IOException {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("app.adiuva.cloud.billing.stripe..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.stripe..");
        holds(rule, "package app.adiuva.cloud.billing; class Bad { com.stripe.model.Customer c; }");
    }

    /// Rules may hand a transaction's `Handle` from one store to the next; see the next test for using it.
    @Test
    void sql_stays_in_the_stores() throws IOException {
        ArchRule rule = outsideTheStores()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.sql..", "javax.sql..", "org.jdbi..", "com.zaxxer.hikari..", "org.flywaydb..")
                        .and(not(type(Handle.class)))
                        .and(not(type(ConnectionException.class))));
        holds(rule, "package app.adiuva.cloud.account; class Bad { java.sql.Connection c; }");
    }

    @Test
    void only_stores_use_a_handle() throws IOException {
        ArchRule rule = outsideTheStores().should().callMethodWhere(target(owner(type(Handle.class))));
        holds(
                rule,
                "package app.adiuva.cloud.account;"
                        + " class Bad { Bad(org.jdbi.v3.core.Handle h) { h.execute(\"DELETE FROM account\"); } }");
    }

    @Test
    void only_the_limits_know_what_counts() throws IOException {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("app.adiuva.cloud.limit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.bucket4j..", "io.lettuce..");
        holds(rule, "package app.adiuva.cloud.http; class Bad { io.lettuce.core.RedisClient c; }");
    }

    @Test
    void agents_know_neither_the_web_server_nor_the_database() throws IOException {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage("app.adiuva.cloud.agent..", "app.adiuva.cloud.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "app.adiuva.cloud.store..", "app.adiuva.cloud.account..");
        holds(rule, "package app.adiuva.cloud.agent.task; class Bad { io.javalin.http.Context c; }");
    }

    @Test
    void only_commands_print() throws IOException {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("app.adiuva.cloud.CloudApi")
                .and()
                .resideOutsideOfPackage("app.adiuva.cloud.bench..")
                .should(ACCESS_STANDARD_STREAMS);
        holds(rule, "package app.adiuva.cloud.http; class Bad { Bad() { System.out.println(1); } }");
    }

    @Test
    void packages_have_no_cycles() throws IOException {
        ArchRule rule = slices().matching("app.adiuva.cloud.(*)..").should().beFreeOfCycles();
        holds(
                rule,
                "package app.adiuva.cloud.a; public class Bad { app.adiuva.cloud.b.Bad other; }",
                "package app.adiuva.cloud.b; public class Bad { app.adiuva.cloud.a.Bad other; }");
    }

    private static GivenClassesConjunction outsideTheStores() {
        return noClasses()
                .that()
                .haveNameNotMatching(".*Store(\\$.*)?")
                .and()
                .resideOutsideOfPackage("app.adiuva.cloud.store..");
    }

    /// The rule holds for the product and fails for the sample that breaks it.
    private void holds(ArchRule rule, String... breaking) throws IOException {
        JavaClasses bad = CompiledSample.of(folder, breaking);
        assertThrows(AssertionError.class, () -> rule.check(bad));
        rule.check(CLOUD);
    }
}

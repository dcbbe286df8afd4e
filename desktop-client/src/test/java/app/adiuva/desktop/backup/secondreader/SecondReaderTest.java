package app.adiuva.desktop.backup.secondreader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class SecondReaderTest {
    @Test
    void it_shares_no_code_with_the_product() {
        String here = SecondReaderTest.class.getPackageName();
        JavaClasses reader = new ClassFileImporter().importPackages(here);
        assertFalse(reader.isEmpty());
        DescribedPredicate<JavaClass> product = DescribedPredicate.describe(
                "of the product",
                each -> each.getPackageName().startsWith("app.adiuva")
                        && !each.getPackageName().equals(here));
        noClasses().should().dependOnClassesThat(product).check(reader);
    }
}

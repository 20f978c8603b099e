package dev.hearth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule nobody has seen fail proves nothing: each one is named in a proof, and each one runs. */
class ArchitectureProofsTest {
    @Test
    void everyRuleHasAProof() {
        assertThat(rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.getAccessesToSelf())
                        .as(rule.getFullName())
                        .anyMatch(access ->
                                access.getOriginOwner().getSimpleName().endsWith("RulesProofTest")));
    }

    @Test
    void everySetOfRulesRuns() {
        assertThat(rules().map(JavaField::getOwner).distinct())
                .allSatisfy(set -> assertThat(set.getDirectDependenciesToSelf())
                        .as(set.getName())
                        .anyMatch(use -> use.getOriginClass().isEquivalentTo(ArchitectureTest.class)));
    }

    static Stream<JavaField> rules() {
        return House.testsOf(HouseModule.BOOTSTRAP).stream()
                .filter(type -> type.getPackageName().equals("dev.hearth.architecture"))
                .map(JavaClass::getFields)
                .flatMap(fields -> fields.stream())
                .filter(field -> field.isAnnotatedWith(ArchTest.class))
                .filter(field -> field.getRawType().isEquivalentTo(ArchRule.class));
    }
}

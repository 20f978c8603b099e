package dev.hearth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules look at the whole house and at nothing else; without this, a rule may hold because it saw nothing. */
class ArchitectureImportTest {
    @ParameterizedTest
    @EnumSource
    void classesOfEveryModuleAreJudged(HouseModule module) {
        assertThat(House.production().stream().filter(module::holds)).isNotEmpty();
    }

    @Test
    void everyClassBelongsToAModule() {
        assertThat(House.production().stream()
                        .filter(type -> HouseModule.of(type).isEmpty()))
                .isEmpty();
    }

    @Test
    void noTestAndNoTestKitIsJudged() {
        assertThat(House.production().stream().map(JavaClass::getName))
                .noneMatch(name -> name.startsWith("dev.hearth.testkit.") || name.endsWith("Test"));
    }

    @ParameterizedTest
    @EnumSource
    void testsOfEveryModuleAreFound(HouseModule module) {
        assertThat(House.testsOf(module)).isNotEmpty();
    }

    /** A library that is renamed would turn the rule about it into one that forbids nothing. */
    @ParameterizedTest
    @CsvSource({
        "BOOTSTRAP, com.google.inject",
        "REST, org.eclipse.jetty",
        "REST, jakarta.ws.rs",
        "BOOTSTRAP, jakarta.servlet",
        "BOOTSTRAP, io.dropwizard",
        "MONGO, com.mongodb",
        "MONGO, org.bson",
        "REDIS, io.lettuce",
        "SQLITE, org.sqlite",
        "SQLITE, java.sql",
        "EXTERNAL, com.nimbusds",
        "EXTERNAL, com.password4j",
        "EXTERNAL, jakarta.mail",
        "EXTERNAL, com.github.mustachejava",
        "EXTERNAL, com.eatthepath",
        "EXTERNAL, com.nulabinc",
        "REDIS, io.github.bucket4j"
    })
    void theLibrariesInTheRulesAreTheOnesInUse(HouseModule module, String library) {
        assertThat(usedBy(module)).anyMatch(name -> name.startsWith(library + "."));
    }

    private static Stream<String> usedBy(HouseModule module) {
        return House.production().stream()
                .filter(module::holds)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName() + ".");
    }
}

package dev.hearth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContractRulesProofTest {
    @Test
    void aPortWithoutLawsIsFound() {
        Planted.code("""
                package dev.hearth.application.chat.port;
                public interface Lawless {}
                """).breaks(ContractRules.EVERY_PORT_HAS_A_CONTRACT, "dev.hearth.testkit.LawlessContract");
    }

    /** The neighbour is tested; that must not count for this one. */
    @Test
    void anAdapterNobodyTestsIsFound() {
        Planted.code(dependency("class Untested", "dev.hearth.adapter.redis.shared"))
                .breaks(ContractRules.EVERY_IMPLEMENTATION_PASSES_THE_CONTRACT, "shared.Untested implements");
    }

    @Test
    void anAdapterInAModuleWithoutTestsForThePortIsFound() {
        Planted.code(dependency("class Untested", "dev.hearth.adapter.external.mail"))
                .breaks(ContractRules.EVERY_IMPLEMENTATION_PASSES_THE_CONTRACT, "DependencyContract");
    }

    @Test
    void anAdapterWithItsTestIsFine() {
        Planted.code(dependency("class RedisDependency", "dev.hearth.adapter.redis.shared"))
                .keeps(ContractRules.EVERY_IMPLEMENTATION_PASSES_THE_CONTRACT);
    }

    /** An excuse that is no longer needed is taken off the list. */
    @Test
    void onlyPortsWithoutLawsAreExcused() {
        assertThat(House.production().stream()
                        .filter(PortRules.PORT)
                        .filter(port -> !ContractRules.hasContract(port))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet()))
                .isEqualTo(ContractRules.WITHOUT_CONTRACT.keySet());
    }

    private static String dependency(String declaration, String room) {
        return """
                package %s;
                %s implements dev.hearth.application.shared.port.Dependency {
                    public String name() { return "planted"; }
                    public void check() {}
                }
                """.formatted(room, declaration);
    }
}

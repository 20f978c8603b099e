package dev.hearth.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every port has laws, and everything that implements a port is judged by them. */
final class ContractRules {
    /** Ports without a contract, and why; an entry is a debt, and one that is no longer needed fails the build. */
    static final Map<String, String> WITHOUT_CONTRACT = Map.of();

    @ArchTest
    static final ArchRule EVERY_PORT_HAS_A_CONTRACT = classes()
            .that(PortRules.PORT)
            .should(each("have a contract in the test kit", ContractRules::portsWithoutContract))
            .because("without laws two adapters drift apart; write dev.hearth.testkit.<Port>Contract");

    @ArchTest
    static final ArchRule EVERY_IMPLEMENTATION_PASSES_THE_CONTRACT = classes()
            .that(describe(
                    "implement a port", type -> PortRules.ports(type).findAny().isPresent()))
            .should(each("pass the contract of the port", ContractRules::untestedPorts))
            .because("an adapter nobody holds to the laws keeps them by luck;"
                    + " write <Adapter>Test implements <Port>Contract in the tests of its module");

    private ContractRules() {}

    /** The test classes that hold this implementation to the contract of this port: named after it, in its own module. */
    static Stream<JavaClass> judges(JavaClass implementation, JavaClass port) {
        String name = House.outermost(implementation).getSimpleName();
        return HouseModule.of(implementation).stream()
                .flatMap(module -> House.testsOf(module).stream())
                .filter(test -> test.getPackageName().equals(implementation.getPackageName()))
                .filter(test -> House.outermost(test).getSimpleName().startsWith(name))
                .filter(test -> !test.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(test -> test.isAssignableTo(contract(port)));
    }

    static String contract(JavaClass port) {
        return "dev.hearth.testkit." + port.getSimpleName() + "Contract";
    }

    static boolean hasContract(JavaClass port) {
        return House.testKit().contain(contract(port))
                && holdsTests(House.testKit().get(contract(port)));
    }

    private static boolean holdsTests(JavaClass contract) {
        return contract.getAllMethods().stream()
                .anyMatch(method -> method.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable"));
    }

    private static Stream<String> portsWithoutContract(JavaClass port) {
        boolean excused = WITHOUT_CONTRACT.containsKey(port.getSimpleName());
        return hasContract(port) || excused
                ? Stream.empty()
                : Stream.of("%s has no %s with tests".formatted(port.getName(), contract(port)));
    }

    private static Stream<String> untestedPorts(JavaClass implementation) {
        return PortRules.ports(implementation)
                .filter(port -> !WITHOUT_CONTRACT.containsKey(port.getSimpleName()))
                .filter(port -> judges(implementation, port).findAny().isEmpty())
                .map(port -> "no test of %s implements %s".formatted(implementation.getName(), contract(port)));
    }

    /** Turns the complaints about one class into the violations ArchUnit counts. */
    private static ArchCondition<JavaClass> each(String description, Function<JavaClass, Stream<String>> complaints) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                complaints.apply(type).forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
            }
        };
    }
}

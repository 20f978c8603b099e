package dev.hearth.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What a port is: a narrow interface beside its feature, with every implementation outside. */
final class PortRules {
    private static final int MOST_METHODS = 10;

    /** Interfaces nested in a port, such as its listener, are its vocabulary: whoever talks to the port implements them. */
    static final DescribedPredicate<JavaClass> PORT = describe(
            "are ports",
            type -> type.isInterface() && type.isTopLevelClass() && inPortPackage(type) && !isPackageInfo(type));

    @ArchTest
    static final ArchRule PORT_PACKAGES_HOLD_INTERFACES_AND_VALUES = classes()
            .that()
            .resideInAPackage("dev.hearth.application.*.port..")
            .and()
            .areTopLevelClasses()
            .should()
            .beInterfaces()
            .orShould()
            .beRecords()
            .orShould()
            .beEnums()
            .because("a port is what the application asks for; move the code that answers into an adapter");

    @ArchTest
    static final ArchRule PORTS_ARE_IMPLEMENTED_OUTSIDE = classes()
            .that(describe("implement a port", type -> ports(type).findAny().isPresent()))
            .should()
            .resideInAnyPackage("dev.hearth.adapter..", "dev.hearth.application.local..", "dev.hearth.testkit..")
            .because("whoever implements a port is replaceable; put it into an adapter, or into application.local"
                    + " where the JDK is all it needs");

    @ArchTest
    static final ArchRule PORTS_ARE_NARROW = classes()
            .that(PORT)
            .should(ArchCondition.from(describe(
                    "have at most " + MOST_METHODS + " methods",
                    type -> type.getMethods().size() <= MOST_METHODS)))
            .because("a wide port is hard to implement and hard to fake; split it by who asks");

    @ArchTest
    static final ArchRule PORTS_TAKE_NO_FLAGS = methods()
            .that()
            .areDeclaredInClassesThat(PORT)
            .should(ArchCondition.from(describe("take no boolean", PortRules::takesNoBoolean)))
            .because("nobody can read true at the call; write two methods or take an enum");

    private PortRules() {}

    /** The ports a class implements, itself or through its parents; none for interfaces. */
    static Stream<JavaClass> ports(JavaClass type) {
        return type.isInterface()
                ? Stream.empty()
                : type.getAllRawInterfaces().stream().filter(PORT);
    }

    private static boolean inPortPackage(JavaClass type) {
        return type.getPackageName().matches("dev\\.hearth\\.application\\.\\w+\\.port");
    }

    /** The compiler writes package-info as an interface. */
    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    private static boolean takesNoBoolean(JavaMethod method) {
        return method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(boolean.class));
    }
}

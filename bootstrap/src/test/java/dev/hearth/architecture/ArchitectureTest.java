package dev.hearth.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** All rules, on everything that ships. */
@AnalyzeClasses(packages = House.ROOT, importOptions = OnlyProduction.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchTests DIAGRAMS = ArchTests.in(DiagramRules.class);

    @ArchTest
    static final ArchTests DEPENDENCIES = ArchTests.in(DependencyRules.class);

    @ArchTest
    static final ArchTests PORTS = ArchTests.in(PortRules.class);

    @ArchTest
    static final ArchTests CONTRACTS = ArchTests.in(ContractRules.class);

    @ArchTest
    static final ArchTests USE_CASES = ArchTests.in(UseCaseRules.class);

    @ArchTest
    static final ArchTests CODE = ArchTests.in(CodeRules.class);
}

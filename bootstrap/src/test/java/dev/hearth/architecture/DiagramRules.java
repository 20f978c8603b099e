package dev.hearth.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom: what is drawn in the docs, and no circles anywhere. */
final class DiagramRules {
    @ArchTest
    static final ArchRule MODULES_FOLLOW_THE_DIAGRAM = classes()
            .that()
            .resideInAPackage("dev.hearth..")
            .should(adhereToPlantUmlDiagram(Diagram.MODULES, consideringOnlyDependenciesInAnyPackage("dev.hearth..")))
            .because("dependencies point inwards as drawn in modules.puml;"
                    + " what two adapters share belongs into a port or a value of application or domain");

    @ArchTest
    static final ArchRule FEATURES_FOLLOW_THE_DIAGRAM = classes()
            .that()
            .resideInAnyPackage("dev.hearth.domain..", "dev.hearth.application..")
            .should(adhereToPlantUmlDiagram(
                    Diagram.FEATURES,
                    consideringOnlyDependenciesInAnyPackage("dev.hearth.domain..", "dev.hearth.application..")))
            .because("features know each other only as drawn in features.puml;"
                    + " publish an event, or let the feature that knows more ask the one that knows less");

    @ArchTest
    static final ArchRule PACKAGES_KNOW_EACH_OTHER_ONE_WAY = slices().matching("dev.hearth.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a circle can only be understood all at once;"
                    + " move the type both need into the package that is lower");

    private DiagramRules() {}
}

package dev.hearth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawings tell the truth, the whole of it, and both renderings tell the same. */
class ArchitectureDiagramsTest {
    @SuppressWarnings("ImmutableEnumChecker") // a drawing is read once and never changed
    enum Drawing {
        MODULES,
        FEATURES;

        String heading() {
            return switch (this) {
                case MODULES -> "Modules";
                case FEATURES -> "Features";
            };
        }

        Diagram diagram() {
            return switch (this) {
                case MODULES -> Diagram.read(Diagram.MODULES);
                case FEATURES -> Diagram.read(Diagram.FEATURES);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReadmeShowsTheSameArrows(Drawing drawing) {
        assertThat(Diagram.mermaid(Repository.document("README.md"), drawing.heading()))
                .isNotEmpty()
                .isEqualTo(drawing.diagram().arrows());
    }

    @ParameterizedTest
    @EnumSource
    void everyPackageDrawnHoldsClasses(Drawing drawing) {
        assertThat(drawing.diagram().components().stream().flatMap(component -> component.packages().stream()))
                .isNotEmpty()
                .allSatisfy(drawn -> assertThat(House.production())
                        .as(drawn)
                        .anyMatch(new Diagram.Component(drawn, List.of(drawn))::holds));
    }

    @ParameterizedTest
    @EnumSource
    void everyArrowDrawnIsWalked(Drawing drawing) {
        assertThat(drawing.diagram().walked(House.production()))
                .containsAll(drawing.diagram().arrows());
    }
}

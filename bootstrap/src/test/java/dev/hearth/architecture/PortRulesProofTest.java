package dev.hearth.architecture;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortRulesProofTest {
    @Test
    void codeAmongPortsIsFound() {
        Planted.code("""
                package dev.hearth.application.chat.port;
                public class Worker {}
                """).breaks(PortRules.PORT_PACKAGES_HOLD_INTERFACES_AND_VALUES, "Worker");
    }

    @Test
    void aValueBesideAPortIsFine() {
        Planted.code("""
                package dev.hearth.application.chat.port;
                public record Found(String text) {}
                """).keeps(PortRules.PORT_PACKAGES_HOLD_INTERFACES_AND_VALUES);
    }

    @Test
    void aPortImplementedByItsOwnFeatureIsFound() {
        Planted.code("""
                package dev.hearth.application.shared;
                class Inside implements dev.hearth.application.shared.port.IdSource {
                    public java.util.UUID next() { return new java.util.UUID(0, 0); }
                }
                """).breaks(PortRules.PORTS_ARE_IMPLEMENTED_OUTSIDE, "Inside");
    }

    @Test
    void aWidePortIsFound() {
        String methods = IntStream.rangeClosed(0, 10)
                .mapToObj(number -> "void method" + number + "();")
                .collect(Collectors.joining());
        Planted.code("""
                package dev.hearth.application.chat.port;
                public interface Wide { %s }
                """.formatted(methods)).breaks(PortRules.PORTS_ARE_NARROW, "Wide");
    }

    @Test
    void aFlagInAPortIsFound() {
        Planted.code("""
                package dev.hearth.application.chat.port;
                public interface Flagged { void find(boolean archivedToo); }
                """).breaks(PortRules.PORTS_TAKE_NO_FLAGS, "Flagged.find");
    }
}

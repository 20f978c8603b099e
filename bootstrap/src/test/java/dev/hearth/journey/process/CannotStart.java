package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.JavaLaunch;
import dev.hearth.journey.JavaProcess;
import java.util.ArrayList;
import java.util.List;

/** A start that must fail in the way an operator can read: one line, and a code that says failure. */
final class CannotStart {
    /** Shorter than the half minute for which a MongoDB driver looks for its server by itself. */
    private static final int PATIENCE_SECONDS = 25;

    private CannotStart() {}

    static void saying(String meant, JavaLaunch launch) {
        try (JavaProcess process = launch.start()) {
            assertThat(process.exitCode(PATIENCE_SECONDS)).isEqualTo(1);
            List<String> errors = process.errors();
            assertThat(errors).singleElement().asString().startsWith("hearth: ").contains(meant);
            List<String> all = new ArrayList<>(process.output());
            all.addAll(errors);
            assertThat(all).as("no stack trace").noneMatch(line -> line.strip().startsWith("at "));
        }
    }
}

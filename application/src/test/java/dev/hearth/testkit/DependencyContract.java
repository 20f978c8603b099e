package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.hearth.application.shared.port.Dependency;
import org.junit.jupiter.api.Test;

/** The laws of {@link Dependency} while what it speaks for is well. */
public interface DependencyContract {
    /** One that is up. */
    Dependency dependency();

    @Test
    default void itHasAnOperatorsName() {
        assertThat(dependency().name()).matches("[a-z]+");
    }

    @Test
    default void itGivesASignOfLife() {
        assertThatCode(() -> dependency().check()).doesNotThrowAnyException();
    }
}

package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.shared.port.IdSource;
import org.junit.jupiter.api.Test;

class TestIdsTest implements IdSourceContract {
    @Override
    public IdSource ids() {
        return new TestIds();
    }

    @Test
    void theyAreTheSameInEveryRunAndOtherOnEveryNode() {
        assertThat(new TestIds().next()).isEqualTo(new TestIds().next()).isNotEqualTo(new TestIds(1).next());
    }
}

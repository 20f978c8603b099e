package dev.hearth.adapter.sqlite.shared;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.application.shared.port.Dependency;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.DependencyContract;
import org.junit.jupiter.api.Test;

class SqliteHealthTest extends SqliteStoreUnderTest implements DependencyContract {
    @Override
    public Dependency dependency() {
        return stores().dependency();
    }

    @Test
    void aClosedStoreGivesNoSign() {
        database().close();
        assertThatThrownBy(() -> dependency().check()).isInstanceOf(Refusal.Unavailable.class);
    }
}

package dev.hearth.adapter.sqlite.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.testkit.AuditLogContract;
import org.junit.jupiter.api.Test;

class SqliteAuditLogTest extends SqliteStoreUnderTest implements AuditLogContract {
    @Test
    void aPageIsOneWalkInOrder() {
        assertThat(Plans.of(database(), SqliteAuditLog.LIST, "", 1))
                .containsExactly("SEARCH audit_log USING PRIMARY KEY (id<?)");
    }
}

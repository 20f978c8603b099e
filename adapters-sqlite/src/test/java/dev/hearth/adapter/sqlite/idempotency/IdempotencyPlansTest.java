package dev.hearth.adapter.sqlite.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A key costs the same among many. */
class IdempotencyPlansTest extends SqliteStoreUnderTest {
    private static final String BY_KEY =
            "SEARCH idempotency_keys USING INDEX sqlite_autoindex_idempotency_keys_1 (owner_id=? AND name=?)";

    @Test
    void aKeyIsFoundByItsOwnerAndName() {
        assertThat(plan(SqliteIdempotencyKeys.FIND, 2)).containsExactly(BY_KEY);
        assertThat(plan(SqliteIdempotencyKeys.NOTE, 3)).containsExactly(BY_KEY);
        assertThat(plan(SqliteIdempotencyKeys.ANSWER, 8)).containsExactly(BY_KEY);
        assertThat(plan(SqliteIdempotencyKeys.FREE, 3)).containsExactly(BY_KEY);
        assertThat(plan(SqliteIdempotencyKeys.END_LEASE, 4)).containsExactly(BY_KEY);
        assertThat(plan(SqliteIdempotencyKeys.FREE_UNLESS_STORED, 3)).containsExactly(BY_KEY);
    }

    @Test
    void countingDoesNotReadAnswers() {
        assertThat(plan(SqliteIdempotencyKeys.COUNT, 2))
                .contains(
                        "SEARCH idempotency_keys USING COVERING INDEX sqlite_autoindex_idempotency_keys_1 (owner_id=?)");
    }

    @Test
    void whatIsExpiredIsFoundByTime() {
        assertThat(plan(SqliteIdempotencyKeys.SWEEP, 2))
                .contains("SEARCH idempotency_keys USING COVERING INDEX idempotency_keys_end (expires_at<?)")
                .noneMatch(step -> step.startsWith("SCAN"));
    }

    private List<String> plan(String sql, int arguments) {
        return Plans.of(database(), sql, Collections.nCopies(arguments, 1).toArray());
    }
}

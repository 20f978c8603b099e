package dev.hearth.adapter.sqlite.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import org.junit.jupiter.api.Test;

/** How jobs are found: by an index, in its order, without those that have ended. */
class JobPlansTest extends SqliteStoreUnderTest {
    @Test
    void whatMayBeTakenIsOneStretchInOrder() {
        assertThat(Plans.of(database(), SqliteJobs.TAKEABLE, 0, "[]", 1))
                .startsWith("SEARCH jobs USING INDEX jobs_next (next_at<?)")
                .noneMatch(step -> step.contains("ORDER BY"));
    }

    @Test
    void theOneThatWaitsIsFoundByItsKey() {
        for (String sql : new String[] {SqliteJobs.WAITING, SqliteJobs.CANCEL}) {
            assertThat(Plans.of(database(), sql, "", ""))
                    .containsExactly("SEARCH jobs USING INDEX jobs_key (kind=? AND key=?)");
        }
    }

    @Test
    void everyListIsOneStretchInOrder() {
        assertThat(Plans.of(database(), JobLists.ALL, "", 1)).containsExactly("SEARCH jobs USING PRIMARY KEY (id<?)");
        assertThat(Plans.of(database(), JobLists.OF_STATE, "", "", 1))
                .containsExactly("SEARCH jobs USING INDEX jobs_state (state=? AND id<?)");
        assertThat(Plans.of(database(), JobLists.OF_KIND, "", "", 1))
                .containsExactly("SEARCH jobs USING INDEX jobs_kind (kind=? AND id<?)");
        assertThat(Plans.of(database(), JobLists.OF_BOTH, "", "", "", 1))
                .containsExactly("SEARCH jobs USING INDEX jobs_state_kind (state=? AND kind=? AND id<?)");
    }

    @Test
    void whatEndedIsSweptByItsTime() {
        assertThat(Plans.of(database(), SqliteJobs.SWEEP, "", 0))
                .containsExactly("SEARCH jobs USING INDEX jobs_ended (state=? AND ended_at<?)");
    }
}

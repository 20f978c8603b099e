package dev.hearth.adapter.sqlite.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guests are found by the task and by the person, and nobody else's are looked at. */
class GuestPlansTest extends SqliteStoreUnderTest {
    @Test
    void oneIsFoundByTaskAndPerson() {
        for (String sql : List.of(SqliteTaskGuests.FIND, SqliteTaskGuests.REMOVE)) {
            assertThat(plan(sql, 2)).containsExactly("SEARCH task_guests USING PRIMARY KEY (task_id=? AND user_id=?)");
        }
    }

    @Test
    void thoseOfATaskAreFoundByIt() {
        for (String sql : List.of(SqliteTaskGuests.OF_TASK, SqliteTaskGuests.REMOVE_OF_TASK)) {
            assertThat(plan(sql, 1)).contains("SEARCH task_guests USING PRIMARY KEY (task_id=?)");
        }
    }

    @Test
    void whereSomebodyIsOneIsFoundByThem() {
        for (String sql : List.of(SqliteTaskGuests.OF_USER, SqliteTaskGuests.REMOVE_OF_USER)) {
            assertThat(plan(sql, 1)).contains("SEARCH task_guests USING INDEX task_guests_user (user_id=?)");
        }
        assertThat(plan(SqliteTaskGuests.REMOVE_IN_PROJECT, 2))
                .containsExactly("SEARCH task_guests USING INDEX task_guests_user (user_id=? AND project_id=?)");
    }

    private List<String> plan(String sql, int arguments) {
        return Plans.of(database(), sql, Collections.nCopies(arguments, 1).toArray());
    }
}

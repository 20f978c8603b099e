package dev.hearth.adapter.sqlite.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links to calendars are found by what they are looked for. */
class CalendarPlansTest extends SqliteStoreUnderTest {
    @Test
    void aLinkIsFoundByItsSecretAndByItsId() {
        assertThat(plan(SqliteCalendarLinks.FIND, 1))
                .containsExactly("SEARCH calendar_links USING INDEX calendar_links_secret (secret=?)");
        assertThat(plan(SqliteCalendarLinks.RENEW, 4))
                .containsExactly("SEARCH calendar_links USING PRIMARY KEY (id=?)");
        assertThat(plan(SqliteCalendarLinks.REMOVE, 2))
                .containsExactly("SEARCH calendar_links USING PRIMARY KEY (id=?)");
    }

    @Test
    void thoseOfAPersonAreReadInTheirOrder() {
        assertThat(plan(SqliteCalendarLinks.OF, 1))
                .containsExactly("SEARCH calendar_links USING INDEX calendar_links_owner (owner_id=?)");
        assertThat(plan(SqliteCalendarLinks.REMOVE_ALL, 1))
                .containsExactly("SEARCH calendar_links USING INDEX calendar_links_owner (owner_id=?)");
    }

    private List<String> plan(String sql, int arguments) {
        return Plans.of(database(), sql, Collections.nCopies(arguments, 1).toArray());
    }
}

package dev.hearth.adapter.sqlite.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import org.junit.jupiter.api.Test;

/** How accounts are found. */
class UserPlansTest extends SqliteStoreUnderTest {
    @Test
    void anAccountIsFoundByAnIndex() {
        assertThat(Plans.of(database(), SqliteUsers.BY_ID, ""))
                .containsExactly("SEARCH users USING PRIMARY KEY (id=?)");
        assertThat(Plans.of(database(), SqliteUsers.BY_EMAIL, ""))
                .containsExactly("SEARCH users USING INDEX users_email (email_key=?)");
        assertThat(Plans.of(database(), SqliteUsers.BY_USERNAME, ""))
                .containsExactly("SEARCH users USING INDEX users_username (username_key=?)");
    }

    @Test
    void cardsAreLookedUpOneByOneAndNotByReadingAllUsers() {
        assertThat(Plans.of(database(), SqliteUsers.BY_IDS, "[]"))
                .contains("SEARCH users USING PRIMARY KEY (id=?)")
                .noneMatch(step -> step.startsWith("SCAN users"));
    }
}

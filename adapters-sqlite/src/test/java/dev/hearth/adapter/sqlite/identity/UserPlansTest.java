package dev.hearth.adapter.sqlite.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.UserFilter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How accounts are found. */
class UserPlansTest extends SqliteStoreUnderTest {
    private static final Optional<String> WORDS = Optional.of("ada");
    private static final Optional<SystemRole> ROLE = Optional.of(SystemRole.ADMIN);
    private static final Optional<AccountStatus> STATUS = Optional.of(AccountStatus.SUSPENDED);

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
    void anAccountIsChangedWhereItIsFoundById() {
        Object[] replaced = Collections.nCopies(20, "").toArray();
        for (List<String> plan : List.of(
                Plans.of(database(), UserRows.REPLACE, replaced),
                Plans.of(database(), SqliteUsers.REPLACE_PASSWORD, "", "", ""),
                Plans.of(database(), SqliteUsers.LOGGED_IN, 0, ""),
                Plans.of(database(), SqliteUsers.REMOVE, ""))) {
            assertThat(plan).containsExactly("SEARCH users USING PRIMARY KEY (id=?)");
        }
    }

    @Test
    void cardsAreLookedUpOneByOneAndNotByReadingAllUsers() {
        assertThat(Plans.of(database(), SqliteUsers.BY_IDS, "[]"))
                .contains("SEARCH users USING PRIMARY KEY (id=?)")
                .noneMatch(step -> step.startsWith("SCAN users"));
    }

    @Test
    void aPageOfTheDirectoryIsOneStretchOfTheTableOrOfAnIndex() {
        assertThat(listing(UserFilter.EVERYBODY)).containsExactly("SEARCH users USING PRIMARY KEY (id>?)");
        assertThat(listing(new UserFilter(Optional.empty(), ROLE, Optional.empty())))
                .containsExactly("SEARCH users USING INDEX users_role (role=? AND id>?)");
        assertThat(listing(new UserFilter(Optional.empty(), Optional.empty(), STATUS)))
                .containsExactly("SEARCH users USING INDEX users_status (status=? AND id>?)");
        assertThat(listing(new UserFilter(Optional.empty(), ROLE, STATUS)))
                .singleElement()
                .asString()
                .startsWith("SEARCH users USING INDEX users_");
    }

    @Test
    void wordsAreLookedForFromWhereThePageBegins() {
        assertThat(listing(new UserFilter(WORDS, Optional.empty(), Optional.empty())))
                .containsExactly("SEARCH users USING PRIMARY KEY (id>?)");
        assertThat(listing(new UserFilter(WORDS, ROLE, Optional.empty())))
                .containsExactly("SEARCH users USING INDEX users_role (role=? AND id>?)");
    }

    private List<String> listing(UserFilter filter) {
        String statement = SqliteUserDirectory.statement(filter);
        int arguments = (int) statement.chars().filter(letter -> letter == '?').count();
        return Plans.of(database(), statement, Collections.nCopies(arguments, 1).toArray());
    }
}

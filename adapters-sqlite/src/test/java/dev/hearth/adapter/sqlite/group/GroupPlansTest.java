package dev.hearth.adapter.sqlite.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import org.junit.jupiter.api.Test;

/** How groups and the people in them are found: by an index, in its order. */
class GroupPlansTest extends SqliteStoreUnderTest {
    @Test
    void theGroupsOfAPersonAreOneWalkInOrder() {
        assertThat(Plans.of(database(), SqliteGroups.JOINED, "", "", 1))
                .containsExactly(
                        "SEARCH m USING INDEX group_members_user (user_id=? AND group_id>?)",
                        "SEARCH g USING PRIMARY KEY (id=?)");
        assertThat(Plans.of(database(), SqliteGroupMembers.OF_USER, ""))
                .containsExactly("SEARCH group_members USING COVERING INDEX group_members_user (user_id=?)");
    }

    @Test
    void thePeopleOfAGroupAreOneStretchOfTheTable() {
        assertThat(Plans.of(database(), SqliteGroupMembers.OF_GROUP, "", "", 1))
                .containsExactly("SEARCH m USING PRIMARY KEY (group_id=? AND user_id>?)");
    }

    @Test
    void whatChangedInAGroupComesInOrder() {
        assertThat(Plans.of(database(), GroupChanges.MEMBERS, "", 0, 1))
                .containsExactly("SEARCH m USING INDEX group_members_revision (group_id=? AND revision>?)");
        assertThat(Plans.of(database(), GroupChanges.GROUPS, "", 0, 1))
                .containsExactly("SEARCH g USING PRIMARY KEY (id=?)");
    }
}

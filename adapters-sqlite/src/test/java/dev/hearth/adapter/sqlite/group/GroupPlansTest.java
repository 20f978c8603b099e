package dev.hearth.adapter.sqlite.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import org.junit.jupiter.api.Test;

/** How groups and the people in them are found: by an index, in its order. */
class GroupPlansTest extends SqliteStoreUnderTest {
    private static final String OWN_LINE =
            "SEARCH messages USING PRIMARY KEY (channel_id=? AND thread_id=? AND position>?)";

    @Test
    void theGroupsOfAPersonAreOneWalkInOrder() {
        assertThat(Plans.of(database(), SqliteGroups.JOINED, "", "", 1))
                .containsExactly(
                        "SEARCH m USING INDEX group_members_user (user_id=? AND group_id>?)",
                        "SEARCH g USING PRIMARY KEY (id=?)");
        assertThat(Plans.of(database(), SqliteGroupMembers.OF_USER, ""))
                .containsExactly("SEARCH m USING INDEX group_members_user (user_id=?)");
    }

    @Test
    void thePeopleOfAGroupAreOneStretchWithoutThoseWhoHaveLeft() {
        assertThat(Plans.of(database(), SqliteGroupMembers.OF_GROUP, "", "", 1))
                .containsExactly("SEARCH m USING INDEX group_members_active (group_id=? AND user_id>?)");
    }

    @Test
    void theOpenGroupsAreOneStretchWithoutTheOthers() {
        assertThat(Plans.of(database(), SqliteGroups.OPEN, "", 1))
                .containsExactly("SEARCH g USING INDEX groups_open (id>?)");
    }

    @Test
    void whatChangedInAGroupComesInOrder() {
        assertThat(Plans.of(database(), GroupChanges.MEMBERS, "", 0, 1))
                .containsExactly("SEARCH m USING INDEX group_members_revision (group_id=? AND revision>?)");
        assertThat(Plans.of(database(), GroupChanges.GROUPS, "", 0, 1))
                .containsExactly("SEARCH g USING PRIMARY KEY (id=?)");
    }

    @Test
    void invitationsAreFoundBySecretAndInTheOrderOfTheirGroup() {
        assertThat(Plans.of(database(), SqliteInvitations.BY_SECRET, ""))
                .containsExactly("SEARCH group_invitations USING INDEX group_invitations_secret (secret=?)");
        assertThat(Plans.of(database(), SqliteInvitations.BEFORE, "", "", 1))
                .containsExactly("SEARCH group_invitations USING INDEX group_invitations_group (group_id=? AND id<?)");
        assertThat(Plans.of(database(), SqliteInvitations.NEWEST, "", 1))
                .containsExactly("SEARCH group_invitations USING INDEX group_invitations_group (group_id=?)");
        assertThat(Plans.of(database(), SqliteInvitations.LASTING, "", ""))
                .containsExactly(
                        "SEARCH group_invitations USING INDEX group_invitations_lasting (group_id=? AND inviter_id=?)");
    }

    @Test
    void whatWasDoneInAGroupIsOneStretchOfTheTable() {
        assertThat(Plans.of(database(), SqliteGroupActivity.BEFORE, "", "", 1))
                .containsExactly("SEARCH group_activity USING PRIMARY KEY (group_id=? AND id<?)");
        assertThat(Plans.of(database(), SqliteGroupActivity.NEWEST, "", 1))
                .containsExactly("SEARCH group_activity USING PRIMARY KEY (group_id=?)");
        assertThat(Plans.of(database(), GroupChanges.SUBSCRIPTIONS, "", 0, 1))
                .containsExactly("SEARCH group_subscriptions USING PRIMARY KEY (group_id=?)");
    }

    @Test
    void numbersReadNothingOlderThanTheyTellOf() {
        assertThat(Plans.of(database(), SqliteGroupStatistics.OPEN, ""))
                .containsExactly("SEARCH channels USING INDEX channels_public (group_id=?)");
        assertThat(Plans.of(database(), MessageDays.FROM, "", 0)).containsExactly(OWN_LINE);
        assertThat(Plans.of(database(), MessageDays.LAST, ""))
                .containsExactly("SEARCH messages USING PRIMARY KEY (channel_id=? AND thread_id=?)");
        assertThat(Plans.of(database(), MessageDays.SINCE, "", 0, 0))
                .contains(OWN_LINE, "SEARCH messages USING INDEX messages_changed (channel_id=? AND revision>?)");
        assertThat(Plans.of(database(), MessageTally.REST, "", 0))
                .contains(
                        OWN_LINE,
                        "SEARCH messages USING COVERING INDEX messages_changed (channel_id=? AND revision>?)");
    }
}

package dev.hearth.adapter.sqlite.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How channels, memberships and people's own records are found: by an index, in its order, never by sorting. */
class ChatPlansTest extends SqliteStoreUnderTest {
    @Test
    void theChannelsOfAPersonAreOneWalkInOrder() {
        assertThat(plan(SqliteChannels.JOINED, 3))
                .containsExactly(
                        "SEARCH m USING INDEX channel_members_user (user_id=? AND channel_id>?)",
                        "SEARCH c USING PRIMARY KEY (id=?)",
                        "SEARCH p USING PRIMARY KEY (user_id=? AND channel_id=?) LEFT-JOIN");
        assertThat(plan(SqliteChannels.STARRED, 3))
                .containsExactly(
                        "SEARCH p USING INDEX channel_preferences_starred (user_id=? AND channel_id>?)",
                        "SEARCH m USING PRIMARY KEY (channel_id=? AND user_id=?)",
                        "SEARCH c USING PRIMARY KEY (id=?)");
        assertThat(plan(SqliteChannelMembers.OF_USER, 1))
                .containsExactly("SEARCH channel_members USING COVERING INDEX channel_members_user (user_id=?)");
    }

    @Test
    void aSeatIsThreeLookUps() {
        assertThat(plan(SqliteChannels.SEAT, 2))
                .containsExactly(
                        "SEARCH m USING PRIMARY KEY (channel_id=? AND user_id=?)",
                        "SEARCH c USING PRIMARY KEY (id=?)",
                        "SEARCH p USING PRIMARY KEY (user_id=? AND channel_id=?) LEFT-JOIN");
    }

    @Test
    void thePeopleOfAChannelAreOneStretchOfTheTable() {
        assertThat(plan(SqliteChannelMembers.OF_CHANNEL, 3))
                .containsExactly("SEARCH m USING PRIMARY KEY (channel_id=? AND user_id>?)");
        assertThat(plan(SqliteChannelMembers.OWNERS, 1))
                .containsExactly("SEARCH channel_members USING INDEX channel_members_owner (channel_id=?)");
        assertThat(plan(SqliteChannelMembers.AMONG, 2))
                .first()
                .isEqualTo("SEARCH channel_members USING COVERING INDEX channel_members_user"
                        + " (user_id=? AND channel_id=? AND left_at=?)");
    }

    @Test
    void theChannelsOfAPlaceAreOneStretchOfAnIndex() {
        assertThat(plan(SqliteChannels.PUBLIC, 3))
                .containsExactly("SEARCH c USING INDEX channels_public (group_id=? AND id>?)");
        assertThat(plan(SqliteChannels.FOR_NEWCOMERS, 1))
                .containsExactly("SEARCH c USING INDEX channels_newcomers (group_id=?)");
        assertThat(plan(SqliteChannels.BY_KEY, 1))
                .containsExactly("SEARCH c USING INDEX channels_unique_key (unique_key=?)");
    }

    @Test
    void theCatchUpOfAChannelGoesByRevisions() {
        assertThat(plan(ChannelChanges.MEMBERS, 3))
                .containsExactly("SEARCH m USING INDEX channel_members_revision (channel_id=? AND revision>?)");
        assertThat(plan(ChannelChanges.CHANNELS, 3)).containsExactly("SEARCH c USING PRIMARY KEY (id=?)");
    }

    @Test
    void theCatchUpOfAPersonGoesByRevisions() {
        assertThat(plan(PersonalChanges.MARKERS, 3))
                .containsExactly("SEARCH read_markers USING INDEX read_markers_revision (user_id=? AND revision>?)");
        assertThat(plan(PersonalChanges.PREFERENCES, 3))
                .containsExactly("SEARCH channel_preferences USING INDEX channel_preferences_revision"
                        + " (user_id=? AND revision>?)");
        assertThat(plan(PersonalChanges.DRAFTS, 3))
                .containsExactly("SEARCH drafts USING INDEX drafts_revision (user_id=? AND revision>?)");
        assertThat(plan(PersonalChanges.SCHEDULED, 3))
                .containsExactly("SEARCH scheduled_messages USING INDEX scheduled_messages_revision"
                        + " (author_id=? AND revision>?)");
    }

    @Test
    void whatIsToBeSaidLaterIsAStretchInTheOrderOfItsTimes() {
        assertThat(plan(SqliteScheduledMessages.FIRST, 2))
                .containsExactly("SEARCH scheduled_messages USING INDEX scheduled_messages_open (author_id=?)");
        assertThat(plan(SqliteScheduledMessages.AFTER, 4))
                .containsExactly("SEARCH scheduled_messages USING INDEX scheduled_messages_open"
                        + " (author_id=? AND (send_at,id)>(?,?))");
        assertThat(plan(SqliteScheduledMessages.BY_CLIENT_ID, 3))
                .containsExactly("SEARCH scheduled_messages USING INDEX scheduled_messages_client_id"
                        + " (author_id=? AND channel_id=? AND client_id=?)");
    }

    @Test
    void peoplesOwnListsAreStretchesOfIndexes() {
        assertThat(plan(SqliteReadMarkers.FOLLOWED, 3))
                .containsExactly("SEARCH read_markers USING INDEX read_markers_followed (user_id=? AND thread_id<?)");
        assertThat(plan(SqliteReadMarkers.FOLLOWERS, 4))
                .containsExactly("SEARCH read_markers USING COVERING INDEX read_markers_followers"
                        + " (channel_id=? AND thread_id=? AND user_id>?)");
        assertThat(plan(SqliteReadMarkers.ABOUT, 2))
                .containsExactly("SEARCH read_markers USING INDEX read_markers_about (channel_id=? AND thread_id=?)");
        assertThat(plan(SqliteDrafts.OF_USER, 3))
                .containsExactly("SEARCH drafts USING INDEX drafts_written (user_id=? AND revision>?)");
    }

    private List<String> plan(String sql, int arguments) {
        return Plans.of(database(), sql, Collections.nCopies(arguments, 1).toArray());
    }
}

package dev.hearth.adapter.sqlite.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import org.junit.jupiter.api.Test;

/** How chat's hot statements find their rows: by an index, in its order, never by sorting. */
class ChatPlansTest extends SqliteStoreUnderTest {
    @Test
    void aPageOfMessagesIsOneStretchOfTheTable() {
        assertThat(Plans.of(database(), SqliteMessages.BEFORE, "", 0, 1))
                .containsExactly("SEARCH messages USING PRIMARY KEY (channel_id=? AND position<?)");
    }

    @Test
    void aMessageIsFoundByItsIdAndByItsSendersName() {
        assertThat(Plans.of(database(), SqliteMessages.BY_ID, ""))
                .containsExactly("SEARCH messages USING INDEX messages_id (id=?)");
        assertThat(Plans.of(database(), SqliteMessages.BY_CLIENT_ID, "", "", ""))
                .containsExactly(
                        "SEARCH messages USING INDEX messages_client_id (channel_id=? AND author_id=? AND client_id=?)");
    }

    @Test
    void theCatchUpReadsTheTableAndTheIndexOfChangedOnes() {
        assertThat(Plans.of(database(), MessageChanges.WRITTEN, "", 0, 1))
                .containsExactly("SEARCH messages USING PRIMARY KEY (channel_id=? AND position>?)");
        assertThat(Plans.of(database(), MessageChanges.CHANGED, "", 0, 1))
                .containsExactly("SEARCH messages USING INDEX messages_changed (channel_id=? AND revision>?)");
        assertThat(Plans.of(database(), ChannelChanges.MEMBERS, "", 0, 1))
                .containsExactly("SEARCH m USING INDEX channel_members_revision (channel_id=? AND revision>?)");
        assertThat(Plans.of(database(), ChannelChanges.CHANNELS, "", 0, 1))
                .containsExactly("SEARCH c USING PRIMARY KEY (id=?)");
    }

    @Test
    void theChannelsOfAPersonAreOneWalkInOrder() {
        assertThat(Plans.of(database(), SqliteChannels.JOINED, "", "", 1))
                .containsExactly(
                        "SEARCH m USING INDEX channel_members_user (user_id=? AND channel_id>?)",
                        "SEARCH c USING PRIMARY KEY (id=?)");
        assertThat(Plans.of(database(), SqliteChannelMembers.OF_USER, ""))
                .containsExactly("SEARCH channel_members USING COVERING INDEX channel_members_user (user_id=?)");
    }

    @Test
    void thePeopleOfAChannelAreOneStretchOfTheTable() {
        assertThat(Plans.of(database(), SqliteChannelMembers.OF_CHANNEL, "", "", 1))
                .containsExactly("SEARCH m USING PRIMARY KEY (channel_id=? AND user_id>?)");
        assertThat(Plans.of(database(), SqliteChannels.BY_PAIR, ""))
                .containsExactly("SEARCH c USING INDEX channels_unique_key (unique_key=?)");
    }
}

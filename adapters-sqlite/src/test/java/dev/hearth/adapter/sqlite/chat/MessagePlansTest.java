package dev.hearth.adapter.sqlite.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How messages, threads and what is unread are found: by an index, in its order, never by sorting or by reading on and on. */
class MessagePlansTest extends SqliteStoreUnderTest {
    @Test
    void aPageOfAConversationIsOneStretchOfTheTable() {
        assertThat(plan(SqliteMessages.BEFORE, 4))
                .containsExactly("SEARCH messages USING PRIMARY KEY (channel_id=? AND thread_id=? AND position<?)");
        assertThat(plan(SqliteMessages.COUNT, 2))
                .containsExactly("SEARCH messages USING PRIMARY KEY (channel_id=? AND thread_id=?)");
        for (String forward : List.of(SqliteMessages.AFTER, SqliteUnread.MESSAGES)) {
            int arguments =
                    (int) forward.chars().filter(letter -> letter == '?').count();
            assertThat(plan(forward, arguments))
                    .containsExactly("SEARCH messages USING PRIMARY KEY (channel_id=? AND thread_id=? AND position>?)");
        }
    }

    @Test
    void whatGoesElsewhereIsOneStretchOfEachTable() {
        String talk = " USING PRIMARY KEY (channel_id=? AND thread_id=?)";
        assertThat(plan(MessageMoves.POSITIONS, 3)).containsExactly("SEARCH messages" + talk);
        assertThat(plan(MessageMoves.MOVE_CALLS, 4))
                .contains("SEARCH m" + talk)
                .anyMatch(step -> step.startsWith("SEARCH message_calls USING PRIMARY KEY (user_id=?"))
                .noneMatch(step -> step.startsWith("SCAN m"));
        assertThat(plan(MessageMoves.FORGET_BLOCKS, 2)).containsExactly("SEARCH message_blocks" + talk);
        assertThat(plan(MessageMoves.MOVE, 4))
                .contains("SEARCH messages" + talk)
                .contains("SEARCH t USING COVERING INDEX messages_client_id"
                        + " (channel_id=? AND author_id=? AND client_id=?)")
                .noneMatch(step -> step.startsWith("SCAN"));
        assertThat(plan(MessageBlocks.COUNT, 2)).contains("SEARCH messages" + talk);
    }

    @Test
    void pinnedMessagesAreOneStretchOfAnIndex() {
        assertThat(plan(SqliteMessages.PINNED, 3))
                .containsExactly("SEARCH messages USING INDEX messages_pinned (channel_id=? AND position<?)");
    }

    @Test
    void aMessageIsFoundByItsIdAndByItsSendersName() {
        assertThat(plan(SqliteMessages.BY_ID, 1)).containsExactly("SEARCH messages USING INDEX messages_id (id=?)");
        assertThat(plan(SqliteMessages.BY_CLIENT_ID, 3))
                .containsExactly(
                        "SEARCH messages USING INDEX messages_client_id (channel_id=? AND author_id=? AND client_id=?)");
    }

    @Test
    void aNewMessageIsCountedFromTheLastOne() {
        for (String insert : List.of(MessageWrites.INSERT, MessageWrites.INSERT_RARE)) {
            assertThat(plan(insert, insert.equals(MessageWrites.INSERT) ? 8 : 12))
                    .containsExactly(
                            "SCALAR SUBQUERY 1",
                            "SEARCH messages USING PRIMARY KEY (channel_id=? AND thread_id=?)",
                            "SCALAR SUBQUERY 2",
                            "SEARCH messages USING COVERING INDEX messages_author"
                                    + " (channel_id=? AND author_id=? AND thread_id=?)");
        }
    }

    @Test
    void aMessageIsChangedWhereItLies() {
        assertThat(plan(MessageWrites.UPDATE, 13))
                .containsExactly("SEARCH messages USING PRIMARY KEY (channel_id=? AND thread_id=? AND position=?)");
        assertThat(plan(MessageWrites.UNCALL, 4))
                .containsExactly("SEARCH message_calls USING PRIMARY KEY"
                        + " (user_id=? AND channel_id=? AND thread_id=? AND position=?)");
        for (String versions : List.of(SqliteMessages.VERSIONS, MessageWrites.FORGET_VERSIONS)) {
            assertThat(plan(versions, 1)).containsExactly("SEARCH message_versions USING PRIMARY KEY (message_id=?)");
        }
    }

    @Test
    void theCatchUpReadsTheTableAndTheIndexOfChangedOnes() {
        assertThat(plan(MessageChanges.WRITTEN, 3))
                .containsExactly("SEARCH messages USING PRIMARY KEY (channel_id=? AND thread_id=? AND position>?)");
        assertThat(plan(MessageChanges.CHANGED, 3))
                .containsExactly("SEARCH messages USING INDEX messages_changed (channel_id=? AND revision>?)");
    }

    @Test
    void whatIsUnreadIsCountedFromRunningNumbersAndBlocks() {
        assertThat(plan(SqliteUnread.COUNTS, 2))
                .filteredOn(step -> step.startsWith("SEARCH") && !step.startsWith("SEARCH b "))
                .containsExactly(
                        "SEARCH m USING PRIMARY KEY (channel_id=? AND user_id=?) LEFT-JOIN",
                        "SEARCH r USING PRIMARY KEY (user_id=? AND channel_id=? AND thread_id=?) LEFT-JOIN",
                        "SEARCH n USING PRIMARY KEY (channel_id=? AND thread_id=?)",
                        "SEARCH n USING PRIMARY KEY (channel_id=? AND thread_id=? AND position<?)",
                        "SEARCH n USING COVERING INDEX messages_author"
                                + " (channel_id=? AND author_id=? AND thread_id=?)",
                        "SEARCH n USING COVERING INDEX messages_author"
                                + " (channel_id=? AND author_id=? AND thread_id=? AND position<?)",
                        "SEARCH n USING PRIMARY KEY (user_id=? AND channel_id=? AND thread_id=? AND position>?)");
    }

    @Test
    void blocksAreLookedUpEachSizeByItself() {
        String blocks = "SEARCH b USING PRIMARY KEY (channel_id=? AND thread_id=? AND what=? AND author_id=?";
        assertThat(plan(SqliteUnread.COUNTS, 2))
                .noneMatch(step -> step.startsWith("SCAN") && step.matches(".* [nb]( .*)?"))
                .filteredOn(step -> step.startsWith("SEARCH b "))
                .hasSize(8)
                .containsOnly(blocks + ")", blocks + " AND shift=? AND block>? AND block<?)");
        assertThat(plan(ThreadSummaries.SQL, 1)).contains(blocks + " AND shift=?)");
    }

    @Test
    void threadsAreLookedUpFromTheirEnds() {
        assertThat(plan(ThreadSummaries.SQL, 1))
                .filteredOn(step -> step.startsWith("SEARCH"))
                .first()
                .isEqualTo("SEARCH root USING COVERING INDEX messages_id (id=?)");
        assertThat(plan(ThreadSummaries.SQL, 1))
                .noneMatch(step -> step.contains("SCAN r") || step.contains("SCAN messages") || step.contains("TEMP"));
    }

    private List<String> plan(String sql, int arguments) {
        return Plans.of(database(), sql, Collections.nCopies(arguments, 1).toArray());
    }
}

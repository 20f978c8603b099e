package dev.hearth.adapter.sqlite.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How hits are found: walked in order from the newest, never sorted, and read by their keys. */
class SearchPlansTest extends SqliteStoreUnderTest {
    private static final String AMONG = "LIST SUBQUERY 1";
    private static final String IDS = "SCAN json_each VIRTUAL TABLE INDEX 1:";

    /** FTS5 gives the order itself: there is no step that sorts. */
    @Test
    void hitsAreWalkedFromTheEndOfTheFullTextTable() {
        String entry = "SEARCH e USING INTEGER PRIMARY KEY (rowid=?)";
        assertThat(plan(MessageCandidates.MATCHING, 4))
                .containsExactly("CO-ROUTINE f", "SCAN search_messages VIRTUAL TABLE INDEX 192:M1<>", "SCAN f", entry);
        assertThat(plan(SqliteSearchIndex.matching(Kind.CHANNELS), 3))
                .containsExactly("CO-ROUTINE f", "SCAN search_channels VIRTUAL TABLE INDEX 192:M1<", "SCAN f", entry);
        assertThat(plan(SqliteSearchIndex.matching(Kind.PEOPLE), 3))
                .containsExactly("CO-ROUTINE f", "SCAN search_people VIRTUAL TABLE INDEX 192:M1<", "SCAN f", entry);
        assertThat(plan(SqliteSearchIndex.matching(Kind.TASKS), 3))
                .containsExactly("CO-ROUTINE f", "SCAN search_tasks VIRTUAL TABLE INDEX 192:M1<", "SCAN f", entry);
    }

    @Test
    void withoutWordsTheNumbersAreWalked() {
        assertThat(plan(MessageCandidates.ALL, 3))
                .containsExactly("SEARCH search_entries USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)");
    }

    @Test
    void timesAreLookedUp() {
        assertThat(plan(MessageCandidates.FIRST_SINCE, 1))
                .containsExactly("SEARCH search_entries USING COVERING INDEX search_entries_at (at>?)");
        assertThat(plan(MessageCandidates.LAST_BEFORE, 1))
                .containsExactly("SEARCH search_entries USING COVERING INDEX search_entries_at (at<?)");
    }

    @Test
    void recordsAreReadByTheirIds() {
        assertThat(plan(Kind.MESSAGES.select(), 1))
                .containsExactly("SEARCH messages USING INDEX messages_id (id=?)", AMONG, IDS);
        assertThat(plan(Kind.CHANNELS.select(), 1)).containsExactly("SEARCH c USING PRIMARY KEY (id=?)", AMONG, IDS);
        assertThat(plan(Kind.TASKS.select(), 1)).containsExactly("SEARCH t USING PRIMARY KEY (id=?)", AMONG, IDS);
        assertThat(plan(Kind.PROJECTS.select(), 1)).containsExactly("SEARCH p USING PRIMARY KEY (id=?)", AMONG, IDS);
        assertThat(plan(Kind.PEOPLE.select(), 1)).containsExactly("SEARCH users USING PRIMARY KEY (id=?)", AMONG, IDS);
    }

    @Test
    void filingGoesByNumbersAndIds() {
        assertThat(plan(Filing.LAST, 0)).containsExactly("SEARCH search_pending");
        assertThat(plan(Filing.NEXT, 2)).containsExactly("SEARCH search_pending USING INTEGER PRIMARY KEY (rowid<?)");
        assertThat(plan(Filing.TAKE, 3)).containsExactly("SEARCH search_pending USING INTEGER PRIMARY KEY (rowid=?)");
        assertThat(plan(Filing.NUMBER, 1))
                .containsExactly("SEARCH search_entries USING COVERING INDEX search_entries_id (id=?)");
    }

    @Test
    void partsAreCountedWithoutWalkingThroughThem() {
        assertThat(plan(Merging.parts("search_messages"), 0))
                .filteredOn(step -> step.contains("search_messages_idx"))
                .hasSize(3)
                .allMatch(step -> step.startsWith("SEARCH search_messages_idx USING PRIMARY KEY"));
    }

    private List<String> plan(String sql, int arguments) {
        return Plans.of(database(), sql, Collections.nCopies(arguments, 1).toArray());
    }
}

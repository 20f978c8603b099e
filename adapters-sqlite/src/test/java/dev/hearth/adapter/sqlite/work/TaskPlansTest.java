package dev.hearth.adapter.sqlite.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How tasks are found: by an index, in its order, never by sorting. */
class TaskPlansTest extends SqliteStoreUnderTest {
    @Test
    void everyListIsOneStretchOfATableThatLeadsToItsTasks() {
        String list = "SEARCH l USING PRIMARY KEY (place=? AND kind=? AND about=? AND sort=? AND ";
        assertThat(plan(SqliteTaskLists.RISING, 8))
                .containsExactly(list + "(key,task_id)>(?,?) AND key<?)", "SEARCH t USING PRIMARY KEY (id=?)");
        assertThat(plan(SqliteTaskLists.FALLING, 8))
                .containsExactly(list + "key>? AND (key,task_id)<(?,?))", "SEARCH t USING PRIMARY KEY (id=?)");
        assertThat(plan(SqliteTaskLists.COUNTS, 1))
                .containsExactly("SEARCH task_tallies USING PRIMARY KEY (project_id=?)");
    }

    @Test
    void aTaskIsFoundByItsIdAndByItsNumber() {
        assertThat(plan(SqliteTasks.BY_ID, 1)).containsExactly("SEARCH t USING PRIMARY KEY (id=?)");
        assertThat(plan(SqliteTasks.AMONG, 1)).contains("SEARCH t USING PRIMARY KEY (id=?)");
        assertThat(plan(SqliteTasks.BY_NUMBER, 2))
                .containsExactly("SEARCH t USING INDEX tasks_number (project_id=? AND number=?)");
        assertThat(plan(SqliteTasks.BY_FORMER_NUMBER, 2))
                .containsExactly(
                        "SEARCH f USING PRIMARY KEY (project_id=? AND number=?)", "SEARCH t USING PRIMARY KEY (id=?)");
    }

    @Test
    void thePartsOfATaskAreOneStretchOfAnIndexThatCountsThemToo() {
        assertThat(plan(SqliteTasks.BELOW, 2))
                .contains("SEARCH t USING COVERING INDEX tasks_parent (parent_id=?)")
                .noneMatch(step -> step.startsWith("SCAN t"));
        assertThat(plan(SqliteTaskLists.SUBTASKS, 1))
                .contains("SEARCH tasks USING COVERING INDEX tasks_parent (parent_id=? AND deleted_at=?)")
                .noneMatch(step -> step.startsWith("SCAN tasks"));
    }

    @Test
    void whatWasMadeFromMessagesIsFoundByThem() {
        assertThat(plan(SqliteTasks.FROM_MESSAGES, 1))
                .containsExactly("SCAN k VIRTUAL TABLE INDEX 1:", "SEARCH t USING INDEX tasks_source (source_id=?)");
    }

    @Test
    void neighboursAreLookedUpFromWhereTheyAre() {
        String column = "SEARCH t USING INDEX tasks_rank (project_id=? AND status=?";
        assertThat(plan(Neighbours.FIRST, 3)).containsExactly(column + ")");
        assertThat(plan(Neighbours.LAST, 3)).containsExactly(column + ")");
        assertThat(plan(Neighbours.BELOW, 4)).containsExactly(column + " AND rank<?)");
        assertThat(plan(Neighbours.ABOVE, 4)).containsExactly(column + " AND rank>?)");
        assertThat(plan(Neighbours.OF, 3)).containsExactly("SEARCH t USING PRIMARY KEY (id=?)");
    }

    @Test
    void theCatchUpOfAProjectGoesByRevisions() {
        assertThat(plan(ProjectChanges.TASKS, 3))
                .containsExactly("SEARCH t USING INDEX tasks_revision (project_id=? AND revision>?)");
        assertThat(plan(ProjectChanges.TRACES, 3))
                .containsExactly("SEARCH t USING INDEX task_traces_revision (project_id=? AND revision>?)");
    }

    @Test
    void whatWasDoneToATaskIsOneStretchOfTheTable() {
        assertThat(plan(SqliteTaskActivity.NEWEST, 2))
                .containsExactly("SEARCH task_activity USING PRIMARY KEY (task_id=?)");
        assertThat(plan(SqliteTaskActivity.BEFORE, 3))
                .containsExactly("SEARCH task_activity USING PRIMARY KEY (task_id=? AND id<?)");
    }

    @Test
    void theNumbersOfAProjectAreOneStretchOfWhatIsOpenAndOneOfWhatWasDoneSince() {
        assertThat(plan(SqliteProjectStatistics.OPEN, 4))
                .startsWith(
                        "SEARCH l USING PRIMARY KEY (place=? AND kind=? AND about=? AND sort=?)",
                        "SEARCH t USING PRIMARY KEY (id=?)");
        assertThat(plan(SqliteProjectStatistics.FLOW, 3))
                .startsWith("SEARCH task_flow USING PRIMARY KEY (project_id=? AND at>?)");
    }

    @Test
    void theFiltersOfAPlaceAreOneStretchAndSoIsWhatChangedOfThem() {
        assertThat(plan(SqliteSavedFilters.OF_PLACE, 1))
                .containsExactly("SEARCH saved_filters USING INDEX saved_filters_place (place_id=?)");
        assertThat(plan(SqliteSavedFilters.SINCE, 3))
                .containsExactly("SEARCH saved_filters USING INDEX saved_filters_revision (place_id=? AND revision>?)");
        assertThat(plan(SqliteSavedFilters.BY_ID, 1)).containsExactly("SEARCH saved_filters USING PRIMARY KEY (id=?)");
    }

    private List<String> plan(String sql, int arguments) {
        return Plans.of(database(), sql, Collections.nCopies(arguments, 1).toArray());
    }
}

package dev.hearth.adapter.sqlite.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How projects and the people in them are found: by an index, in its order, never by sorting. */
class ProjectPlansTest extends SqliteStoreUnderTest {
    @Test
    void theProjectsOfAPersonAreOneWalkInOrder() {
        assertThat(plan(SqliteProjects.JOINED, 3))
                .containsExactly(
                        "SEARCH m USING INDEX project_members_user (user_id=? AND project_id>?)",
                        "SEARCH p USING PRIMARY KEY (id=?)");
        assertThat(plan(SqliteProjects.AMONG, 1)).contains("SEARCH p USING PRIMARY KEY (id=?)");
        assertThat(plan(SqliteProjects.SEAT, 2))
                .containsExactly(
                        "SEARCH m USING PRIMARY KEY (project_id=? AND user_id=?)", "SEARCH p USING PRIMARY KEY (id=?)");
        assertThat(plan(SqliteProjectMembers.OF_USER, 1))
                .containsExactly("SEARCH project_members USING COVERING INDEX project_members_user (user_id=?)");
        assertThat(plan(SqliteProjectMembers.OF_USER_IN, 2))
                .containsExactly(
                        "SEARCH m USING COVERING INDEX project_members_user (user_id=?)",
                        "SEARCH p USING PRIMARY KEY (id=?)");
    }

    @Test
    void whatOthersMayLookAtIsOneStretchOfAnIndex() {
        assertThat(plan(SqliteProjects.OPEN_IN, 3))
                .containsExactly("SEARCH p USING INDEX projects_group_open (group_id=? AND id>?)");
        assertThat(plan(SqliteProjects.OPEN_AMONG, 1))
                .containsExactly(
                        "SCAN k VIRTUAL TABLE INDEX 1:", "SEARCH p USING INDEX projects_group_open (group_id=?)");
        assertThat(plan(SqliteProjects.OPEN, 2)).containsExactly("SEARCH p USING INDEX projects_public (id>?)");
        assertThat(plan(SqliteProjects.OF_GROUP, 1))
                .containsExactly("SEARCH p USING INDEX projects_group (group_id=?)");
    }

    @Test
    void thePeopleOfAProjectAreOneStretchWithoutThoseWhoHaveLeft() {
        assertThat(plan(SqliteProjectMembers.OF_PROJECT, 3))
                .containsExactly("SEARCH m USING INDEX project_members_active (project_id=? AND user_id>?)");
        assertThat(plan(SqliteProjectMembers.OWNERS, 1))
                .containsExactly("SEARCH project_members USING INDEX project_members_owner (project_id=?)");
    }

    @Test
    void theCatchUpOfAProjectGoesByRevisions() {
        assertThat(plan(ProjectChanges.MEMBERS, 3))
                .containsExactly("SEARCH m USING INDEX project_members_revision (project_id=? AND revision>?)");
        assertThat(plan(ProjectChanges.PROJECTS, 3)).containsExactly("SEARCH p USING PRIMARY KEY (id=?)");
    }

    private List<String> plan(String sql, int arguments) {
        return Plans.of(database(), sql, Collections.nCopies(arguments, 1).toArray());
    }
}

package dev.hearth.adapter.sqlite.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Templates are found by their project, in the order they are wanted in. */
class TemplatePlansTest extends SqliteStoreUnderTest {
    @Test
    void templatesAreReadInTheirOrder() {
        assertThat(plan(SqliteTaskTemplates.OF_PROJECT, 1))
                .containsExactly("SEARCH task_templates USING INDEX task_templates_project (project_id=?)");
        assertThat(plan(SqliteTaskTemplates.SINCE, 3))
                .containsExactly(
                        "SEARCH task_templates USING INDEX task_templates_revision (project_id=? AND revision>?)");
        assertThat(plan(SqliteTaskTemplates.BY_ID, 1))
                .containsExactly("SEARCH task_templates USING PRIMARY KEY (id=?)");
    }

    private List<String> plan(String sql, int arguments) {
        return Plans.of(database(), sql, Collections.nCopies(arguments, 1).toArray());
    }
}

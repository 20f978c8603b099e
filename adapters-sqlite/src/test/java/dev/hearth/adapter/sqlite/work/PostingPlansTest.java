package dev.hearth.adapter.sqlite.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.Plans;
import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** News is found by what it is looked for, and not among all there is. */
@DisplayName("GC-03: what projects post goes by an index")
class PostingPlansTest extends SqliteStoreUnderTest {
    @Test
    void whatAProjectPostsIsOneRow() {
        assertThat(plan(SqliteProjectPostings.FIND, 1))
                .containsExactly("SEARCH project_postings USING PRIMARY KEY (project_id=?)");
        assertThat(plan(SqliteProjectPostings.END, 1))
                .containsExactly("SEARCH project_postings USING PRIMARY KEY (project_id=?)");
    }

    @Test
    void newsIsReadInItsOrderAndMarkedOneByOne() {
        assertThat(plan(SqliteProjectPostings.UNTOLD, 2))
                .containsExactly("SEARCH project_news USING INDEX project_news_project (project_id=? AND told=?)");
        assertThat(plan(SqliteProjectPostings.TOLD, 1)).containsExactly("SEARCH project_news USING PRIMARY KEY (id=?)");
    }

    @Test
    void newsOfAProjectIsFoundByIt() {
        assertThat(plan(SqliteProjectPostings.UNTOLD_SINCE, 1))
                .containsExactly(
                        "SEARCH project_news USING COVERING INDEX project_news_project (project_id=? AND told=?)");
        assertThat(plan(SqliteProjectPostings.FORGET, 2))
                .containsExactly(
                        "SEARCH project_news USING INDEX project_news_project (project_id=? AND told=? AND at<?)");
        assertThat(plan(SqliteProjectPostings.END_NEWS, 1))
                .containsExactly("SEARCH project_news USING INDEX project_news_project (project_id=?)");
    }

    private List<String> plan(String sql, int arguments) {
        return Plans.of(database(), sql, Collections.nCopies(arguments, 1).toArray());
    }
}

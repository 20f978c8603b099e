package dev.hearth.adapter.sqlite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a statement gives that runs again and again. */
class RowsTest extends TestDatabase {
    private static final String FROM = "SELECT word, length(word) FROM words WHERE word >= ? ORDER BY word";

    @Test
    void aStatementGivesWhatItFindsThisTime() {
        assertThat(from("")).isEmpty();
        say("one");
        say("two");
        assertThat(from("")).containsExactly("one3", "two3");
        assertThat(from("p")).containsExactly("two3");
        assertThat(from("x")).isEmpty();
        assertThat(from("")).containsExactly("one3", "two3");
    }

    @Test
    void aStatementWhoseRowsWereNotAllReadBeginsAnew() {
        say("one");
        say("two");
        for (int run = 0; run < 2; run++) {
            assertThatThrownBy(() -> database.read(session -> session.list(FROM, row -> row.text(3), "")))
                    .isInstanceOf(SqlFault.class);
            assertThat(from("")).containsExactly("one3", "two3");
        }
    }

    @Test
    void aStatementThatFailsOnTheWayRunsAgain() {
        String once = "INSERT INTO words (word) VALUES (?) RETURNING word";
        for (String word : new String[] {"one", "two"}) {
            String stored = database.write(
                    session -> session.list(once, row -> row.text(1), word).getFirst());
            assertThat(stored).isEqualTo(word);
            assertThatThrownBy(() -> database.write(session -> session.list(once, row -> row.text(1), word)))
                    .isInstanceOf(SqlFault.class);
        }
        assertThat(said()).containsExactly("one", "two");
    }

    private List<String> from(String first) {
        return database.read(session -> session.list(FROM, row -> row.text(1) + row.number(2), first));
    }
}

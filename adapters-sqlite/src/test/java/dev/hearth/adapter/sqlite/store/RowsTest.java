package dev.hearth.adapter.sqlite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a statement gives that runs again and again. */
class RowsTest extends TestDatabase {
    private static final String FROM = "SELECT word, length(word) FROM words WHERE word >= ? ORDER BY word";

    @Test
    void aStatementGivesWhatItFindsThisTime() {
        database.change(session -> {
            assertThat(from(session, "")).isEmpty();
            saying(session, "one");
            saying(session, "two");
            assertThat(from(session, "")).containsExactly("one3", "two3");
            assertThat(from(session, "p")).containsExactly("two3");
            assertThat(from(session, "x")).isEmpty();
            assertThat(from(session, "")).containsExactly("one3", "two3");
        });
    }

    @Test
    void aStatementWhoseRowsWereNotAllReadBeginsAnew() {
        say("one");
        say("two");
        List<String> afterwards = database.read(session -> {
            for (int run = 0; run < 3; run++) {
                assertThatThrownBy(() -> session.list(FROM, RowsTest::refuse, ""))
                        .hasMessage("one");
            }
            return from(session, "");
        });
        assertThat(afterwards).containsExactly("one3", "two3");
    }

    private static String refuse(Row row) throws SQLException {
        throw new IllegalArgumentException(row.text(1));
    }

    @Test
    void aColumnThatIsNotThereIsRefusedInEachRun() {
        say("one");
        for (int run = 0; run < 3; run++) {
            assertThatThrownBy(() -> database.read(session -> session.list(FROM, row -> row.text(3), "")))
                    .isInstanceOf(SqlFault.class);
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

    private static List<String> from(Session session, String first) {
        return session.list(FROM, row -> row.text(1) + row.number(2), first);
    }
}

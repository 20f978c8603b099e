package dev.hearth.adapter.sqlite.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.testkit.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The full-text table becomes one part, or few, while nobody searches, and holds what it held: every word of a query is looked up in
 * each part.
 */
class MergingTest extends SqliteStoreUnderTest {
    private static final String PARTS = "SELECT count(DISTINCT segid) FROM search_messages_idx";

    @Test
    void whatWasFiledInManyPartsIsMergedAndStillFound() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        List<Message> said = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            said.addFirst(
                    given.storedMessage(general, ada, "number " + i + " of many words, none of them alike: " + i * i));
            found(general);
        }
        Message gone = said.remove(70);
        given.deleted(gone);
        assertThat(parts()).isGreaterThan(3);
        while (stores().searchIndex().tidy()) {
            assertThat(found(general)).containsExactlyElementsOf(said);
        }
        assertThat(parts()).isEqualTo(1);
        assertThat(found(general)).containsExactlyElementsOf(said);
        assertThat(stores().searchIndex().tidy()).isFalse();
    }

    @Test
    void partsStayFewWhileLittleByLittleIsWritten() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        for (int round = 0; round < 150; round++) {
            String words = "Number %d is told by somebody whose name is %x in the book %o "
                    .formatted(round, round * 7919, round * 104_729);
            IntStream.range(0, 10).forEach(i -> given.storedMessage(general, ada, words + i));
            tidy();
            assertThat(parts()).as("after %d rounds", round + 1).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void nothingIsWrittenWhereThereIsNothingToMerge() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        given.storedMessage(given.storedChannel("general", ada), ada, "something");
        tidy();
        long writes = database().traffic().writes();
        tidy();
        assertThat(database().traffic().writes()).isEqualTo(writes);
    }

    private void tidy() {
        boolean more = true;
        while (more) {
            more = stores().searchIndex().tidy();
        }
    }

    private List<Message> found(Channel channel) {
        MessageQuery query = new MessageQuery(
                SearchQuery.words("number"),
                Set.of(channel.id()),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
        return stores().searchIndex().messages(query, Optional.empty(), 200).items();
    }

    private long parts() {
        return database()
                .read(session -> session.list(PARTS, row -> row.number(1)))
                .getFirst();
    }
}

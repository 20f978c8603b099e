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
import org.junit.jupiter.api.Test;

/** The full-text table becomes one part while nobody searches, and holds what it held. */
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

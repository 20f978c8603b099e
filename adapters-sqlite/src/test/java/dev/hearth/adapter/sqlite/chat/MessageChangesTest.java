package dev.hearth.adapter.sqlite.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.live.port.Changes;
import dev.hearth.application.live.port.Changes.Rest;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.User;
import dev.hearth.testkit.Given;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The catch-up where messages were changed after they were written, which are read from another place than the others. */
class MessageChangesTest extends SqliteStoreUnderTest {
    private static final int MANY = 200;

    @Test
    void everyRecordComesOnceInItsLatestFormWhateverWasChanged() {
        Random chance = new Random(42);
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        for (double part : new double[] {0, 0.1, 0.5, 0.9, 1}) {
            Channel channel = given.storedChannel("channel" + part, ada);
            List<Message> messages = written(given, channel, ada);
            messages.stream()
                    .filter(message -> chance.nextDouble() < part)
                    .forEach(message -> given.edited(message, "edited"));
            List<Revised> all = allOf(channel);
            for (int limit : new int[] {1, 2, 7, 50, 1000}) {
                assertThat(walked(channel, limit))
                        .as("%s changed, limit %d", part, limit)
                        .isEqualTo(all);
            }
        }
    }

    @Test
    void aMessageChangedAtOnceIsNotToldTwice() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel channel = given.storedChannel("general", ada);
        for (int n = 0; n < MANY; n++) {
            given.edited(given.storedMessage(channel, ada, "message " + n), "edited");
        }
        assertThat(walked(channel, 3)).isEqualTo(allOf(channel));
    }

    private static List<Message> written(Given given, Channel channel, User author) {
        return IntStream.range(0, MANY)
                .mapToObj(n -> given.storedMessage(channel, author, "message " + n))
                .toList();
    }

    /** The slow and simple way to the same answer. */
    private List<Revised> allOf(Channel channel) {
        List<Revised> all = new ArrayList<>(List.of(channel));
        all.addAll(stores().messages()
                .before(Conversation.of(channel.id()), Messages.NEWEST, 10 * MANY)
                .items());
        all.sort(Comparator.comparingLong(Revised::revision));
        return all;
    }

    private List<Revised> walked(Channel channel, int limit) {
        List<Revised> told = new ArrayList<>();
        Changes changes = new Changes(List.of(), 0, Rest.MORE);
        while (changes.rest() == Rest.MORE) {
            long cursor = changes.cursor();
            changes = stores().changeLog().since(channel.scope(), cursor, limit);
            assertThat(changes.records()).hasSizeLessThanOrEqualTo(limit);
            assertThat(changes.rest() == Rest.NONE || changes.cursor() > cursor).isTrue();
            told.addAll(changes.records());
        }
        return told;
    }
}

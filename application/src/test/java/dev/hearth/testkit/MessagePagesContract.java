package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The laws of {@link Messages} about conversations read from either end, and about what is pinned. */
public interface MessagePagesContract extends StoresUnderTest {
    Page<Message> NOTHING = new Page<>(List.of(), Optional.empty());

    @Test
    default void aChannelsOwnLineHoldsNoRepliesAndAThreadNothingElse() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Message root = given.storedMessage(general, ada, "root");
        Message reply = given.storedReply(root, ada, "reply");
        Message other = given.storedMessage(general, ada, "other");
        Message elsewhere = given.storedReply(other, ada, "elsewhere");
        Message second = given.storedReply(root, ada, "second");
        assertThat(newestFirst(Conversation.of(general.id()))).containsExactly(other, root);
        assertThat(newestFirst(Given.threadOf(root))).containsExactly(second, reply);
        assertThat(newestFirst(Given.threadOf(other))).containsExactly(elsewhere);
        assertThat(newestFirst(Given.threadOf(reply))).isEmpty();
        assertThat(second.position()).isEqualTo(elsewhere.position() + 1);
    }

    @Test
    default void aThreadIsOneChannels() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Message root = given.storedMessage(given.storedChannel("general", ada), ada, "root");
        given.storedReply(root, ada, "reply");
        Channel quiet = given.storedChannel("quiet", ada);
        assertThat(newestFirst(Conversation.thread(quiet.id(), root.id()))).isEmpty();
    }

    @Test
    default void thePageAfterAPositionIsOldestFirstAndWithoutIt() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        List<Message> all = mixed(given, general, ada, new Random(3));
        List<Message> line = all.stream()
                .filter(message -> message.origin().thread().isEmpty())
                .toList();
        Page<Message> page = stores().messages()
                .after(Conversation.of(general.id()), line.get(1).position(), 2);
        assertThat(page.items()).containsExactly(line.get(2), line.get(3));
        assertThat(page.next()).contains(String.valueOf(line.get(3).position()));
    }

    @Test
    default void thereIsNothingBeyondEitherEnd() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Conversation line = Conversation.of(general.id());
        assertThat(stores().messages().after(line, 0, 5)).isEqualTo(NOTHING);
        Message only = given.storedMessage(general, ada, "only");
        assertThat(stores().messages().after(line, only.position(), 5)).isEqualTo(NOTHING);
        assertThat(stores().messages().after(line, Messages.NEWEST, 5)).isEqualTo(NOTHING);
        assertThat(stores().messages().after(line, 0, 1)).isEqualTo(new Page<>(List.of(only), Optional.empty()));
        assertThat(stores().messages().before(line, Messages.NEWEST, 1))
                .isEqualTo(new Page<>(List.of(only), Optional.empty()));
    }

    @Test
    default void pagesGiveEveryMessageOfAConversationOnceFromEitherEnd() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        List<Message> all = mixed(given, general, ada, new Random(5));
        List<Conversation> conversations =
                all.stream().map(m -> m.origin().conversation()).distinct().toList();
        for (Conversation conversation : conversations) {
            List<Message> expected = all.stream()
                    .filter(m -> m.origin().conversation().equals(conversation))
                    .toList();
            for (int limit : new int[] {1, 3, 100}) {
                assertThat(oldestFirst(conversation, limit)).containsExactlyElementsOf(expected);
                assertThat(newestFirst(conversation, limit)).containsExactlyElementsOf(expected.reversed());
            }
        }
    }

    @Test
    default void pinnedMessagesComeNewestFirstFromThreadsToo() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        List<Message> all = mixed(given, general, ada, new Random(7));
        pin(given.storedMessage(given.storedChannel("quiet", ada), ada, "elsewhere"), ada, given);
        assertThat(stores().messages().pinned(general.id(), Messages.NEWEST, 5)).isEqualTo(NOTHING);
        List<Message> pinned = new ArrayList<>();
        for (int n = all.size() - 1; n >= 0; n -= 3) {
            pinned.add(pin(all.get(n), ada, given));
        }
        for (int limit : new int[] {1, 2, 100}) {
            assertThat(Pages.all(next -> stores().messages().pinned(general.id(), position(next), limit)))
                    .as("limit %d", limit)
                    .containsExactlyElementsOf(pinned);
        }
        stores().messages().change(pinned.getFirst().id(), Message::unpinned);
        given.deleted(pinned.get(1));
        assertThat(stores().messages()
                        .pinned(general.id(), Messages.NEWEST, 100)
                        .items())
                .isSortedAccordingTo(Comparator.comparingLong(Message::position).reversed())
                .containsExactlyElementsOf(pinned.subList(2, pinned.size()));
    }

    private Message pin(Message message, User by, Given given) {
        Stamp stamp = new Stamp(by.id(), given.clock().instant());
        return stores().messages()
                .change(message.id(), now -> now.pinned(stamp))
                .orElseThrow();
    }

    /** Messages and replies of three threads in a random order, as they were stored. */
    private static List<Message> mixed(Given given, Channel channel, User author, Random chance) {
        List<Message> all = new ArrayList<>();
        List<Message> roots = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            boolean reply = roots.size() > 4 && chance.nextInt(3) > 0;
            Message message = reply
                    ? given.storedReply(roots.get(chance.nextInt(3)), author, "reply " + n)
                    : given.storedMessage(channel, author, "message " + n);
            all.add(message);
            if (!reply) {
                roots.add(message);
            }
        }
        return all;
    }

    private List<Message> newestFirst(Conversation conversation) {
        return newestFirst(conversation, 100);
    }

    private List<Message> newestFirst(Conversation conversation, int limit) {
        return Pages.all(next -> stores().messages().before(conversation, position(next), limit));
    }

    private static long position(Optional<String> next) {
        return next.map(Long::parseLong).orElse(Messages.NEWEST);
    }

    private List<Message> oldestFirst(Conversation conversation, int limit) {
        return Pages.all(next -> stores().messages()
                .after(conversation, next.map(Long::parseLong).orElse(0L), limit));
    }
}

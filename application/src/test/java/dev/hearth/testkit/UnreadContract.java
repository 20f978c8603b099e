package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.port.Unread;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.ReadMarker.Following;
import dev.hearth.domain.chat.UnreadCount;
import dev.hearth.domain.identity.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link Unread}, one by one; {@link UnreadHistoryContract} tries all of them together. */
public interface UnreadContract extends UnreadHistoryContract {
    @Test
    default void whoComesInHasReadWhatWasThere() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        given.storedMessage(general, ada, "before");
        ChannelMember in = given.joined(general, grace);
        Conversation line = Conversation.of(general.id());
        assertThat(count(grace, line)).contains(new UnreadCount(line, in.firstRevision(), 0, 0));
        given.storedMessage(general, ada, "after");
        assertThat(count(grace, line)).contains(new UnreadCount(line, in.firstRevision(), 1, 0));
    }

    @Test
    default void nothingIsUnreadForWhoIsNotIn() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        Conversation line = Conversation.of(general.id());
        Conversation thread = Given.threadOf(given.storedMessage(general, ada, "root"));
        given.readUpTo(grace, line, 0);
        given.follows(grace, thread);
        assertThat(stores().unread().of(grace.id(), List.of(line, thread))).isEmpty();
        assertThat(stores().unread().messages(grace.id(), line, 0, 9).items()).isEmpty();
        given.joined(general, grace);
        assertThat(stores().unread().of(grace.id(), List.of(line, thread))).hasSize(2);
        given.left(general, grace);
        assertThat(stores().unread().of(grace.id(), List.of(line, thread))).isEmpty();
        assertThat(stores().unread().messages(grace.id(), line, 0, 9).items()).isEmpty();
    }

    @Test
    default void aMarkerGoesForwardAndBack() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        given.joined(general, grace);
        Conversation line = Conversation.of(general.id());
        List<Message> all = IntStream.range(0, 5)
                .mapToObj(n -> given.storedMessage(general, ada, "no " + n))
                .toList();
        given.readUpTo(grace, line, all.get(2).position());
        mustBeUnread(grace, line, all.subList(3, 5));
        given.readUpTo(grace, line, 1_000);
        mustBeUnread(grace, line, List.of());
        for (int n : new int[] {4, 0, 2}) {
            stores().readMarkers()
                    .change(grace.id(), line, m -> m.unreadFrom(all.get(n).position()));
            mustBeUnread(grace, line, all.subList(n, 5));
        }
        stores().readMarkers().change(grace.id(), line, m -> m.unreadFrom(1));
        mustBeUnread(grace, line, all);
    }

    @Test
    default void aMarkerOutlivesTheMembership() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        User alan = given.storedPerson("alan");
        Channel general = given.storedChannel("general", ada);
        Conversation line = Conversation.of(general.id());
        List.of(grace, alan).forEach(person -> given.joined(general, person));
        Message read = given.storedMessage(general, ada, "read");
        given.readUpTo(grace, line, read.position());
        List.of(grace, alan).forEach(person -> given.left(general, person));
        Message missed = given.storedMessage(general, ada, "missed");
        List.of(grace, alan).forEach(person -> given.joined(general, person));
        mustBeUnread(grace, line, List.of(missed));
        mustBeUnread(alan, line, List.of());
    }

    @Test
    default void onesOwnAndDeletedMessagesAreNotUnread() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        given.joined(general, grace);
        Conversation line = Conversation.of(general.id());
        Message first = given.storedMessage(general, ada, "first");
        Message own = given.storedMessage(general, grace, "own");
        Message second = given.storedMessage(general, ada, "second");
        Message edited = given.edited(first, "first, edited");
        mustBeUnread(grace, line, List.of(edited, second));
        given.deleted(own);
        mustBeUnread(grace, line, List.of(edited, second));
        given.deleted(first);
        mustBeUnread(grace, line, List.of(second));
        given.deleted(second);
        mustBeUnread(grace, line, List.of());
    }

    @Test
    default void aThreadIsCountedForItsFollowersAndNotInTheChannelsOwnLine() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        given.joined(general, grace);
        Message root = given.storedMessage(general, ada, "root");
        Conversation thread = Given.threadOf(root);
        Message reply = given.storedReply(root, ada, "reply");
        mustBeUnread(grace, Conversation.of(general.id()), List.of(root));
        assertThat(count(grace, thread)).isEmpty();
        assertThat(stores().unread().messages(grace.id(), thread, 0, 9).items()).isEmpty();
        given.follows(grace, thread);
        mustBeUnread(grace, thread, List.of(reply));
        given.readUpTo(grace, thread, reply.position());
        mustBeUnread(grace, thread, List.of());
        mustBeUnread(grace, Conversation.of(general.id()), List.of(root));
        given.storedReply(root, grace, "own");
        Message other = given.storedReply(root, ada, "other");
        mustBeUnread(grace, thread, List.of(other));
        stores().readMarkers().change(grace.id(), thread, m -> m.with(Following.NO));
        assertThat(count(grace, thread)).isEmpty();
    }

    @Test
    default void callsAreCountedOnceWhoeverIsCalled() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        User alan = given.storedPerson("alan");
        Channel general = given.storedChannel("general", ada);
        List.of(ada, grace, alan).forEach(person -> given.joined(general, person));
        Conversation line = Conversation.of(general.id());
        given.storedMessage(general, ada, "nobody");
        Message both = given.storedCall(line, ada, Given.calling(grace, alan, ada));
        Message everybody = given.storedCall(line, ada, Given.callingEverybody(grace));
        given.storedCall(line, alan, Given.callingEverybody());
        mustCount(grace, line, 4, 3);
        mustCount(alan, line, 3, 2);
        mustCount(ada, line, 1, 1);
        given.edited(both, "Only you", Given.calling(alan));
        mustCount(grace, line, 4, 2);
        mustCount(alan, line, 3, 2);
        given.edited(both, "All of you", Given.callingEverybody());
        mustCount(grace, line, 4, 3);
        given.deleted(everybody);
        given.deleted(both);
        mustCount(grace, line, 2, 1);
        mustCount(alan, line, 1, 0);
        mustCount(ada, line, 1, 1);
    }

    @Test
    default void aCallInAThreadIsTheThreads() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        given.joined(general, grace);
        Conversation thread = Given.threadOf(given.storedMessage(general, ada, "root"));
        given.follows(grace, thread);
        given.storedCall(thread, ada, Given.calling(grace));
        given.storedCall(thread, ada, Given.callingEverybody());
        mustCount(grace, thread, 2, 2);
        mustCount(grace, Conversation.of(general.id()), 1, 0);
    }

    @Test
    default void manyConversationsAreCountedAtOnce() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        List<Conversation> asked = new ArrayList<>();
        List<Conversation> known = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            Channel channel = given.storedChannel("channel " + n, ada);
            given.joined(channel, n % 3 == 0 ? ada : grace);
            Message root = given.storedMessage(channel, ada, "root");
            IntStream.range(0, n % 5).forEach(reply -> given.storedReply(root, ada, "reply " + reply));
            given.follows(n % 2 == 0 ? ada : grace, Given.threadOf(root));
            asked.addAll(List.of(Conversation.of(channel.id()), Given.threadOf(root)));
            if (n % 3 > 0) {
                known.add(Conversation.of(channel.id()));
            }
            if (n % 3 > 0 && n % 2 > 0) {
                known.add(Given.threadOf(root));
            }
        }
        Map<Conversation, UnreadCount> counts = stores().unread().of(grace.id(), asked);
        assertThat(counts).containsOnlyKeys(known);
        known.forEach(place ->
                assertThat(counts.get(place)).isEqualTo(count(grace, place).orElseThrow()));
        assertThat(counts.values().stream().mapToLong(UnreadCount::messages).sum())
                .isEqualTo(40
                        + IntStream.range(0, 60)
                                .filter(n -> n % 3 > 0 && n % 2 > 0)
                                .map(n -> n % 5)
                                .sum());
        assertThat(stores().unread().of(grace.id(), List.of())).isEmpty();
    }

    @Test
    default void whatIsRolledBackWasNeverUnread() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        given.joined(general, grace);
        Conversation line = Conversation.of(general.id());
        Message stays = given.storedCall(line, ada, Given.calling(grace));
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    given.storedCall(line, ada, Given.calling(grace));
                    given.storedCall(line, ada, Given.callingEverybody());
                    given.deleted(stays);
                    given.readUpTo(grace, line, 1_000);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        mustCount(grace, line, 1, 1);
        mustBeUnread(grace, line, List.of(stays));
    }

    private Optional<UnreadCount> count(User user, Conversation conversation) {
        Map<Conversation, UnreadCount> counts = stores().unread().of(user.id(), List.of(conversation));
        return Optional.ofNullable(counts.get(conversation));
    }

    private void mustCount(User user, Conversation conversation, long messages, long mentions) {
        UnreadCount count = count(user, conversation).orElseThrow();
        assertThat(count.messages()).isEqualTo(messages);
        assertThat(count.mentions()).as("mentions").isEqualTo(mentions);
    }

    private void mustBeUnread(User user, Conversation conversation, List<Message> expected) {
        assertThat(count(user, conversation).map(UnreadCount::messages)).contains((long) expected.size());
        for (int limit : new int[] {1, 2, 9}) {
            assertThat(Pages.all(next -> stores().unread()
                            .messages(
                                    user.id(),
                                    conversation,
                                    next.map(Long::parseLong).orElse(0L),
                                    limit)))
                    .containsExactlyElementsOf(expected);
        }
    }
}

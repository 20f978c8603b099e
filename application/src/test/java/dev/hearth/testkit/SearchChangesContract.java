package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.search.ChannelQuery;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.shared.Emoji;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The laws of {@link SearchIndex} about what changes, goes, or hangs on something else. */
public interface SearchChangesContract extends WorkSearchContract {
    @Test
    default void aDeletedMessageIsFoundByNothing() {
        SearchRoom room = SearchRoom.in(stores());
        Message kept = room.says("plain words");
        Message filed = room.says("plain words http://a.example");
        assertThat(room.finds("plain")).containsExactly(filed, kept);
        room.given().deleted(filed);
        Message unfiled = room.says("plain words again");
        room.given().deleted(unfiled);
        assertThat(room.finds("plain")).containsExactly(kept);
        assertThat(room.finds("has:link")).isEmpty();
        assertThat(room.found(room.query(
                        "-nothing from:me", Set.of(room.id()), Set.of(room.ada().id()))))
                .containsExactly(kept);
        assertThat(room.finds("-something plain")).containsExactly(kept);
    }

    @Test
    default void anEditedMessageIsFoundByItsNewWordsAlone() {
        SearchRoom room = SearchRoom.in(stores());
        Message said = room.says("the first thought");
        assertThat(room.finds("first")).containsExactly(said);
        Message second = room.given().edited(said, "the second thought");
        assertThat(room.finds("first")).isEmpty();
        assertThat(room.finds("second thought")).containsExactly(second);
        Message third = room.given().edited(room.given().edited(second, "in between"), "the third thought");
        assertThat(room.finds("second")).isEmpty();
        assertThat(room.finds("between")).isEmpty();
        assertThat(room.finds("third")).containsExactly(third);
    }

    @Test
    default void hitsStayNewestFirstWhenAnOlderOneIsEdited() {
        SearchRoom room = SearchRoom.in(stores());
        Message old = room.says("number one");
        Message young = room.says("number two");
        assertThat(room.finds("number")).containsExactly(young, old);
        Message edited = room.given().edited(old, "number three");
        assertThat(room.finds("number")).containsExactly(young, edited);
    }

    @Test
    default void answersInThreadsAreFoundLikeOthers() {
        SearchRoom room = SearchRoom.in(stores());
        Message root = room.says("who brings cake?");
        Message answer = room.given().storedReply(root, room.ada(), "I bring cake");
        assertThat(room.finds("cake")).containsExactly(answer, root);
        assertThat(room.finds("cake has:thread")).containsExactly(answer);
        room.given().deleted(root);
        assertThat(room.finds("cake")).containsExactly(answer);
    }

    @Test
    default void reactionsPinsAndEditsFilterAsLongAsTheyAreThere() {
        SearchRoom room = SearchRoom.in(stores());
        Message said = room.says("a plan");
        room.says("another plan");
        Emoji thumb = new Emoji("👍");
        User grace = room.given().storedPerson("grace");
        assertThat(room.finds("plan has:reaction")).isEmpty();
        change(said, m -> m.with(m.reactions().with(room.ada().id(), thumb)));
        Message twice = change(said, m -> m.with(m.reactions().with(grace.id(), thumb)));
        assertThat(room.finds("plan has:reaction")).containsExactly(twice);
        change(said, m -> m.with(m.reactions().without(grace.id(), thumb)));
        change(said, m -> m.with(m.reactions().without(room.ada().id(), thumb)));
        assertThat(room.finds("has:reaction")).isEmpty();
        Message pinned = change(
                said, m -> m.pinned(new Stamp(grace.id(), room.given().clock().instant())));
        assertThat(room.finds("has:pin")).containsExactly(pinned);
        assertThat(room.finds("has:edit")).isEmpty();
        change(said, Message::unpinned);
        assertThat(room.finds("has:pin")).isEmpty();
        Message edited = room.given().edited(said, "a better plan");
        assertThat(room.finds("has:edit")).containsExactly(edited);
    }

    private Message change(Message message, UnaryOperator<Message> change) {
        return stores().messages().change(message.id(), change).orElseThrow();
    }

    @Test
    default void whatChangesWhileOthersSearchIsFoundAsItIsInTheEnd() {
        SearchRoom room = SearchRoom.in(stores());
        Emoji thumb = new Emoji("👍");
        Race.of(8, runner -> {
                    Message said = room.says("draft by runner%d".formatted(runner));
                    assertThat(room.finds("draft runner" + runner)).containsExactly(said);
                    Message last = room.given().edited(said, "final by runner%d".formatted(runner));
                    assertThat(room.finds("runner" + runner)).containsExactly(last);
                    Message liked = change(
                            said, m -> m.with(m.reactions().with(room.ada().id(), thumb)));
                    assertThat(room.finds("has:reaction runner" + runner)).containsExactly(liked);
                    return runner % 2 == 0 ? room.given().deleted(liked) : liked;
                })
                .everybody();
        assertThat(room.finds("draft")).isEmpty();
        assertThat(room.finds("final")).hasSize(4).allMatch(m -> m.deleted().isEmpty());
    }

    @Test
    default void whoLeftFindsNothingThereUntilTheyAreBack() {
        SearchRoom room = SearchRoom.in(stores());
        User grace = room.given().storedPerson("grace");
        Message said = room.says("a secret");
        room.given().joined(room.channel(), grace);
        assertThat(heardBy(room, grace, "secret")).containsExactly(said);
        room.given().left(room.channel(), grace);
        assertThat(heardBy(room, grace, "secret")).isEmpty();
        room.given().joined(room.channel(), grace);
        assertThat(heardBy(room, grace, "secret")).containsExactly(said);
        room.given().deleted(room.channel());
        assertThat(heardBy(room, grace, "secret")).isEmpty();
    }

    private List<Message> heardBy(SearchRoom room, User user, String text) {
        Set<ChannelId> places = Set.copyOf(stores().channelMembers().channelsOf(user.id()));
        return room.found(room.query(text, places, Set.of()));
    }

    @Test
    default void channelsAreFoundByTheTopicTheyHaveNow() {
        SearchRoom room = SearchRoom.in(stores());
        assertThat(channels("harvest")).isEmpty();
        retitled(room.channel(), "general", "the harvest");
        assertThat(channels("harvest")).containsExactly(room.id());
        retitled(room.channel(), "market", "the sowing");
        assertThat(channels("harvest")).isEmpty();
        assertThat(channels("general")).isEmpty();
        assertThat(channels("market sow")).containsExactly(room.id());
    }

    private void retitled(Channel channel, String name, String topic) {
        ChannelCard card = ChannelCard.named(new ChannelName(name), topic, "");
        assertThat(stores().channels().change(channel.id(), now -> now.with(card)))
                .isPresent();
    }

    @Test
    default void aDeletedChannelIsNotFoundAndNotRead() {
        SearchRoom room = SearchRoom.in(stores());
        SearchRoom other = room.beside("general two");
        SearchRoom unfiled = room.beside("general three");
        room.given().deleted(unfiled.channel());
        assertThat(channels("general")).containsExactly(other.id(), room.id());
        room.given().deleted(other.channel());
        assertThat(channels("general")).containsExactly(room.id());
        assertThat(stores().searchIndex().channelsOf(Set.of(room.id(), other.id(), unfiled.id())))
                .containsExactly(room.channel());
    }

    private List<ChannelId> channels(String words) {
        ChannelQuery query = new ChannelQuery(SearchQuery.words(words), Set.of(), Set.of());
        return stores().searchIndex().channels(query, Optional.empty(), 10).items().stream()
                .map(Channel::id)
                .toList();
    }
}

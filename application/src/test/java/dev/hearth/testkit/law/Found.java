package dev.hearth.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.search.SearchSort;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.testkit.TestHearth;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What search finds for somebody is what they would find by looking through all they are shown. */
final class Found {
    private static final int PAGE = 7;

    private final TestHearth hearth;
    private final Caller caller;

    Found(TestHearth hearth, Caller caller) {
        this.hearth = hearth;
        this.caller = caller;
    }

    /** Looks for each of the words. */
    void mustBeAllOf(Picture shown, String story) {
        for (String word : ChatLife.words()) {
            assertThat(messages(word))
                    .as("messages with " + word + ", " + story)
                    .isEqualTo(said(shown, word));
        }
        assertThat(channels("room")).as("channels, " + story).isEqualTo(rooms(shown));
    }

    private Set<String> messages(String word) {
        return all(
                request -> hearth.search().messages().run(caller, word, SearchSort.NEWEST, request),
                hit -> hit.message().id());
    }

    private Set<String> channels(String word) {
        return all(
                request -> hearth.search().channels().run(caller, word, request),
                hit -> hit.channel().id());
    }

    private static Set<String> said(Picture shown, String word) {
        return only(
                        MessageView.class,
                        shown.facts().values(),
                        message -> message.deletedAt().isEmpty()
                                && message.text()
                                        .filter(text -> text.contains(word))
                                        .isPresent())
                .stream()
                .map(MessageView::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those they are in, and the public ones they are shown to join. */
    private Set<String> rooms(Picture shown) {
        Set<String> rooms =
                only(
                                ChannelView.class,
                                shown.facts().values(),
                                channel -> channel.name().isPresent())
                        .stream()
                        .map(ChannelView::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        rooms.addAll(open(Optional.empty()));
        only(GroupView.class, shown.facts().values(), group -> true)
                .forEach(group -> rooms.addAll(open(Optional.of(GroupId.parse(group.id())))));
        return rooms;
    }

    private Set<String> open(Optional<GroupId> group) {
        return all(request -> hearth.chat().listPublicChannels().run(caller, group, request), ChannelView::id);
    }

    private static <T> Set<T> only(Class<T> type, Collection<Object> facts, Predicate<T> fits) {
        return facts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(fits)
                .collect(Collectors.toSet());
    }

    private static <T> Set<String> all(Function<PageRequest, Page<T>> list, Function<T, String> id) {
        Set<String> found = new TreeSet<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<T> page = list.apply(new PageRequest(cursor, PAGE));
            page.items().forEach(item -> found.add(id.apply(item)));
            cursor = page.next();
        } while (cursor.isPresent());
        return found;
    }
}

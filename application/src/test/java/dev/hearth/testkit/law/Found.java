package dev.hearth.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.identity.CardView;
import dev.hearth.application.search.SearchSort;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.testkit.TestHearth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

    /** Looks for each of the words, for channels, and for what some filters leave. */
    void mustBeAllOf(Picture shown, Map<String, String> people, Random chance, String story) {
        List<Asked> queries =
                new ArrayList<>(ChatLife.words().stream().map(Asked::word).toList());
        queries.addAll(Asked.some(caller.user().toString(), people, shown, chance));
        for (Asked query : queries) {
            assertThat(messages(query.text()))
                    .as("messages for " + query.text() + ", " + story)
                    .isEqualTo(said(shown, query));
        }
        assertThat(channels("room")).as("channels, " + story).isEqualTo(rooms(shown));
    }

    /** Whoever asks, people are found by the names they have now, and those alone whose account is in use. */
    void mustBeThePeopleOf(Crowd crowd, String story) {
        crowd.queries()
                .forEach((query, ids) -> assertThat(people(query))
                        .as("people for " + query + ", " + story)
                        .isEqualTo(ids));
    }

    private Set<String> messages(String query) {
        return all(
                request -> hearth.search().messages().run(caller, query, SearchSort.NEWEST, request),
                hit -> hit.message().id());
    }

    private Set<String> people(String query) {
        return all(request -> hearth.search().people().run(caller, query, request), CardView::id);
    }

    private Set<String> channels(String word) {
        return all(
                request -> hearth.search().channels().run(caller, word, request),
                hit -> hit.channel().id());
    }

    private static Set<String> said(Picture shown, Asked query) {
        return shown.all(MessageView.class).stream()
                .filter(message -> message.deletedAt().isEmpty())
                .filter(query.means())
                .map(MessageView::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those they are in, and the public ones they are shown to join. */
    private Set<String> rooms(Picture shown) {
        Set<String> rooms = shown.all(ChannelView.class).stream()
                .filter(channel -> channel.name().isPresent())
                .map(ChannelView::id)
                .collect(Collectors.toCollection(TreeSet::new));
        rooms.addAll(open(Optional.empty()));
        shown.all(GroupView.class).forEach(group -> rooms.addAll(open(Optional.of(GroupId.parse(group.id())))));
        return rooms;
    }

    private Set<String> open(Optional<GroupId> group) {
        return all(request -> hearth.chat().listPublicChannels().run(caller, group, request), ChannelView::id);
    }

    private static <T> Set<String> all(Function<PageRequest, Page<T>> list, Function<T, String> id) {
        return Page.all(cursor -> list.apply(new PageRequest(cursor, PAGE))).stream()
                .map(id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

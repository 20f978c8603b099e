package dev.hearth.application.search;

import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.MessageViews;
import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.shared.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds messages in the channels the caller is in. */
public final class SearchMessages {
    private final QueryTarget target;
    private final SearchIndex index;
    private final MessageViews views;
    private final Cursors cursors;

    public SearchMessages(QueryTarget target, SearchIndex index, MessageViews views, Cursors cursors) {
        this.target = target;
        this.index = index;
        this.views = views;
        this.cursors = cursors;
    }

    /** Refuses a query that {@link SearchQuery#read} cannot read. */
    public Page<MessageHitView> run(Caller caller, String text, SearchSort sort, PageRequest request) {
        SearchQuery query = SearchQuery.read(text);
        String list = "search-messages:" + sort + ":" + caller.user() + ":" + text;
        Optional<String> after = cursors.open(list, request.cursor());
        Page<Message> found = target.of(caller, query)
                .map(wanted -> find(wanted, sort, after, request.limit()))
                .orElse(new Page<>(List.of(), Optional.empty()));
        return cursors.seal(list, shown(found, query));
    }

    private Page<Message> find(MessageQuery query, SearchSort sort, Optional<String> after, int limit) {
        return switch (sort) {
            case NEWEST -> index.messages(query, after, limit);
            case BEST ->
                new Ranking<Message>(
                                message -> query.words().score(MessageQuery.text(message)),
                                message -> message.id().toString(),
                                Comparator.reverseOrder())
                        .page((next, most) -> index.messages(query, next, most), after, limit);
        };
    }

    private record Hit(Message message, Channel place) {
        MessageHitView shown(MessageView view, SearchQuery query) {
            return new MessageHitView(
                    view, MessageHitView.Place.of(place), HighlightView.of(query.words(), MessageQuery.text(message)));
        }
    }

    private Page<MessageHitView> shown(Page<Message> found, SearchQuery query) {
        List<Hit> hits = placed(found.items());
        List<MessageView> seen = views.of(hits.stream().map(Hit::message).toList());
        return new Page<>(
                IntStream.range(0, hits.size())
                        .mapToObj(i -> hits.get(i).shown(seen.get(i), query))
                        .toList(),
                found.next());
    }

    /** What was said in a channel that vanished since is left out. */
    private List<Hit> placed(List<Message> found) {
        Map<ChannelId, Channel> places = index
                .channelsOf(found.stream()
                        .flatMap(message -> message.channel().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Channel::id, Function.identity()));
        return found.stream()
                .flatMap(message -> message.channel().map(places::get).stream().map(place -> new Hit(message, place)))
                .toList();
    }
}

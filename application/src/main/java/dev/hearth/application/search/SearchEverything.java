package dev.hearth.application.search;

import dev.hearth.application.identity.CardView;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.search.SearchQuery;
import java.util.List;
import java.util.Optional;

/** The first few hits of each kind, for a box that somebody types into. */
public final class SearchEverything {
    private static final int FEW = 5;

    private final SearchMessages messages;
    private final SearchChannels channels;
    private final SearchPeople people;

    public SearchEverything(SearchMessages messages, SearchChannels channels, SearchPeople people) {
        this.messages = messages;
        this.channels = channels;
        this.people = people;
    }

    /** At most {@value SearchEverything#FEW} of each. */
    public record Found(List<MessageHitView> messages, List<ChannelHitView> channels, List<CardView> people) {}

    /** Filters are about messages: a query that has some finds nothing else. */
    public Found run(Caller caller, String text) {
        SearchQuery query = SearchQuery.read(text);
        PageRequest few = new PageRequest(Optional.empty(), FEW);
        List<MessageHitView> said =
                messages.run(caller, text, SearchSort.NEWEST, few).items();
        if (!query.filters().isEmpty()) {
            return new Found(said, List.of(), List.of());
        }
        return new Found(
                said,
                channels.found(caller, query.words(), Optional.empty(), FEW).items(),
                people.found(query.words(), Optional.empty(), FEW).items());
    }
}

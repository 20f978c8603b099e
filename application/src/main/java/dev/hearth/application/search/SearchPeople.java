package dev.hearth.application.search;

import dev.hearth.application.identity.CardView;
import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.search.PeopleSearch;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.search.SearchWords;
import dev.hearth.domain.shared.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds people by handle and shown name, the best first. Whoever has an account may: people are found to be written to. */
public final class SearchPeople {
    private final SearchIndex index;
    private final Cursors cursors;

    public SearchPeople(SearchIndex index, Cursors cursors) {
        this.index = index;
        this.cursors = cursors;
    }

    public Page<CardView> run(Caller caller, String text, PageRequest request) {
        String list = "search-people:" + caller.user() + ":" + text;
        Optional<String> after = cursors.open(list, request.cursor());
        return cursors.seal(list, found(SearchQuery.words(text), after, request.limit()));
    }

    Page<CardView> found(SearchWords words, Optional<String> after, int limit) {
        if (words.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        return new Ranking<UserCard>(
                        card -> words.score(PeopleSearch.text(card)),
                        card -> card.username().key().value(),
                        Comparator.naturalOrder())
                .page((next, most) -> index.people(words, next, most), after, limit)
                .map(CardView::of);
    }
}

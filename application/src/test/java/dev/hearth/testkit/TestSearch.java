package dev.hearth.testkit;

import dev.hearth.application.chat.MessageViews;
import dev.hearth.application.search.QueryTarget;
import dev.hearth.application.search.SearchChannels;
import dev.hearth.application.search.SearchEverything;
import dev.hearth.application.search.SearchMessages;
import dev.hearth.application.search.SearchPeople;
import dev.hearth.application.shared.Cursors;

/** The use cases of search on a test's ports. */
public final class TestSearch {
    private final Stores stores;
    private final MessageViews views;
    private final Cursors cursors;

    TestSearch(Stores stores, MessageViews views, Cursors cursors) {
        this.stores = stores;
        this.views = views;
        this.cursors = cursors;
    }

    public SearchMessages messages() {
        QueryTarget target =
                new QueryTarget(stores.channelMembers(), stores.channels(), stores.users(), stores.searchIndex());
        return new SearchMessages(target, stores.searchIndex(), views, cursors);
    }

    public SearchChannels channels() {
        return new SearchChannels(stores.channelMembers(), stores.groupMembers(), stores.searchIndex(), cursors);
    }

    public SearchPeople people() {
        return new SearchPeople(stores.searchIndex(), cursors);
    }

    public SearchEverything everything() {
        return new SearchEverything(messages(), channels(), people());
    }
}

package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.SearchFilters;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A channel in which one person talks. */
record SearchRoom(Stores stores, Given given, User ada, Channel channel) {
    static SearchRoom in(Stores stores) {
        Given given = Given.in(stores);
        User ada = given.storedPerson("ada");
        return new SearchRoom(stores, given, ada, given.storedChannel("general", ada));
    }

    SearchRoom beside(String name) {
        return new SearchRoom(stores, given, ada, given.storedChannel(name, ada));
    }

    ChannelId id() {
        return channel.id();
    }

    Message says(String text) {
        return given.storedMessage(channel, ada, text);
    }

    MessageQuery query(String text, Set<ChannelId> channels, Set<UserId> authors) {
        SearchQuery query = SearchQuery.read(text);
        SearchFilters filters = query.filters();
        return new MessageQuery(query.words(), channels, authors, filters.since(), filters.until(), filters.has());
    }

    List<Message> finds(String text) {
        return found(query(text, Set.of(id()), Set.of()));
    }

    /** As text alone, whatever colons there are. */
    List<Message> words(String text) {
        return page(text, Optional.empty(), 50).items();
    }

    List<Message> found(MessageQuery query) {
        return stores.searchIndex().messages(query, Optional.empty(), 50).items();
    }

    Page<Message> page(String text, Optional<String> after, int limit) {
        MessageQuery query = new MessageQuery(
                SearchQuery.words(text), Set.of(id()), Set.of(), Optional.empty(), Optional.empty(), Set.of());
        return stores.searchIndex().messages(query, after, limit);
    }

    List<Message> all(String text, int limit) {
        return Page.all(next -> {
            Page<Message> page = page(text, next, limit);
            assertThat(page.items().size()).isLessThanOrEqualTo(limit);
            return page;
        });
    }
}

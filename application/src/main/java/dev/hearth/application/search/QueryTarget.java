package dev.hearth.application.search;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.DirectPeople;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.search.ChannelQuery;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.SearchFilters;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.search.SearchWords;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns the names in a query into the people and channels they mean to the caller. */
public final class QueryTarget {
    private static final int MOST_OF_A_NAME = 200;

    private final ChannelMembers members;
    private final Channels channels;
    private final Users users;
    private final SearchIndex index;

    public QueryTarget(ChannelMembers members, Channels channels, Users users, SearchIndex index) {
        this.members = members;
        this.channels = channels;
        this.users = users;
        this.index = index;
    }

    /** What is looked for; empty when it can be found nowhere. Only channels the caller is in count, as with reading them. */
    Optional<MessageQuery> of(Caller caller, SearchQuery query) {
        SearchFilters filters = query.filters();
        Set<ChannelId> joined = Set.copyOf(members.channelsOf(caller.user()));
        Set<ChannelId> places = filters.in().isEmpty() ? joined : places(caller, filters.in(), joined);
        Set<UserId> authors = authors(caller, filters.from());
        boolean nobody = !filters.from().isEmpty() && authors.isEmpty();
        if (query.isEmpty() || places.isEmpty() || nobody) {
            return Optional.empty();
        }
        return Optional.of(
                new MessageQuery(query.words(), places, authors, filters.since(), filters.until(), filters.has()));
    }

    /** The people that are called by handles, or by {@code me}. */
    Set<UserId> authors(Caller caller, List<String> names) {
        Set<UserId> found = new HashSet<>();
        names.forEach(name -> person(caller, name).ifPresent(found::add));
        return found;
    }

    private Optional<UserId> person(Caller caller, String name) {
        if (name.equals("me")) {
            return Optional.of(caller.user());
        }
        return username(name).flatMap(users::findByUsername).map(Account::user).map(user -> user.id());
    }

    private static Optional<Username> username(String name) {
        try {
            return Optional.of(new Username(name));
        } catch (Refusal.Invalid none) {
            return Optional.empty();
        }
    }

    private Set<ChannelId> places(Caller caller, List<String> names, Set<ChannelId> joined) {
        Set<ChannelId> found = new HashSet<>();
        names.forEach(name -> place(caller, name, joined).forEach(found::add));
        found.retainAll(joined);
        return found;
    }

    /** A channel's id, {@code @somebody} for the direct channel with them, or a name, which several channels may have. */
    private Stream<ChannelId> place(Caller caller, String name, Set<ChannelId> joined) {
        if (name.startsWith("@")) {
            return person(caller, name.substring(1))
                    .flatMap(other -> channels.findDirect(DirectPeople.of(caller.user(), other)))
                    .map(Channel::id)
                    .stream();
        }
        try {
            return Stream.of(ChannelId.parse(name));
        } catch (Refusal.Invalid noId) {
            return called(name, joined);
        }
    }

    private Stream<ChannelId> called(String name, Set<ChannelId> joined) {
        SearchWords words = SearchQuery.words("\"" + name + "\"");
        if (words.isEmpty()) {
            return Stream.empty();
        }
        NameKey key = NameKey.of(name);
        ChannelQuery query = new ChannelQuery(words, joined, Set.of());
        return index.channels(query, Optional.empty(), MOST_OF_A_NAME).items().stream()
                .filter(channel ->
                        channel.card().name().filter(n -> n.key().equals(key)).isPresent())
                .map(Channel::id);
    }
}

package dev.hearth.adapter.mongo.search;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.exclude;

import dev.hearth.adapter.mongo.chat.ChannelDocuments;
import dev.hearth.adapter.mongo.chat.MessageDocuments;
import dev.hearth.adapter.mongo.chat.VersionDocuments;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.identity.AccountDocuments;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.StoredIndex;
import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.search.ChannelQuery;
import dev.hearth.domain.search.IndexKeys;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.PeopleSearch;
import dev.hearth.domain.search.SearchWords;
import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** Search by the keys that records are filed under. What is still to be filed is filed before a search is answered. */
public final class MongoSearchIndex implements SearchIndex {
    private static final Bson WITHOUT_KEYS = exclude(StoredIndex.KEYS);

    private final Searched<Message> messages;
    private final Searched<Channel> channels;
    private final Searched<User> people;

    public MongoSearchIndex(MongoLink link) {
        this.messages = new Searched<>(
                link.records(MongoSchema.MESSAGES),
                VersionDocuments.WITHOUT,
                RevisedWrites.REVISION,
                MessageDocuments::message,
                MessageQuery::keysOf);
        this.channels = new Searched<>(
                link.records(MongoSchema.CHANNELS),
                WITHOUT_KEYS,
                RevisedWrites.REVISION,
                ChannelDocuments::channel,
                ChannelQuery::keysOf);
        this.people = new Searched<>(
                link.records(MongoSchema.USERS),
                WITHOUT_KEYS,
                "version",
                AccountDocuments::user,
                user -> IndexKeys.of(PeopleSearch.text(UserCard.of(user))));
    }

    @Override
    public Page<Message> messages(MessageQuery query, Optional<String> after, int limit) {
        messages.fileAll();
        return messages.page(candidates(query), query::matches, after, limit);
    }

    /** By the words where there are any, else by the authors or places; the server takes the first for the walk. */
    private static Bson candidates(MessageQuery query) {
        List<Bson> conditions = new ArrayList<>();
        if (!query.keys().isEmpty()) {
            conditions.add(all(StoredIndex.KEYS, query.keys()));
        }
        if (!query.authors().isEmpty()) {
            conditions.add(in(
                    StoredIndex.KEYS,
                    query.authors().stream().map(MessageQuery::key).toList()));
        }
        conditions.add(in(
                MessageDocuments.CHANNEL,
                query.channels().stream().map(ChannelId::value).toList()));
        query.since().ifPresent(begin -> conditions.add(gte(MessageDocuments.CREATED_AT, Date.from(begin))));
        query.until().ifPresent(end -> conditions.add(lt(MessageDocuments.CREATED_AT, Date.from(end))));
        return and(conditions);
    }

    @Override
    public Page<Channel> channels(ChannelQuery query, Optional<String> after, int limit) {
        channels.fileAll();
        return channels.page(all(StoredIndex.KEYS, query.words().keys()), query::matches, after, limit);
    }

    @Override
    public Page<UserCard> people(SearchWords words, Optional<String> after, int limit) {
        people.fileAll();
        return people.page(all(StoredIndex.KEYS, words.keys()), user -> PeopleSearch.matches(words, user), after, limit)
                .map(UserCard::of);
    }

    @Override
    public List<Channel> channelsOf(Set<ChannelId> ids) {
        return channels.among(ids.stream().map(ChannelId::value).collect(Collectors.toSet())).stream()
                .filter(channel -> !channel.life().deleted())
                .toList();
    }

    @Override
    public boolean tidy() {
        // One kind after the other: the next call goes on where this one stopped.
        return messages.fileSome() || channels.fileSome() || people.fileSome();
    }
}

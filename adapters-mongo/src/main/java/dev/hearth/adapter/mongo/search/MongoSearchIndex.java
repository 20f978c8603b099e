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
import dev.hearth.adapter.mongo.work.ProjectDocuments;
import dev.hearth.adapter.mongo.work.TaskDocuments;
import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.search.ChannelQuery;
import dev.hearth.domain.search.CommentQuery;
import dev.hearth.domain.search.IndexKeys;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.PeopleSearch;
import dev.hearth.domain.search.ProjectQuery;
import dev.hearth.domain.search.SearchWords;
import dev.hearth.domain.search.TaskQuery;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** Search by the keys that records are filed under. What is still to be filed is filed before a search is answered. */
public final class MongoSearchIndex implements SearchIndex {
    private static final Bson WITHOUT_KEYS = exclude(StoredIndex.KEYS);

    /** In another place a record may have the same revision. */
    static final List<String> STATE_OF_TASKS = List.of(RevisedWrites.REVISION, TaskDocuments.PROJECT);

    private static final List<String> STATE_OF_MESSAGES = List.of(RevisedWrites.REVISION, MessageDocuments.CHANNEL);

    private final Searched<Message> messages;
    private final Searched<Channel> channels;
    private final Searched<User> people;
    private final Searched<Task> tasks;
    private final Searched<Project> projects;

    public MongoSearchIndex(MongoLink link) {
        this.messages = new Searched<>(
                link.records(MongoSchema.MESSAGES),
                VersionDocuments.WITHOUT,
                STATE_OF_MESSAGES,
                MessageDocuments::message,
                MessageQuery::keysOf);
        this.channels = new Searched<>(
                link.records(MongoSchema.CHANNELS),
                WITHOUT_KEYS,
                List.of(RevisedWrites.REVISION),
                ChannelDocuments::channel,
                ChannelQuery::keysOf);
        this.people = new Searched<>(
                link.records(MongoSchema.USERS),
                WITHOUT_KEYS,
                List.of("version"),
                AccountDocuments::user,
                user -> IndexKeys.of(PeopleSearch.text(UserCard.of(user))));
        this.tasks = new Searched<>(
                link.records(MongoSchema.TASKS),
                TaskDocuments.WITHOUT_KEYS,
                STATE_OF_TASKS,
                TaskDocuments::task,
                TaskQuery::keysOf);
        this.projects = new Searched<>(
                link.records(MongoSchema.PROJECTS),
                WITHOUT_KEYS,
                List.of(RevisedWrites.REVISION),
                ProjectDocuments::project,
                ProjectQuery::keysOf);
    }

    @Override
    public Page<Message> messages(MessageQuery query, Optional<String> after, int limit) {
        messages.fileAll();
        return messages.page(candidates(query), query::matches, after, limit);
    }

    /** By the words where there are any, else by the authors or places; the server takes the first for the walk. */
    private static Bson candidates(MessageQuery query) {
        List<Bson> conditions = said(query.keys(), query.authors());
        conditions.add(in(
                MessageDocuments.CHANNEL,
                query.channels().stream().map(ChannelId::value).toList()));
        conditions.addAll(between(MessageDocuments.CREATED_AT, query.since(), query.until()));
        return and(conditions);
    }

    private static List<Bson> said(Set<String> keys, Set<UserId> authors) {
        List<Bson> conditions = new ArrayList<>();
        if (!keys.isEmpty()) {
            conditions.add(all(StoredIndex.KEYS, keys));
        }
        if (!authors.isEmpty()) {
            conditions.add(
                    in(StoredIndex.KEYS, authors.stream().map(MessageQuery::key).toList()));
        }
        return conditions;
    }

    private static List<Bson> between(String field, Optional<Instant> since, Optional<Instant> until) {
        List<Bson> conditions = new ArrayList<>();
        since.ifPresent(begin -> conditions.add(gte(field, Date.from(begin))));
        until.ifPresent(end -> conditions.add(lt(field, Date.from(end))));
        return conditions;
    }

    @Override
    public Page<Task> tasks(TaskQuery query, Optional<String> after, int limit) {
        tasks.fileAll();
        return tasks.page(candidates(query), query::matches, after, limit);
    }

    /** By the words and authors, or where nothing is said of them by the projects. */
    private static Bson candidates(TaskQuery query) {
        List<Bson> conditions = said(query.words().keys(), query.written().by());
        conditions.add(
                conditions.isEmpty()
                        ? in(
                                StoredIndex.KEYS,
                                query.projects().stream().map(TaskQuery::key).toList())
                        : in(TaskDocuments.PROJECT, values(query.projects())));
        conditions.addAll(between(
                TaskDocuments.CREATED_AT,
                query.written().since(),
                query.written().until()));
        return and(conditions);
    }

    @Override
    public Page<Message> comments(CommentQuery query, Optional<String> after, int limit) {
        messages.fileAll();
        List<Bson> conditions = said(query.keys(), query.written().by());
        conditions.add(in(MessageDocuments.CHANNEL, values(query.projects())));
        conditions.addAll(between(
                MessageDocuments.CREATED_AT,
                query.written().since(),
                query.written().until()));
        return messages.page(and(conditions), query::matches, after, limit);
    }

    private static List<UUID> values(Set<ProjectId> projects) {
        return projects.stream().map(ProjectId::value).toList();
    }

    @Override
    public Page<Project> projects(ProjectQuery query, Optional<String> after, int limit) {
        projects.fileAll();
        return projects.page(all(StoredIndex.KEYS, query.words().keys()), query::matches, after, limit);
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
        return messages.fileSome()
                || channels.fileSome()
                || people.fileSome()
                || tasks.fileSome()
                || projects.fileSome();
    }
}

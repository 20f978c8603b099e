package dev.hearth.adapter.sqlite.search;

import dev.hearth.adapter.sqlite.chat.ChannelRows;
import dev.hearth.adapter.sqlite.chat.MessageRows;
import dev.hearth.adapter.sqlite.identity.UserRows;
import dev.hearth.adapter.sqlite.store.Mapping;
import dev.hearth.adapter.sqlite.store.Session;
import dev.hearth.adapter.sqlite.store.TextList;
import dev.hearth.adapter.sqlite.work.ProjectRows;
import dev.hearth.adapter.sqlite.work.TaskRows;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.search.ChannelQuery;
import dev.hearth.domain.search.IndexKeys;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.PeopleSearch;
import dev.hearth.domain.search.ProjectQuery;
import dev.hearth.domain.search.TaskQuery;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of record that is searched.
 *
 * @param number as the triggers write it
 * @param table the full-text table
 * @param select how its records that are not deleted are read by a JSON array of ids
 * @param keys what a record is filed under
 * @param place the channel or project it stands in
 */
record Kind<T>(
        long number,
        String table,
        String select,
        Mapping<T> mapping,
        Function<T, UUID> id,
        Function<T, Instant> at,
        Function<T, Set<String>> keys,
        Function<T, Optional<UUID>> place) {
    private static final String AMONG = " IN (SELECT unhex(value, '-') FROM json_each(?))";

    static final Kind<Message> MESSAGES = new Kind<>(
            1,
            "search_messages",
            MessageRows.SELECT + "WHERE deleted_at IS NULL AND id" + AMONG,
            MessageRows::message,
            message -> message.id().value(),
            message -> message.origin().createdAt(),
            MessageQuery::keysOf,
            message -> Optional.of(message.scope().id()));

    static final Kind<Channel> CHANNELS = new Kind<>(
            2,
            "search_channels",
            "SELECT " + ChannelRows.CHANNEL + " FROM channels c WHERE c.deleted_at IS NULL AND c.id" + AMONG,
            ChannelRows::channel,
            channel -> channel.id().value(),
            Channel::createdAt,
            ChannelQuery::keysOf,
            channel -> Optional.empty());

    static final Kind<User> PEOPLE = new Kind<>(
            3,
            "search_people",
            UserRows.SELECT + "WHERE id" + AMONG,
            UserRows::user,
            user -> user.id().value(),
            User::createdAt,
            user -> IndexKeys.of(PeopleSearch.text(UserCard.of(user))),
            user -> Optional.empty());

    static final Kind<Task> TASKS = new Kind<>(
            4,
            "search_tasks",
            "SELECT " + TaskRows.TASK + " FROM tasks t WHERE t.deleted_at IS NULL AND t.id" + AMONG,
            TaskRows::task,
            task -> task.id().value(),
            task -> task.life().createdAt(),
            TaskQuery::keysOf,
            task -> Optional.of(task.project().value()));

    static final Kind<Project> PROJECTS = new Kind<>(
            5,
            "search_projects",
            "SELECT " + ProjectRows.PROJECT + " FROM projects p WHERE p.deleted_at IS NULL AND p.id" + AMONG,
            ProjectRows::project,
            project -> project.id().value(),
            Project::createdAt,
            ProjectQuery::keysOf,
            project -> Optional.empty());

    static final List<Kind<?>> ALL = List.of(MESSAGES, CHANNELS, PEOPLE, TASKS, PROJECTS);

    /** Those of the records that are there, by their ids, in one statement. */
    Map<UUID, T> read(Session session, Collection<UUID> ids) {
        return session.list(select, mapping, TextList.of(ids)).stream()
                .collect(Collectors.toUnmodifiableMap(id, Function.identity()));
    }
}

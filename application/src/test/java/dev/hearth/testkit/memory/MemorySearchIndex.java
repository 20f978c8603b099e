package dev.hearth.testkit.memory;

import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.search.ChannelQuery;
import dev.hearth.domain.search.CommentQuery;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.PeopleSearch;
import dev.hearth.domain.search.ProjectQuery;
import dev.hearth.domain.search.SearchWords;
import dev.hearth.domain.search.TaskQuery;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks at everything there is; ids rise with time. */
final class MemorySearchIndex implements SearchIndex {
    private final MemoryStore store;
    private final MemoryMessages messages;
    private final MemoryChannels channels;
    private final MemoryUsers users;
    private final MemoryTasks tasks;
    private final MemoryProjects projects;

    MemorySearchIndex(
            MemoryStore store,
            MemoryMessages messages,
            MemoryChannels channels,
            MemoryUsers users,
            MemoryTasks tasks,
            MemoryProjects projects) {
        this.store = store;
        this.messages = messages;
        this.channels = channels;
        this.users = users;
        this.tasks = tasks;
        this.projects = projects;
    }

    @Override
    public Page<Message> messages(MessageQuery query, Optional<String> after, int limit) {
        return store.locked(() -> page(
                messages.all().filter(query::matches), message -> message.id().toString(), after, limit));
    }

    @Override
    public Page<Channel> channels(ChannelQuery query, Optional<String> after, int limit) {
        return store.locked(() -> page(
                channels.all().filter(query::matches), channel -> channel.id().toString(), after, limit));
    }

    @Override
    public Page<UserCard> people(SearchWords words, Optional<String> after, int limit) {
        return store.locked(() -> page(
                        users.everybody().stream().filter(user -> PeopleSearch.matches(words, user)),
                        (User user) -> user.id().toString(),
                        after,
                        limit))
                .map(UserCard::of);
    }

    @Override
    public Page<Task> tasks(TaskQuery query, Optional<String> after, int limit) {
        return store.locked(
                () -> page(tasks.all().filter(query::matches), task -> task.id().toString(), after, limit));
    }

    @Override
    public Page<Project> projects(ProjectQuery query, Optional<String> after, int limit) {
        return store.locked(() -> page(
                projects.all().filter(query::matches), project -> project.id().toString(), after, limit));
    }

    @Override
    public Page<Message> comments(CommentQuery query, Optional<String> after, int limit) {
        return store.locked(() -> page(
                messages.all().filter(query::matches), comment -> comment.id().toString(), after, limit));
    }

    private static <T> Page<T> page(Stream<T> found, Function<T, String> id, Optional<String> after, int limit) {
        List<T> newest = found.filter(one ->
                        after.filter(seen -> seen.compareTo(id.apply(one)) <= 0).isEmpty())
                .sorted(Comparator.comparing(id).reversed())
                .limit(limit + 1L)
                .toList();
        return Page.cut(newest, limit, id);
    }

    @Override
    public List<Channel> channelsOf(Set<ChannelId> ids) {
        return store.locked(() -> channels.all()
                .filter(channel -> ids.contains(channel.id()) && !channel.life().deleted())
                .toList());
    }

    @Override
    public boolean tidy() {
        return false;
    }
}

package dev.hearth.application.search.port;

import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.UserCard;
import dev.hearth.domain.search.ChannelQuery;
import dev.hearth.domain.search.CommentQuery;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.ProjectQuery;
import dev.hearth.domain.search.SearchWords;
import dev.hearth.domain.search.TaskQuery;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is stored by its words, newest first. Everything whose write was acknowledged before the search was asked is found
 * by its latest words. What was deleted is not found, and the words of a deleted message leave the index with the deletion.
 *
 * <p>What is found is what the query's own {@code matches} says, on every store. A call looks through a bounded number of
 * candidates: a page may therefore be short, even empty, and still have a next one.
 *
 * <p>Keys of pages are what {@link Page#next()} gave. Every method throws {@link
 * dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface SearchIndex {
    /**
     * The messages a query finds.
     *
     * @param after the key of the page before
     * @param limit 1 or more
     */
    Page<Message> messages(MessageQuery query, Optional<String> after, int limit);

    /** The channels a query finds; as {@link #messages}. */
    Page<Channel> channels(ChannelQuery query, Optional<String> after, int limit);

    /**
     * The people that {@link dev.hearth.domain.search.PeopleSearch} finds; as {@link #messages}.
     *
     * @param words at least one that is wanted
     */
    Page<UserCard> people(SearchWords words, Optional<String> after, int limit);

    /** The tasks a query finds; as {@link #messages}. */
    Page<Task> tasks(TaskQuery query, Optional<String> after, int limit);

    /** The projects a query finds; as {@link #messages}. */
    Page<Project> projects(ProjectQuery query, Optional<String> after, int limit);

    /** The comments a query finds, also on tasks that are deleted; as {@link #messages}. */
    Page<Message> comments(CommentQuery query, Optional<String> after, int limit);

    /** Those of the channels that are there and not deleted, in one read however many they are. */
    List<Channel> channelsOf(Set<ChannelId> ids);

    /**
     * Takes some of what was written lately into the index, so that the next search need not; gives way to whoever writes.
     *
     * @return whether there is more to do, and nobody waits
     */
    boolean tidy();
}

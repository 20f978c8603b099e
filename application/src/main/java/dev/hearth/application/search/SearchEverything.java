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
    private final SearchTasks tasks;
    private final SearchProjects projects;
    private final SearchComments comments;

    public SearchEverything(
            SearchMessages messages,
            SearchChannels channels,
            SearchPeople people,
            SearchTasks tasks,
            SearchProjects projects,
            SearchComments comments) {
        this.messages = messages;
        this.channels = channels;
        this.people = people;
        this.tasks = tasks;
        this.projects = projects;
        this.comments = comments;
    }

    /** At most {@value SearchEverything#FEW} of each. */
    public record Found(
            List<MessageHitView> messages,
            List<ChannelHitView> channels,
            List<CardView> people,
            List<TaskHitView> tasks,
            List<ProjectHitView> projects,
            List<CommentHitView> comments) {}

    /** Filters are about what somebody wrote: a query that has some finds messages, tasks and comments alone. */
    public Found run(Caller caller, String text) {
        SearchQuery query = SearchQuery.read(text);
        PageRequest few = new PageRequest(Optional.empty(), FEW);
        List<MessageHitView> said =
                messages.run(caller, text, SearchSort.NEWEST, few).items();
        List<TaskHitView> work = tasks.run(caller, text, SearchSort.NEWEST, few).items();
        List<CommentHitView> commented =
                comments.run(caller, text, SearchSort.NEWEST, few).items();
        if (!query.filters().isEmpty()) {
            return new Found(said, List.of(), List.of(), work, List.of(), commented);
        }
        return new Found(
                said,
                channels.found(caller, query.words(), Optional.empty(), FEW).items(),
                people.found(query.words(), Optional.empty(), FEW).items(),
                work,
                projects.found(caller, query.words(), Optional.empty(), FEW).items(),
                commented);
    }
}

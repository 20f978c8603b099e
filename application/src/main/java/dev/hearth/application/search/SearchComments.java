package dev.hearth.application.search;

import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.CommentView;
import dev.hearth.application.work.CommentViews;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.search.CommentQuery;
import dev.hearth.domain.search.MessageQuery;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.TaskId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what was said about tasks, where {@link SearchTasks} finds the tasks. */
public final class SearchComments {
    /** So many of what fits are looked at in other projects for what was said about the single tasks that are open there. */
    private static final int LOOK = 100;

    private static final int MOST_LOOKS = 20;

    private final WorkTarget target;
    private final SearchIndex index;
    private final Tasks tasks;
    private final CommentViews views;
    private final Cursors cursors;

    public SearchComments(WorkTarget target, SearchIndex index, Tasks tasks, CommentViews views, Cursors cursors) {
        this.target = target;
        this.index = index;
        this.tasks = tasks;
        this.views = views;
        this.cursors = cursors;
    }

    /** Refuses as {@link SearchMessages}. */
    public Page<CommentHitView> run(Caller caller, String text, SearchSort sort, PageRequest request) {
        SearchQuery query = SearchQuery.read(text);
        String list = "search-comments:" + sort + ":" + caller.user() + ":" + text;
        Optional<String> after = cursors.open(list, request.cursor());
        Page<CommentHitView> found = target.of(caller, query)
                .map(where -> shown(
                        Ahead.page(
                                lent(where, query),
                                after,
                                request.limit(),
                                (next, limit) -> find(where, query, sort, next, limit)),
                        where,
                        query))
                .orElse(new Page<>(List.of(), Optional.empty()));
        return cursors.seal(list, found);
    }

    private Page<Message> find(
            WorkTarget.Target where, SearchQuery query, SearchSort sort, Optional<String> after, int limit) {
        CommentQuery wanted = new CommentQuery(
                query.words(),
                where.projects().keySet(),
                where.written(),
                query.filters().has());
        return switch (sort) {
            case NEWEST -> index.comments(wanted, after, limit);
            case BEST ->
                new Ranking<Message>(
                                comment -> query.words().score(MessageQuery.text(comment)),
                                comment -> comment.id().toString(),
                                Comparator.reverseOrder())
                        .page((next, most) -> index.comments(wanted, next, most), after, limit);
        };
    }

    /**
     * What was said about the single tasks that are open, newest first. How far was looked for it among the rest of their projects is told to
     * nobody: it would tell how much there is.
     */
    private List<Message> lent(WorkTarget.Target where, SearchQuery query) {
        if (where.lent().isEmpty()) {
            return List.of();
        }
        CommentQuery wanted = new CommentQuery(
                query.words(), where.lenders(), where.written(), query.filters().has());
        List<Message> found = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (int looks = 0; looks < MOST_LOOKS && (looks == 0 || next.isPresent()); looks++) {
            Page<Message> page = index.comments(wanted, next, LOOK);
            page.items().stream()
                    .filter(comment -> subject(comment).anyMatch(where.lent()::containsKey))
                    .forEach(found::add);
            next = page.next();
        }
        return found;
    }

    private record Hit(Message comment, CommentHitView.About task) {
        CommentHitView shown(CommentView view, SearchQuery query) {
            return new CommentHitView(view, task, HighlightView.of(query.words(), MessageQuery.text(comment)));
        }
    }

    private Page<CommentHitView> shown(Page<Message> found, WorkTarget.Target where, SearchQuery query) {
        List<Hit> hits = placed(found.items(), where);
        List<CommentView> seen = views.of(hits.stream().map(Hit::comment).toList());
        return new Page<>(
                IntStream.range(0, hits.size())
                        .mapToObj(i -> hits.get(i).shown(seen.get(i), query))
                        .toList(),
                found.next());
    }

    /** What was said about a task that is deleted, or has gone where the caller does not see it, is left out. */
    private List<Hit> placed(List<Message> found, WorkTarget.Target where) {
        Map<TaskId, CommentHitView.About> subjects = new HashMap<>();
        tasks.among(found.stream().flatMap(SearchComments::subject).collect(Collectors.toSet())).stream()
                .filter(task -> !task.gone())
                .forEach(task -> where.place(task)
                        .ifPresent(project -> subjects.put(task.id(), CommentHitView.About.of(task, project))));
        return found.stream()
                .flatMap(comment -> subject(comment)
                        .flatMap(id -> Optional.ofNullable(subjects.get(id)).stream())
                        .map(task -> new Hit(comment, task)))
                .toList();
    }

    private static Stream<TaskId> subject(Message comment) {
        return comment.origin().conversation() instanceof Conversation.About about
                ? Stream.of(new TaskId(about.subject()))
                : Stream.empty();
    }
}

package dev.hearth.application.search;

import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.GuestTasks;
import dev.hearth.application.work.TaskView;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.search.SearchWords;
import dev.hearth.domain.search.TaskQuery;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds tasks in the projects the caller is in, and in those that are open to them in their groups; and before them the single tasks that they
 * are a guest of.
 */
public final class SearchTasks {
    private final WorkTarget target;
    private final SearchIndex index;
    private final Tasks tasks;
    private final Cursors cursors;

    public SearchTasks(WorkTarget target, SearchIndex index, Tasks tasks, Cursors cursors) {
        this.target = target;
        this.index = index;
        this.tasks = tasks;
        this.cursors = cursors;
    }

    /** What a task is called by, {@code KEY-42}, finds that task alone. Refuses as {@link SearchMessages}. */
    public Page<TaskHitView> run(Caller caller, String text, SearchSort sort, PageRequest request) {
        SearchQuery query = SearchQuery.read(text);
        String list = "search-tasks:" + sort + ":" + caller.user() + ":" + text;
        Optional<String> after = cursors.open(list, request.cursor());
        Optional<WorkTarget.Target> place =
                target.of(caller, query).filter(any -> query.filters().has().isEmpty());
        Page<TaskHitView> found = place.map(where -> TaskName.key(text.strip().toUpperCase(Locale.ROOT))
                        .map(name -> new Page<>(called(where, name), Optional.<String>empty()))
                        .orElseGet(() -> Ahead.page(
                                lent(where, query, sort),
                                after,
                                request.limit(),
                                (next, limit) -> find(where, query, sort, next, limit)))
                        .map(task -> shown(caller, where, task, query.words())))
                .orElse(new Page<>(List.of(), Optional.empty()));
        return cursors.seal(list, found);
    }

    private static TaskHitView shown(Caller caller, WorkTarget.Target where, Task task, SearchWords words) {
        Project place = where.place(task).orElseThrow();
        TaskView view =
                where.isAlone(task) ? TaskView.forGuest(task, caller.user()) : TaskView.of(task, place.fields());
        return TaskHitView.of(view, task, place, words);
    }

    private static List<Task> lent(WorkTarget.Target where, SearchQuery query, SearchSort sort) {
        TaskQuery wanted = new TaskQuery(query.words(), where.lenders(), where.written());
        Comparator<Task> newest =
                Comparator.comparing((Task task) -> task.id().toString()).reversed();
        Comparator<Task> order = sort == SearchSort.NEWEST
                ? newest
                : Comparator.comparingInt((Task task) -> query.words().score(TaskQuery.text(task)))
                        .reversed()
                        .thenComparing(newest);
        return where.lent().values().stream()
                .map(GuestTasks.Lent::task)
                .filter(wanted::matches)
                .sorted(order)
                .toList();
    }

    private List<Task> called(WorkTarget.Target where, TaskName.ByKey name) {
        Stream<Task> lent = where.lent().values().stream()
                .filter(one -> one.project().card().key().equals(name.key()))
                .map(GuestTasks.Lent::task)
                .filter(task -> task.number() == name.number());
        Stream<Task> own = where.projects().values().stream()
                .filter(project -> project.card().key().equals(name.key()))
                .flatMap(project -> tasks.find(project.id(), name.number()).stream());
        return Stream.concat(own, lent)
                // A number may lead to a task that has gone to another project since.
                .filter(task -> !task.gone() && where.place(task).isPresent())
                .toList();
    }

    private Page<Task> find(
            WorkTarget.Target where, SearchQuery query, SearchSort sort, Optional<String> after, int limit) {
        TaskQuery wanted = new TaskQuery(query.words(), where.projects().keySet(), where.written());
        return switch (sort) {
            case NEWEST -> index.tasks(wanted, after, limit);
            case BEST ->
                new Ranking<Task>(
                                task -> query.words().score(TaskQuery.text(task)),
                                task -> task.id().toString(),
                                Comparator.reverseOrder())
                        .page((next, most) -> index.tasks(wanted, next, most), after, limit);
        };
    }
}

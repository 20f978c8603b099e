package dev.hearth.application.search;

import dev.hearth.application.work.GuestTasks;
import dev.hearth.application.work.VisibleProjects;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.search.SearchFilters;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.search.Written;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where in projects a query looks for somebody, and whose work it looks for. */
public final class WorkTarget {
    private final VisibleProjects visible;
    private final GuestTasks guests;
    private final QueryTarget names;

    public WorkTarget(VisibleProjects visible, GuestTasks guests, QueryTarget names) {
        this.visible = visible;
        this.guests = guests;
        this.names = names;
    }

    /**
     * What a query is about; there is at least one project, or one task.
     *
     * @param lent single tasks in other projects
     */
    record Target(Map<ProjectId, Project> projects, Map<TaskId, GuestTasks.Lent> lent, Written written) {
        /** Where a task is, if it is in one of the projects, or one of the tasks. */
        Optional<Project> place(Task task) {
            return Optional.ofNullable(projects.get(task.project()))
                    .or(() -> Optional.ofNullable(lent.get(task.id())).map(GuestTasks.Lent::project));
        }

        /** Whether the task is all that is seen of its project. */
        boolean isAlone(Task task) {
            return !projects.containsKey(task.project());
        }

        /** The projects of the single tasks. */
        Set<ProjectId> lenders() {
            return lent.values().stream().map(lent -> lent.project().id()).collect(Collectors.toSet());
        }
    }

    /** Empty when it can be found nowhere. */
    Optional<Target> of(Caller caller, SearchQuery query) {
        SearchFilters filters = query.filters();
        Map<ProjectId, Project> places = new HashMap<>(visible.of(caller));
        Map<TaskId, GuestTasks.Lent> lent = new HashMap<>(guests.of(caller.user()));
        lent.values().removeIf(task -> places.containsKey(task.project().id()));
        if (!filters.in().isEmpty()) {
            places.values().removeIf(project -> !isWanted(project, filters));
            lent.values().removeIf(task -> !isWanted(task.project(), filters));
        }
        Set<UserId> authors = names.authors(caller, filters.from());
        boolean nobody = !filters.from().isEmpty() && authors.isEmpty();
        if (query.isEmpty() || (places.isEmpty() && lent.isEmpty()) || nobody) {
            return Optional.empty();
        }
        return Optional.of(new Target(
                Map.copyOf(places), Map.copyOf(lent), new Written(authors, filters.since(), filters.until())));
    }

    private static boolean isWanted(Project project, SearchFilters filters) {
        return filters.in().stream().anyMatch(name -> isCalled(project, name));
    }

    /** By its key, its name or its id. */
    private static boolean isCalled(Project project, String name) {
        return project.card().key().value().equals(name.toUpperCase(Locale.ROOT))
                || project.id().toString().equals(name)
                || NameKey.of(project.card().name().value()).equals(NameKey.of(name));
    }
}

package dev.hearth.application.search;

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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where in projects a query looks for somebody, and whose work it looks for. */
public final class WorkTarget {
    private final VisibleProjects visible;
    private final QueryTarget names;

    public WorkTarget(VisibleProjects visible, QueryTarget names) {
        this.visible = visible;
        this.names = names;
    }

    /** What a query is about; there is at least one project. */
    record Target(Map<ProjectId, Project> projects, Written written) {
        /** Where a task is, if it is in one of the projects. */
        Optional<Project> place(Task task) {
            return Optional.ofNullable(projects.get(task.project()));
        }
    }

    /** Empty when it can be found nowhere. */
    Optional<Target> of(Caller caller, SearchQuery query) {
        SearchFilters filters = query.filters();
        Map<ProjectId, Project> places = new HashMap<>(visible.of(caller));
        if (!filters.in().isEmpty()) {
            places.values().removeIf(project -> filters.in().stream().noneMatch(name -> isCalled(project, name)));
        }
        Set<UserId> authors = names.authors(caller, filters.from());
        boolean nobody = !filters.from().isEmpty() && authors.isEmpty();
        if (query.isEmpty() || places.isEmpty() || nobody) {
            return Optional.empty();
        }
        return Optional.of(new Target(Map.copyOf(places), new Written(authors, filters.since(), filters.until())));
    }

    /** By its key, its name or its id. */
    private static boolean isCalled(Project project, String name) {
        return project.card().key().value().equals(name.toUpperCase(Locale.ROOT))
                || project.id().toString().equals(name)
                || NameKey.of(project.card().name().value()).equals(NameKey.of(name));
    }
}

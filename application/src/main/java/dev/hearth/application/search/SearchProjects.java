package dev.hearth.application.search;

import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.ProjectView;
import dev.hearth.application.work.VisibleProjects;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.search.ProjectQuery;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.search.SearchWords;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.work.Project;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds projects by key, name and description, the best first: those the caller is in, and those they may look at. */
public final class SearchProjects {
    private final ProjectMembers members;
    private final VisibleProjects visible;
    private final SearchIndex index;
    private final Cursors cursors;

    public SearchProjects(ProjectMembers members, VisibleProjects visible, SearchIndex index, Cursors cursors) {
        this.members = members;
        this.visible = visible;
        this.index = index;
        this.cursors = cursors;
    }

    public Page<ProjectHitView> run(Caller caller, String text, PageRequest request) {
        String list = "search-projects:" + caller.user() + ":" + text;
        Optional<String> after = cursors.open(list, request.cursor());
        return cursors.seal(list, found(caller, SearchQuery.words(text), after, request.limit()));
    }

    Page<ProjectHitView> found(Caller caller, SearchWords words, Optional<String> after, int limit) {
        if (words.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        ProjectQuery query =
                new ProjectQuery(words, Set.copyOf(members.projectsOf(caller.user())), visible.groups(caller));
        return new Ranking<Project>(
                        project -> words.score(ProjectQuery.text(project)),
                        project -> project.card().key() + "/" + project.id(),
                        Comparator.naturalOrder())
                .page((next, most) -> index.projects(query, next, most), after, limit)
                .map(project -> new ProjectHitView(
                        ProjectView.of(project), query.joined().contains(project.id())));
    }
}

package dev.hearth.application.work;

import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.work.port.Projects;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.work.Label;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Labels;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the labels of one project in another, by their names. Those that it has not are made by who runs it, as long as there is room,
 * and dropped by others.
 */
public final class LabelTransfer {
    private final Projects projects;
    private final IdSource ids;

    public LabelTransfer(Projects projects, IdSource ids) {
        this.projects = projects;
        this.ids = ids;
    }

    /**
     * What becomes of labels.
     *
     * @param there by the label's id in the first project, its id in the other
     * @param dropped the names of those that stay behind
     * @param changed the other project, where labels were made
     */
    record Plan(Map<LabelId, LabelId> there, List<String> dropped, Optional<Project> changed) {
        List<LabelId> there(List<LabelId> labels) {
            return labels.stream()
                    .flatMap(label -> Optional.ofNullable(there.get(label)).stream())
                    .toList();
        }
    }

    /** Within the transaction of what is to have the labels. */
    Plan plan(ProjectId from, Set<LabelId> used, SeenProject target) {
        Labels theirs = projects.find(from).map(Project::labels).orElse(Labels.NONE);
        List<Label> wanted =
                theirs.all().stream().filter(label -> used.contains(label.id())).toList();
        List<Label> missing = missing(wanted, target.project().labels());
        boolean runs = target.standing()
                .filter(role -> role.isAtLeast(ProjectRole.MANAGER))
                .isPresent();
        Optional<Project> changed = Optional.of(missing)
                .filter(labels -> runs && !labels.isEmpty())
                .flatMap(labels -> made(labels, target.project().id()));
        Labels there = changed.orElse(target.project()).labels();
        Map<NameKey, Label> named = there.all().stream().collect(Collectors.toMap(Label::key, Function.identity()));
        Map<LabelId, LabelId> found = new HashMap<>();
        List<String> dropped = new ArrayList<>();
        for (Label label : wanted) {
            Optional.ofNullable(named.get(label.key()))
                    .ifPresentOrElse(same -> found.put(label.id(), same.id()), () -> dropped.add(label.name()));
        }
        return new Plan(Map.copyOf(found), List.copyOf(dropped), changed);
    }

    private static List<Label> missing(List<Label> wanted, Labels there) {
        Set<NameKey> names = there.all().stream().map(Label::key).collect(Collectors.toSet());
        return wanted.stream().filter(label -> !names.contains(label.key())).toList();
    }

    /** Somebody may have made one of them meanwhile. */
    private Optional<Project> made(List<Label> labels, ProjectId target) {
        List<Label> own = labels.stream()
                .map(label -> new Label(new LabelId(ids.next()), label.name(), label.colour()))
                .toList();
        return projects.change(target, project -> {
            Labels all = project.labels();
            for (Label label : missing(own, all)) {
                all = all.all().size() < Labels.MOST ? all.with(label) : all;
            }
            return project.with(all);
        });
    }
}

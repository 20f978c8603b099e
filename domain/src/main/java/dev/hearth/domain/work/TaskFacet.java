package dev.hearth.domain.work;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What some tasks of a place have in common. Stores keep the tasks of each facet in order, so that a list that is asked for by one
 * costs the same however many other tasks there are.
 *
 * @param place a project, or a person for the tasks assigned to them in all projects
 * @param about the status, or the id of the person, label, task or field, a slash behind the field's and what is said there; empty for the other
 *     kinds
 */
public record TaskFacet(Scope place, Kind kind, String about) {
    /** What it is that they have in common. */
    public enum Kind {
        /** Nothing but the place. */
        ALL,
        /** There is still something to do. */
        OPEN,
        STATUS,
        ASSIGNEE,
        CREATOR,
        LABEL,
        /** It is a part of one task. */
        PARENT,
        /** They say something in one custom field, a different thing each. */
        FIELD,
        /** They say one thing in a custom field in which hardly two say the same. */
        VALUE,
        /** They say one thing of the few that can be said in a custom field. */
        MARK
    }

    public static TaskFacet all(Scope place) {
        return new TaskFacet(place, Kind.ALL, "");
    }

    public static TaskFacet open(Scope place) {
        return new TaskFacet(place, Kind.OPEN, "");
    }

    public static TaskFacet of(Scope place, TaskStatus status) {
        return new TaskFacet(place, Kind.STATUS, status.name());
    }

    public static TaskFacet assignedTo(Scope place, UserId person) {
        return new TaskFacet(place, Kind.ASSIGNEE, person.toString());
    }

    public static TaskFacet madeBy(Scope place, UserId person) {
        return new TaskFacet(place, Kind.CREATOR, person.toString());
    }

    public static TaskFacet labelled(Scope place, LabelId label) {
        return new TaskFacet(place, Kind.LABEL, label.toString());
    }

    public static TaskFacet partOf(Scope place, TaskId parent) {
        return new TaskFacet(place, Kind.PARENT, parent.toString());
    }

    /** Those that say something in a field of the kinds that have an order. */
    public static TaskFacet saying(Scope place, FieldId field) {
        return new TaskFacet(place, Kind.FIELD, field.toString());
    }

    /** Those that say the same in a field, or as much of it as counts for the order. */
    public static TaskFacet saying(Scope place, FieldId field, FieldValue value) {
        return new TaskFacet(place, isOrdered(value.kind()) ? Kind.VALUE : Kind.MARK, field + "/" + value.key());
    }

    /** Whether a field's values have an order of their own: options have their field's, and people none. */
    static boolean isOrdered(FieldKind kind) {
        return switch (kind) {
            case TEXT, NUMBER, DATE, URL -> true;
            case CHOICE, PERSON, CHECKBOX -> false;
        };
    }

    /** Those that a task has; none where it is gone. */
    public static Set<TaskFacet> of(Task task) {
        Set<TaskFacet> facets = new LinkedHashSet<>();
        if (task.gone()) {
            return facets;
        }
        Scope project = task.scope();
        facets.add(of(project, task.stage().status()));
        facets.add(madeBy(project, task.life().creator()));
        task.details().labels().forEach(label -> facets.add(labelled(project, label)));
        task.ties().parent().ifPresent(parent -> facets.add(partOf(project, parent)));
        task.details().fields().all().forEach((field, value) -> {
            facets.add(saying(project, field, value));
            if (isOrdered(value.kind())) {
                facets.add(saying(project, field));
            }
        });
        addCommon(facets, project, task);
        task.details().assignees().forEach(person -> {
            facets.add(assignedTo(project, person));
            addCommon(facets, person.scope(), task);
        });
        return facets;
    }

    private static void addCommon(Set<TaskFacet> facets, Scope place, Task task) {
        facets.add(all(place));
        if (task.stage().open()) {
            facets.add(open(place));
        }
    }

    /** Whether its tasks are kept in an order; the rare orders are kept of everything only. */
    public boolean isKeptBy(TaskSort sort) {
        return switch (kind) {
            case ALL -> sort != TaskSort.VALUE;
            case FIELD -> sort == TaskSort.VALUE;
            case VALUE -> sort == TaskSort.NUMBER;
            default -> !sort.rare();
        };
    }

    /** What its tasks are compared by in an order that is kept of it. */
    public String key(TaskSort sort, Task task) {
        return kind == Kind.FIELD
                ? task.details().fields().find(field()).map(FieldValue::key).orElse("")
                : sort.key(task);
    }

    /** Which field it is about; of the kinds that are about one. */
    public FieldId field() {
        int end = about.indexOf('/');
        return FieldId.parse(end < 0 ? about : about.substring(0, end));
    }

    /** What is said in the field; empty where that does not matter. */
    public String said() {
        return about.substring(about.indexOf('/') + 1);
    }
}

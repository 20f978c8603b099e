package dev.hearth.application.work;

import dev.hearth.application.identity.port.Users;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.Projects;
import dev.hearth.application.work.port.Tasks;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.JoinedProject;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectPolicy;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fetches what {@link TaskPolicy} decides upon. Who may not look at a project cannot tell its tasks from those that never were. */
public final class TaskAccess {
    private static final int PAGE = 200;

    private final Tasks tasks;
    private final Projects projects;
    private final ProjectMembers members;
    private final ProjectAccess access;
    private final Users users;

    public TaskAccess(Tasks tasks, Projects projects, ProjectMembers members, ProjectAccess access, Users users) {
        this.tasks = tasks;
        this.projects = projects;
        this.members = members;
        this.access = access;
        this.users = users;
    }

    /** The task, if the caller may look at it. */
    SeenTask seen(Caller caller, TaskName name) {
        SeenTask seen = trace(caller, name);
        TaskPolicy.mustBeThere(seen.task());
        return seen;
    }

    /** As {@link #seen}, for somebody who does the project's work, and of a project in which things may change. */
    SeenTask mustWork(Caller caller, TaskName name) {
        SeenTask seen = traceAtWork(caller, name);
        TaskPolicy.mustBeThere(seen.task());
        return seen;
    }

    /** As {@link #mustWork}, also where the task is deleted. */
    SeenTask traceAtWork(Caller caller, TaskName name) {
        Task task = find(caller, name).orElseThrow(TaskAccess::none);
        return new SeenTask(task, atWork(caller, task.project()));
    }

    /** Another task, if the caller may look at it, in a project in which things may change. */
    Task inUse(Caller caller, TaskId id) {
        SeenTask seen = seen(caller, TaskName.of(id));
        access.mustBeOpen(seen.project().project());
        return seen.task();
    }

    /** The project, for somebody who does its work, where things may change in it. */
    Project mustWork(Caller caller, ProjectId id) {
        Project project = access.mustWork(caller, id).project();
        access.mustBeOpen(project);
        return project;
    }

    /** As {@link #mustWork(Caller, ProjectId)}, with who the caller is there. */
    SeenProject workplace(Caller caller, ProjectId id) {
        SeenProject seen = access.mustWork(caller, id);
        access.mustBeOpen(seen.project());
        return seen;
    }

    /** Those of some people who may look at a project. */
    Set<UserId> lookers(Project project, Set<UserId> people) {
        return access.lookers(project, people);
    }

    private SeenTask trace(Caller caller, TaskName name) {
        Task task = find(caller, name).orElseThrow(TaskAccess::none);
        return new SeenTask(task, projectOfTask(caller, task.project()));
    }

    private SeenProject projectOfTask(Caller caller, ProjectId id) {
        try {
            return access.seen(caller, id);
        } catch (Refusal.NotFound hidden) {
            throw none();
        }
    }

    static Refusal none() {
        return new Refusal.NotFound("task");
    }

    private Optional<Task> find(Caller caller, TaskName name) {
        return switch (name) {
            case TaskName.ById named -> tasks.find(named.id());
            case TaskName.ByKey named -> project(caller, named).flatMap(id -> tasks.find(id, named.number()));
        };
    }

    /** Among the projects the caller is in: they know which ones they mean. */
    private Optional<ProjectId> project(Caller caller, TaskName.ByKey name) {
        List<ProjectId> called =
                Page.all(next -> projects.joinedBy(caller.user(), next.map(ProjectId::parse), PAGE)).stream()
                        .map(JoinedProject::project)
                        .filter(project -> project.card().key().equals(name.key()))
                        .map(Project::id)
                        .toList();
        if (called.size() > 1) {
            throw new Refusal.Conflict("id", "Several of your projects have this key. Use the task's id.");
        }
        return called.stream().findFirst();
    }

    /** Refuses people who are not in the project. */
    void mustBeIn(ProjectId project, Set<UserId> people) {
        mustBeAmong(among(project, people), people);
    }

    /**
     * Refuses people who are not in a project.
     *
     * @param members of all who may be meant, those who are in it
     */
    static void mustBeAmong(Set<UserId> members, Set<UserId> people) {
        if (!members.containsAll(people)) {
            throw new Refusal.Invalid("assigneeIds", "must be people in the project");
        }
    }

    /** Refuses people in custom fields who have no account, or may not look at the project, and names each field. */
    void mustSee(Project project, FieldValues said) {
        if (said.people().isEmpty()) {
            return;
        }
        Set<UserId> strangers = new HashSet<>(said.people());
        // Everybody may look at a public project, but not who never was.
        strangers.removeAll(lookers(project, users.cards(said.people()).keySet()));
        if (!strangers.isEmpty()) {
            throw new Refusal.Invalid(said.all().entrySet().stream()
                    .filter(entry -> FieldValues.person(entry.getValue())
                            .filter(strangers::contains)
                            .isPresent())
                    .map(entry -> new Violation(
                            FieldEdits.PATH + entry.getKey(), "must be somebody who may look at the project"))
                    .toList());
        }
    }

    /** Those of some people who are in the project. */
    Set<UserId> among(ProjectId project, Set<UserId> people) {
        return people.isEmpty() ? Set.of() : members.among(project, people);
    }

    /** Those of some tasks that there are, also deleted ones, whoever may look at them. */
    List<Task> among(Set<TaskId> ids) {
        return ids.isEmpty() ? List.of() : tasks.among(ids);
    }

    /** The project of a task that somebody wants to change. */
    SeenProject atWork(Caller caller, ProjectId id) {
        SeenProject seen = projectOfTask(caller, id);
        ProjectPolicy.mayWork(seen.project(), seen.member(), seen.groupMember());
        access.mustBeOpen(seen.project());
        return seen;
    }

    /** The projects the caller is in, in one read. */
    Set<ProjectId> projectsOf(Caller caller) {
        return Set.copyOf(members.projectsOf(caller.user()));
    }

    /** Whether the caller may look at a project. */
    boolean maySee(Caller caller, ProjectId project) {
        try {
            access.seen(caller, project);
            return true;
        } catch (Refusal.NotFound hidden) {
            return false;
        }
    }

    /** The project, if the caller may look at it. */
    Project project(Caller caller, ProjectId id) {
        return access.seen(caller, id).project();
    }
}

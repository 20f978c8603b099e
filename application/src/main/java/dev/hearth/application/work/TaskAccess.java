package dev.hearth.application.work;

import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.Violations;
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
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Fetches what {@link TaskPolicy} decides upon. Who may not look at a project cannot tell its tasks from those that never were, but for those
 * they are guests of.
 */
public final class TaskAccess {
    private static final int PAGE = 200;

    private final Tasks tasks;
    private final Projects projects;
    private final ProjectMembers members;
    private final GuestTasks guests;
    private final ProjectAccess access;
    private final Users users;

    public TaskAccess(
            Tasks tasks,
            Projects projects,
            ProjectMembers members,
            GuestTasks guests,
            ProjectAccess access,
            Users users) {
        this.tasks = tasks;
        this.projects = projects;
        this.members = members;
        this.guests = guests;
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
        return new SeenTask(task, atWork(caller, task), false);
    }

    /** As {@link #mustWork(Caller, TaskName)}, also for the task's guests: what is said about it is open to them. */
    SeenTask mustTalk(Caller caller, TaskName name) {
        SeenTask seen = trace(caller, name);
        if (!seen.alone() && !guests.isGuest(caller.user(), seen.task())) {
            mustWork(seen.project());
        }
        access.mustBeOpen(seen.project().project());
        TaskPolicy.mustBeThere(seen.task());
        return seen;
    }

    /** Another task, if the caller may look at it and is more than its guest, in a project in which things may change. */
    Task inUse(Caller caller, TaskId id) {
        SeenTask seen = seen(caller, TaskName.of(id));
        if (seen.alone()) {
            throw new Refusal.Forbidden("Guests of a task change nothing of it.");
        }
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

    /** Those of some people whom a project's custom fields may name: who have an account, and may look at the project. */
    Set<UserId> nameable(Project project, Set<UserId> people) {
        // Everybody may look at a public project, but not who never was, or is no more.
        return people.isEmpty()
                ? Set.of()
                : lookers(project, users.cards(people).keySet());
    }

    /** As {@link #nameable(Project, Set)}, where there is such a project. */
    Set<UserId> nameable(ProjectId project, Set<UserId> people) {
        return people.isEmpty()
                ? people
                : projects.find(project).map(found -> nameable(found, people)).orElse(Set.of());
    }

    /** As {@link #lookers(Project, Set)}, where there is such a project. */
    Set<UserId> lookers(ProjectId project, Set<UserId> people) {
        return projects.find(project).map(found -> lookers(found, people)).orElse(Set.of());
    }

    private SeenTask trace(Caller caller, TaskName name) {
        Task task = find(caller, name).orElseThrow(TaskAccess::none);
        return looked(caller, task);
    }

    private SeenTask looked(Caller caller, Task task) {
        try {
            return new SeenTask(task, access.seen(caller, task.project()), false);
        } catch (Refusal.NotFound hidden) {
            return guests.find(caller.user(), task)
                    .map(lent -> new SeenProject(lent.project(), Optional.empty(), Optional.empty()))
                    .map(project -> new SeenTask(task, project, true))
                    .orElseThrow(TaskAccess::none);
        }
    }

    static Refusal none() {
        return new Refusal.NotFound("task");
    }

    private Optional<Task> find(Caller caller, TaskName name) {
        return switch (name) {
            case TaskName.ById named -> tasks.find(named.id());
            case TaskName.ByKey named ->
                project(caller, named)
                        .flatMap(id -> tasks.find(id, named.number()))
                        .or(() -> lent(caller, named));
        };
    }

    /** Of what the caller is a guest of, the one they have been longest, where several projects have the key. */
    private Optional<Task> lent(Caller caller, TaskName.ByKey name) {
        return guests.of(caller.user()).values().stream()
                .filter(lent -> lent.project().card().key().equals(name.key()))
                .map(GuestTasks.Lent::task)
                .filter(task -> task.number() == name.number())
                .findFirst();
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

    /** As the next, of something new: what it says is said for the first time. */
    void mustBelong(Project project, TaskDetails said) {
        mustBelong(project, said, TaskDetails.titled(said.title()));
    }

    /** As the next, where whoever is in the project may be in charge. */
    void mustBelong(Project project, TaskDetails said, TaskDetails before) {
        mustBelong(project, said, before, people -> mustBeIn(project.id(), people));
    }

    /**
     * Refuses what does not belong to a project, and names all of it: labels, people in charge, people in custom fields.
     *
     * @param before what was said until now; it may stay, whatever has become of it
     * @param inCharge refuses those who may not be in charge
     */
    void mustBelong(Project project, TaskDetails said, TaskDetails before, Consumer<Set<UserId>> inCharge) {
        Violations.ofAll(
                () -> TaskPolicy.mustBeOf(project, said.labelsBeside(before)),
                () -> inCharge.accept(said.assigneesBeside(before)),
                () -> mustSee(project, said.fields().beside(before.fields())));
    }

    /** Refuses people who neither are in the task's project nor its guests. */
    void mustBeAbout(Task task, Set<UserId> people) {
        mustBeAmong(about(task, people), people);
    }

    /** Those of some people who are in the task's project, or its guests. */
    Set<UserId> about(Task task, Set<UserId> people) {
        Set<UserId> members = among(task.project(), people);
        if (members.containsAll(people)) {
            return members;
        }
        Set<UserId> all = new HashSet<>(members);
        all.addAll(guests.among(task, people));
        return Set.copyOf(all);
    }

    /** Refuses people who are not in the project. */
    private void mustBeIn(ProjectId project, Set<UserId> people) {
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
    private void mustSee(Project project, FieldValues said) {
        if (said.people().isEmpty()) {
            return;
        }
        Set<UserId> strangers = new HashSet<>(said.people());
        strangers.removeAll(nameable(project, said.people()));
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
    SeenProject atWork(Caller caller, Task task) {
        SeenProject seen = looked(caller, task).project();
        mustWork(seen);
        access.mustBeOpen(seen.project());
        return seen;
    }

    private static void mustWork(SeenProject seen) {
        ProjectPolicy.mayWork(seen.project(), seen.member(), seen.groupMember());
    }

    /** For somebody who says who else may see a task, also a deleted one: who runs its project. */
    SeenTask mustRun(Caller caller, TaskName name) {
        SeenTask seen = trace(caller, name);
        SeenProject project = seen.project();
        ProjectPolicy.mayRun(project.project(), project.member(), project.groupMember());
        return seen;
    }

    /** As {@link #mustRun}, of a task that is there, in a project in which things may change. */
    SeenTask mustLetIn(Caller caller, TaskName name) {
        SeenTask seen = mustRun(caller, name);
        TaskPolicy.mustBeThere(seen.task());
        access.mustBeOpen(seen.project().project());
        return seen;
    }

    /** What the caller is a guest of. */
    Map<TaskId, GuestTasks.Lent> lent(Caller caller) {
        return lent(caller.user());
    }

    /** What somebody is a guest of, as far as it is there. */
    Map<TaskId, GuestTasks.Lent> lent(UserId person) {
        return guests.of(person);
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

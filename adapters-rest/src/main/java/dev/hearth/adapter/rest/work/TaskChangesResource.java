package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Problem;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.ChangeTask;
import dev.hearth.application.work.ChangeTasks;
import dev.hearth.application.work.FieldEdits;
import dev.hearth.application.work.TaskEdits;
import dev.hearth.application.work.TaskOutcome;
import dev.hearth.application.work.TaskView;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Many tasks that are changed alike. */
@Path("/api/v1/tasks/changes")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskChangesResource {
    private static final Set<String> CHANGES = Set.of(
            "status",
            "priority",
            "addAssigneeIds",
            "removeAssigneeIds",
            "addLabelIds",
            "removeLabelIds",
            "start",
            "due",
            "timeZone",
            "parentId",
            GivenFields.NAME);

    private final ChangeTasks change;

    public TaskChangesResource(ChangeTasks change) {
        this.change = change;
    }

    /**
     * What came of one task.
     *
     * @param task as it is then, where it was done
     * @param problem what the same would have been answered with for this task alone, where it was refused
     */
    public record Outcome(String id, Optional<TaskView> task, Optional<Problem> problem) {
        private static Outcome of(TaskOutcome outcome) {
            return switch (outcome) {
                case TaskOutcome.Done done -> new Outcome(done.id(), Optional.of(done.task()), Optional.empty());
                case TaskOutcome.Refused refused ->
                    new Outcome(refused.id(), Optional.empty(), Optional.of(Problem.of(refused.why())));
            };
        }
    }

    /** Those that may be changed are, whatever becomes of the others. */
    @POST
    public Envelope<List<Outcome>> change(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<List<TaskId>> tasks = input.list("taskIds", TaskId::parse);
        if (tasks.isAbsent()) {
            input.refuse("taskIds", "is required");
        }
        Field<Optional<Boolean>> delete = input.flag("delete");
        Field<Optional<TaskStatus>> status = input.optional("status", Input.oneOf(TaskStatus.class));
        Field<Optional<TaskPriority>> priority = input.optional("priority", Input.oneOf(TaskPriority.class));
        Field<List<UserId>> assigned = input.list("addAssigneeIds", UserId::parse);
        Field<List<UserId>> relieved = input.list("removeAssigneeIds", UserId::parse);
        Field<List<LabelId>> labelled = input.list("addLabelIds", LabelId::parse);
        Field<List<LabelId>> bared = input.list("removeLabelIds", LabelId::parse);
        Field<Edit<Function<Optional<ZoneId>, TaskTime>>> start = input.edit("start", TaskTime::given);
        Field<Edit<Function<Optional<ZoneId>, TaskTime>>> due = input.edit("due", TaskTime::given);
        Field<Optional<ZoneId>> zone = input.optional("timeZone", Profile::zone);
        Field<Edit<TaskId>> parent = input.edit("parentId", TaskId::parse);
        Supplier<FieldEdits> fields = GivenFields.of(input);
        boolean deletes = Boolean.TRUE.equals(body.fields().get("delete"));
        CHANGES.stream()
                .filter(name -> deletes && body.fields().containsKey(name))
                .sorted()
                .forEach(name -> input.refuse(name, "must be absent where tasks are deleted"));
        input.done();
        ChangeTasks.Deed deed = delete.get().orElse(false)
                ? new ChangeTasks.Deed.Delete()
                : new ChangeTasks.Deed.Change(new TaskEdits(
                        status.get(),
                        priority.get(),
                        new TaskEdits.Some<>(assigned.get(), relieved.get()),
                        new TaskEdits.Some<>(labelled.get(), bared.get()),
                        new ChangeTask.When(start.get(), due.get(), zone.get(), Optional.empty()),
                        parent.get(),
                        fields.get()));
        List<TaskOutcome> outcomes = change.run(principal.caller(), new ChangeTasks.Command(tasks.get(), deed));
        return Envelope.of(outcomes.stream().map(Outcome::of).toList());
    }
}

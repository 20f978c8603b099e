package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.ChangeTask;
import dev.hearth.application.work.DeleteTask;
import dev.hearth.application.work.FieldEdits;
import dev.hearth.application.work.RestoreTask;
import dev.hearth.application.work.ShowTask;
import dev.hearth.application.work.TaskView;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One task, called by its id or like {@code KEY-42}. */
@Path("/api/v1/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskResource {
    private final ShowTask show;
    private final ChangeTask change;
    private final DeleteTask delete;
    private final RestoreTask restore;

    public TaskResource(ShowTask show, ChangeTask change, DeleteTask delete, RestoreTask restore) {
        this.show = show;
        this.change = change;
        this.delete = delete;
        this.restore = restore;
    }

    static TaskName named(String id) {
        return PathIds.read("task", id, TaskName::parse);
    }

    @GET
    public Response show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        TaskView task = show.run(principal.caller(), named(id));
        return Preconditions.tagged(task, task.fingerprint());
    }

    /** Fields that are not there stay as they are. */
    @PATCH
    public Response change(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            Body body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.none(uri);
        TaskName name = named(id);
        Input input = body.input();
        Field<Optional<TaskTitle>> title = input.optional("title", TaskTitle::new);
        Field<Optional<String>> description = input.optional("description", TaskDetails::descriptionOf);
        Field<Optional<TaskStatus>> status = input.optional("status", Input.oneOf(TaskStatus.class));
        Field<Optional<TaskPriority>> priority = input.optional("priority", Input.oneOf(TaskPriority.class));
        Field<List<UserId>> assignees = input.list("assigneeIds", UserId::parse);
        Field<List<LabelId>> labels = input.list("labelIds", LabelId::parse);
        Field<Edit<Function<Optional<ZoneId>, TaskTime>>> start = input.edit("start", TaskTime::given);
        Field<Edit<Function<Optional<ZoneId>, TaskTime>>> due = input.edit("due", TaskTime::given);
        Field<Optional<ZoneId>> zone = input.optional("timeZone", Profile::zone);
        Field<List<Reminder>> reminders = input.list("reminders", Reminder::parse);
        Field<Edit<Integer>> estimate = input.editNumber("estimateMinutes", 1, TaskEffort.MOST);
        Field<Optional<Integer>> spent = input.optionalNumber("spentMinutes", 0, TaskEffort.MOST);
        Field<Edit<TaskId>> parent = input.edit("parentId", TaskId::parse);
        Field<Edit<Recurrence>> rule = input.edit("rrule", Recurrence::new);
        Supplier<FieldEdits> fields = GivenFields.of(input);
        input.done();
        ChangeTask.Command command = new ChangeTask.Command(
                title.get(),
                description.get(),
                status.get(),
                priority.get(),
                given(input, "assigneeIds", assignees),
                given(input, "labelIds", labels),
                new ChangeTask.When(start.get(), due.get(), zone.get(), given(input, "reminders", reminders)),
                new ChangeTask.Effort(estimate.get(), spent.get()),
                parent.get(),
                rule.get(),
                fields.get(),
                Preconditions.seen(headers));
        TaskView changed = change.run(principal.caller(), name, command);
        return Preconditions.tagged(changed, changed.fingerprint());
    }

    static <T> Optional<List<T>> given(Input input, String name, Field<List<T>> list) {
        return Optional.of(list.get()).filter(there -> input.isGiven(name));
    }

    @DELETE
    public void delete(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        delete.run(principal.caller(), named(id));
    }

    @POST
    @Path("/restore")
    public Envelope<TaskView> restore(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(restore.run(principal.caller(), named(id)));
    }
}

package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.ChangeTask;
import dev.hearth.application.work.CreateTask;
import dev.hearth.application.work.CreateTaskFromTemplate;
import dev.hearth.application.work.FieldEdits;
import dev.hearth.application.work.ListTasks;
import dev.hearth.application.work.TaskView;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Recurrence;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TemplateId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tasks one makes, or looks for. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
public final class TasksResource {
    private final CreateTask createTask;
    private final CreateTaskFromTemplate fromTemplate;
    private final ListTasks listTasks;
    private final Clock clock;

    public TasksResource(CreateTask createTask, CreateTaskFromTemplate fromTemplate, ListTasks listTasks, Clock clock) {
        this.createTask = createTask;
        this.fromTemplate = fromTemplate;
        this.listTasks = listTasks;
        this.clock = clock;
    }

    @POST
    public Response create(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<ProjectId> project = input.required("projectId", ProjectId::parse);
        Field<Optional<TemplateId>> template = input.optional("templateId", TemplateId::parse);
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
        Field<Optional<TaskId>> parent = input.optional("parentId", TaskId::parse);
        Field<Optional<Recurrence>> rule = input.optional("rrule", Recurrence::new);
        Supplier<FieldEdits> fields = GivenFields.of(input);
        if (!input.isGiven("title") && !input.isGiven("templateId")) {
            input.refuse("title", "is required");
        }
        input.done();
        ChangeTask.When when = new ChangeTask.When(
                start.get(), due.get(), zone.get(), TaskResource.given(input, "reminders", reminders));
        if (template.get().isPresent()) {
            ChangeTask.Command said = new ChangeTask.Command(
                    title.get(),
                    description.get(),
                    status.get(),
                    priority.get(),
                    TaskResource.given(input, "assigneeIds", assignees),
                    TaskResource.given(input, "labelIds", labels),
                    when,
                    new ChangeTask.Effort(estimate.get(), spent.get()),
                    said(parent.get()),
                    said(rule.get()),
                    fields.get(),
                    Optional.empty());
            return created(fromTemplate.run(
                    principal.caller(),
                    new CreateTaskFromTemplate.Command(
                            project.get(), template.get().get(), said)));
        }
        TaskDetails details = new TaskDetails(
                title.get().orElseThrow(),
                description.get().orElse(""),
                priority.get().orElse(TaskPriority.NONE),
                assignees.get(),
                labels.get(),
                TaskSchedule.NONE,
                new TaskEffort(put(estimate.get()), spent.get().orElse(0)));
        return created(createTask.run(
                principal.caller(),
                new CreateTask.Command(
                        project.get(),
                        status.get().orElse(TaskStatus.TODO),
                        details,
                        parent.get(),
                        rule.get(),
                        when,
                        fields.get())));
    }

    private static <T> Edit<T> said(Optional<T> value) {
        return value.<Edit<T>>map(Edit.Put::new).orElseGet(Edit.Leave::new);
    }

    private static <T> Optional<T> put(Edit<T> said) {
        return said instanceof Edit.Put<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    private static Response created(TaskView task) {
        return Response.created(URI.create("/api/v1/tasks/" + task.id()))
                .entity(Envelope.of(task))
                .build();
    }

    /** Those of a project, or without {@code projectId} what is assigned to whoever asks, in all projects. */
    @GET
    public Envelope<List<TaskView>> list(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        TaskQuery query = TaskQuery.of(uri);
        return Envelope.of(listTasks.run(principal.caller(), query.command(clock.instant()), query.page()));
    }
}

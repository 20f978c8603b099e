package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.CreateTaskFromMessage;
import dev.hearth.application.work.ListMessageTasks;
import dev.hearth.application.work.TaskCardView;
import dev.hearth.application.work.TaskView;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskTitle;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What came of a message: the tasks that were made from it. */
@Path("/api/v1/messages/{id}/tasks")
@Produces(MediaType.APPLICATION_JSON)
public final class MessageTasksResource {
    private final CreateTaskFromMessage create;
    private final ListMessageTasks list;

    public MessageTasksResource(CreateTaskFromMessage create, ListMessageTasks list) {
        this.create = create;
        this.list = list;
    }

    @POST
    public Response create(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        MessageId message = PathIds.read("message", id, MessageId::parse);
        Input input = body.input();
        Field<ProjectId> project = input.required("projectId", ProjectId::parse);
        Field<Optional<TaskTitle>> title = input.optional("title", TaskTitle::new);
        input.done();
        TaskView task =
                create.run(principal.caller(), new CreateTaskFromMessage.Command(message, project.get(), title.get()));
        return Response.created(URI.create("/api/v1/tasks/" + task.id()))
                .entity(Envelope.of(task))
                .build();
    }

    /** Those the caller may see. */
    @GET
    public Envelope<List<TaskCardView>> list(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(list.run(principal.caller(), PathIds.read("message", id, MessageId::parse)));
    }
}

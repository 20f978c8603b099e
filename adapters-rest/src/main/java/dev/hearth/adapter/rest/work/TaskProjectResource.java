package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.TaskTransferView;
import dev.hearth.application.work.TransferTask;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskStatus;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The project one task is in. */
@Path("/api/v1/tasks/{id}/project")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskProjectResource {
    private final TransferTask transfer;

    public TaskProjectResource(TransferTask transfer) {
        this.transfer = transfer;
    }

    @POST
    public Envelope<TaskTransferView> transfer(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        TaskName name = TaskResource.named(id);
        Input input = body.input();
        Field<ProjectId> project = input.required("projectId", ProjectId::parse);
        Field<Optional<TaskStatus>> status = input.optional("status", Input.oneOf(TaskStatus.class));
        input.done();
        return Envelope.of(
                transfer.run(principal.caller(), name, new TransferTask.Command(project.get(), status.get())));
    }
}

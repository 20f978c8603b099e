package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.ListTaskActivity;
import dev.hearth.application.work.MoveTask;
import dev.hearth.application.work.TaskActivityView;
import dev.hearth.application.work.TaskView;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskStatus;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** Where one task stands, and how it came there. */
@Path("/api/v1/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskMovesResource {
    private final MoveTask move;
    private final ListTaskActivity activity;

    public TaskMovesResource(MoveTask move, ListTaskActivity activity) {
        this.move = move;
        this.activity = activity;
    }

    /** Behind another task, before one, or without either behind all of the status. */
    @POST
    @Path("/move")
    public Envelope<TaskView> move(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        TaskName name = TaskResource.named(id);
        Input input = body.input();
        Field<TaskStatus> status = input.required("status", Input.oneOf(TaskStatus.class));
        Field<Optional<TaskId>> after = input.optional("afterId", TaskId::parse);
        Field<Optional<TaskId>> before = input.optional("beforeId", TaskId::parse);
        Field<Optional<Boolean>> first = input.flag("first");
        if (input.isGiven("afterId") && input.isGiven("beforeId")) {
            input.refuse("beforeId", "must be absent where afterId is given");
        }
        input.done();
        Spot spot = after.get()
                .<Spot>map(Spot.After::new)
                .or(() -> before.get().map(Spot.Before::new))
                .orElseGet(() -> first.get().orElse(false) ? new Spot.First() : new Spot.Last());
        return Envelope.of(move.run(principal.caller(), name, new MoveTask.Command(status.get(), spot)));
    }

    @GET
    @Path("/activity")
    public Envelope<List<TaskActivityView>> activity(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        return Envelope.of(activity.run(principal.caller(), TaskResource.named(id), Query.page(uri)));
    }
}

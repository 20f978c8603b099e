package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.AddTaskGuest;
import dev.hearth.application.work.ListTaskGuests;
import dev.hearth.application.work.RemoveTaskGuest;
import dev.hearth.application.work.TaskGuestView;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.TaskName;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Who was let in to one task alone. */
@Path("/api/v1/tasks/{id}/guests")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskGuestsResource {
    private final AddTaskGuest add;
    private final RemoveTaskGuest remove;
    private final ListTaskGuests list;

    public TaskGuestsResource(AddTaskGuest add, RemoveTaskGuest remove, ListTaskGuests list) {
        this.add = add;
        this.remove = remove;
        this.list = list;
    }

    @GET
    public Envelope<List<TaskGuestView>> list(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(list.run(principal.caller(), TaskResource.named(id)));
    }

    /** The same person once more changes nothing. */
    @POST
    public Envelope<TaskGuestView> add(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        TaskName name = TaskResource.named(id);
        Input input = body.input();
        Field<UserId> user = input.required("userId", UserId::parse);
        input.done();
        return Envelope.of(add.run(principal.caller(), name, user.get()));
    }

    /** {@code me} is oneself. */
    @DELETE
    @Path("/{guest}")
    public void remove(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("guest") String guest,
            @Context UriInfo uri) {
        Query.none(uri);
        TaskName name = TaskResource.named(id);
        UserId person = guest.equals("me") ? principal.caller().user() : PathIds.read("guest", guest, UserId::parse);
        remove.run(principal.caller(), name, person);
    }
}

package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.work.FollowTask;
import dev.hearth.application.work.TaskView;
import dev.hearth.application.work.UnfollowTask;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Who wants to hear of a task. */
@Path("/api/v1/tasks/{id}/follow")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskFollowersResource {
    private final FollowTask follow;
    private final UnfollowTask unfollow;

    public TaskFollowersResource(FollowTask follow, UnfollowTask unfollow) {
        this.follow = follow;
        this.unfollow = unfollow;
    }

    @PUT
    public Envelope<TaskView> follow(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(follow.run(principal.caller(), TaskResource.named(id)));
    }

    @DELETE
    public Envelope<TaskView> unfollow(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(unfollow.run(principal.caller(), TaskResource.named(id)));
    }
}

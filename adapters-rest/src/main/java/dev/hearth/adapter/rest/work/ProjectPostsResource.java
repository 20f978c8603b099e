package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.DeleteProjectPosting;
import dev.hearth.application.work.ProjectPostingView;
import dev.hearth.application.work.SetProjectPosting;
import dev.hearth.application.work.ShowProjectPosting;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.work.PostedEvent;
import dev.hearth.domain.work.ProjectId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;

/** What a project posts into a channel. */
@Path("/api/v1/projects/{id}/posts")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectPostsResource {
    private final ShowProjectPosting show;
    private final SetProjectPosting set;
    private final DeleteProjectPosting delete;

    public ProjectPostsResource(ShowProjectPosting show, SetProjectPosting set, DeleteProjectPosting delete) {
        this.show = show;
        this.set = set;
        this.delete = delete;
    }

    @GET
    public Envelope<ProjectPostingView> show(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(show.run(principal.caller(), read(id)));
    }

    /** All of it, in the place of what was posted before. */
    @PUT
    public Envelope<ProjectPostingView> set(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        ProjectId project = read(id);
        Input input = body.input();
        Field<ChannelId> channel = input.required("channelId", ChannelId::parse);
        Field<List<PostedEvent>> events = input.list("events", Input.oneOf(PostedEvent.class));
        if (events.isAbsent()) {
            input.refuse("events", "is required");
        }
        input.done();
        return Envelope.of(set.run(
                principal.caller(), new SetProjectPosting.Command(project, channel.get(), Set.copyOf(events.get()))));
    }

    @DELETE
    public void delete(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        delete.run(principal.caller(), read(id));
    }

    private static ProjectId read(String id) {
        return PathIds.read("project", id, ProjectId::parse);
    }
}

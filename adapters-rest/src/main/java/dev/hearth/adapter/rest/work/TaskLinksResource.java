package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.LinkTasks;
import dev.hearth.application.work.ListTaskLinks;
import dev.hearth.application.work.TaskLinkView;
import dev.hearth.application.work.UnlinkTasks;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
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

/** What one task has to do with others. */
@Path("/api/v1/tasks/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskLinksResource {
    private final LinkTasks link;
    private final UnlinkTasks unlink;
    private final ListTaskLinks list;

    public TaskLinksResource(LinkTasks link, UnlinkTasks unlink, ListTaskLinks list) {
        this.link = link;
        this.unlink = unlink;
        this.list = list;
    }

    @GET
    public Envelope<List<TaskLinkView>> list(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(list.run(principal.caller(), TaskResource.named(id)));
    }

    /** The same link once more changes nothing. */
    @POST
    public Envelope<TaskLinkView> link(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        TaskName name = TaskResource.named(id);
        Input input = body.input();
        Field<TaskLink.Kind> type = input.required("type", Input.oneOf(TaskLink.Kind.class));
        Field<TaskId> other = input.required("taskId", TaskId::parse);
        input.done();
        return Envelope.of(link.run(principal.caller(), name, new LinkTasks.Command(type.get(), other.get())));
    }

    @DELETE
    @Path("/{other}")
    public void unlink(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("other") String other,
            @Context UriInfo uri) {
        Query.none(uri);
        unlink.run(principal.caller(), TaskResource.named(id), PathIds.read("task", other, TaskId::parse));
    }
}

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
import dev.hearth.application.work.ArchiveProject;
import dev.hearth.application.work.ChangeProject;
import dev.hearth.application.work.DeleteProject;
import dev.hearth.application.work.LeaveProject;
import dev.hearth.application.work.ProjectView;
import dev.hearth.application.work.RestoreProject;
import dev.hearth.application.work.TransferProject;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectStatus;
import dev.hearth.domain.work.ProjectVisibility;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** What becomes of a project. */
@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectResource {
    private final ChangeProject change;
    private final ArchiveProject archive;
    private final RestoreProject restore;
    private final DeleteProject delete;
    private final LeaveProject leave;
    private final TransferProject transfer;

    public ProjectResource(
            ChangeProject change,
            ArchiveProject archive,
            RestoreProject restore,
            DeleteProject delete,
            LeaveProject leave,
            TransferProject transfer) {
        this.change = change;
        this.archive = archive;
        this.restore = restore;
        this.delete = delete;
        this.leave = leave;
        this.transfer = transfer;
    }

    /** Fields that are not there stay as they are. */
    @PATCH
    @Path("/{id}")
    public Response change(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            Body body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.none(uri);
        ProjectId project = read(id);
        Input input = body.input();
        Field<Optional<ProjectKey>> key = input.optional("key", ProjectKey::new);
        Field<Optional<ProjectName>> name = input.optional("name", ProjectName::new);
        Field<Edit<String>> description = input.edit("description", ProjectCard::descriptionOf);
        Field<Optional<ProjectVisibility>> visibility =
                input.optional("visibility", Input.oneOf(ProjectVisibility.class));
        Field<Optional<ProjectStatus>> status = input.optional("status", Input.oneOf(ProjectStatus.class));
        input.done();
        ChangeProject.Command command = new ChangeProject.Command(
                key.get(), name.get(), description.get(), visibility.get(), status.get(), Preconditions.seen(headers));
        ProjectView changed = change.run(principal.caller(), project, command);
        return Preconditions.tagged(changed, changed.fingerprint());
    }

    @DELETE
    @Path("/{id}")
    public void delete(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        delete.run(principal.caller(), read(id));
    }

    @POST
    @Path("/{id}/archive")
    public Envelope<ProjectView> archive(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(archive.run(principal.caller(), read(id)));
    }

    @POST
    @Path("/{id}/restore")
    public Envelope<ProjectView> restore(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(restore.run(principal.caller(), read(id)));
    }

    @POST
    @Path("/{id}/leave")
    public void leave(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        leave.run(principal.caller(), read(id));
    }

    @PUT
    @Path("/{id}/owner")
    public Envelope<ProjectView> transfer(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        ProjectId project = read(id);
        Input input = body.input();
        Field<UserId> heir = input.required("userId", UserId::parse);
        input.done();
        return Envelope.of(transfer.run(principal.caller(), project, heir.get()));
    }

    private static ProjectId read(String id) {
        return PathIds.read("project", id, ProjectId::parse);
    }
}

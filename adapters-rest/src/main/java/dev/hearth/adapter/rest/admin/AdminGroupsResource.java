package dev.hearth.adapter.rest.admin;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.admin.ArchiveAnyGroup;
import dev.hearth.application.admin.DeleteAnyGroup;
import dev.hearth.application.admin.ListAllGroups;
import dev.hearth.application.admin.RestoreAnyGroup;
import dev.hearth.application.group.GroupView;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.shared.Text;
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
import java.util.Optional;

/** All groups, for administrators. */
@Path("/api/v1/admin/groups")
@Produces(MediaType.APPLICATION_JSON)
public final class AdminGroupsResource {
    private static final int MOST_WORDS = 200;

    private final ListAllGroups listGroups;
    private final ArchiveAnyGroup archiveGroup;
    private final RestoreAnyGroup restoreGroup;
    private final DeleteAnyGroup deleteGroup;

    public AdminGroupsResource(
            ListAllGroups listGroups,
            ArchiveAnyGroup archiveGroup,
            RestoreAnyGroup restoreGroup,
            DeleteAnyGroup deleteGroup) {
        this.listGroups = listGroups;
        this.archiveGroup = archiveGroup;
        this.restoreGroup = restoreGroup;
        this.deleteGroup = deleteGroup;
    }

    @GET
    public Envelope<List<GroupView>> list(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, "q");
        Optional<String> part = query.read("q", text -> Text.bounded("q", text, 1, MOST_WORDS));
        return Envelope.of(listGroups.run(principal.caller(), part, query.page()));
    }

    @POST
    @Path("/{id}/archive")
    public Envelope<GroupView> archive(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(archiveGroup.run(principal.caller(), read(id)));
    }

    @POST
    @Path("/{id}/restore")
    public Envelope<GroupView> restore(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(restoreGroup.run(principal.caller(), read(id)));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        deleteGroup.run(principal.caller(), read(id));
    }

    private static GroupId read(String id) {
        return PathIds.read("group", id, GroupId::parse);
    }
}

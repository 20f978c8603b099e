package dev.hearth.adapter.rest.group;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.group.ChangeGroup;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.group.DeleteGroup;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.group.ListMyGroups;
import dev.hearth.application.group.ShowGroup;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.shared.Text;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Groups one founds or is in. */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupsResource {
    private final CreateGroup createGroup;
    private final ListMyGroups listMyGroups;
    private final ShowGroup showGroup;
    private final ChangeGroup changeGroup;
    private final DeleteGroup deleteGroup;

    public GroupsResource(
            CreateGroup createGroup,
            ListMyGroups listMyGroups,
            ShowGroup showGroup,
            ChangeGroup changeGroup,
            DeleteGroup deleteGroup) {
        this.createGroup = createGroup;
        this.listMyGroups = listMyGroups;
        this.showGroup = showGroup;
        this.changeGroup = changeGroup;
        this.deleteGroup = deleteGroup;
    }

    @POST
    public Response create(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<GroupName> name = input.required("name", GroupName::new);
        Field<Optional<String>> description = input.optional("description", GroupsResource::description);
        input.done();
        GroupView group = createGroup.run(
                principal.caller(),
                new CreateGroup.Command(name.get(), description.get().orElse("")));
        return Response.created(URI.create("/api/v1/groups/" + group.id()))
                .entity(Envelope.of(group))
                .build();
    }

    @GET
    public Envelope<List<GroupView>> mine(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        return Envelope.of(listMyGroups.run(principal.caller(), Query.page(uri)));
    }

    @GET
    @Path("/{id}")
    public Response show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        GroupView group = showGroup.run(principal.caller(), PathIds.read("group", id, GroupId::parse));
        return Preconditions.tagged(group, group.fingerprint());
    }

    @PATCH
    @Path("/{id}")
    public Response change(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            Body body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.none(uri);
        GroupId group = PathIds.read("group", id, GroupId::parse);
        Input input = body.input();
        Field<Optional<GroupName>> name = input.optional("name", GroupName::new);
        Field<Edit<String>> description = input.edit("description", GroupsResource::description);
        input.done();
        GroupView changed = changeGroup.run(
                principal.caller(),
                group,
                new ChangeGroup.Command(name.get(), description.get(), Preconditions.seen(headers)));
        return Preconditions.tagged(changed, changed.fingerprint());
    }

    @DELETE
    @Path("/{id}")
    public void delete(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        deleteGroup.run(principal.caller(), PathIds.read("group", id, GroupId::parse));
    }

    private static String description(String text) {
        return Text.bounded("description", text, 0, Group.MAX_DESCRIPTION);
    }
}

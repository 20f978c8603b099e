package dev.hearth.adapter.rest.group;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.group.ListMyGroups;
import dev.hearth.application.group.ShowGroup;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.shared.Text;
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

/** Groups one founds or is in. */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupsResource {
    private final CreateGroup createGroup;
    private final ListMyGroups listMyGroups;
    private final ShowGroup showGroup;

    public GroupsResource(CreateGroup createGroup, ListMyGroups listMyGroups, ShowGroup showGroup) {
        this.createGroup = createGroup;
        this.listMyGroups = listMyGroups;
        this.showGroup = showGroup;
    }

    @POST
    public Response create(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<GroupName> name = input.required("name", GroupName::new);
        Field<Optional<String>> description =
                input.optional("description", text -> Text.bounded("description", text, 0, Group.MAX_DESCRIPTION));
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
    public Envelope<GroupView> show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(showGroup.run(principal.caller(), PathIds.read("group", id, GroupId::parse)));
    }
}

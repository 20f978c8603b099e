package dev.hearth.adapter.rest.group;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.group.ChangeGroupSettings;
import dev.hearth.application.group.GroupSettingsView;
import dev.hearth.application.group.ShowGroupSettings;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.GroupSettings;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a group is run. */
@Path("/api/v1/groups/{id}/settings")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupSettingsResource {
    /** The permissions that a group sets, by their fields. */
    private static final Map<String, GroupPermission> LEAST = Map.of(
            "createChannels", GroupPermission.CREATE_CHANNELS,
            "createProjects", GroupPermission.CREATE_PROJECTS,
            "createTasks", GroupPermission.CREATE_TASKS,
            "invite", GroupPermission.INVITE);

    private final ShowGroupSettings showSettings;
    private final ChangeGroupSettings changeSettings;

    public GroupSettingsResource(ShowGroupSettings showSettings, ChangeGroupSettings changeSettings) {
        this.showSettings = showSettings;
        this.changeSettings = changeSettings;
    }

    @GET
    public Response show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return tagged(showSettings.run(principal.caller(), PathIds.read("group", id, GroupId::parse)));
    }

    @PATCH
    public Response change(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            Body body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.none(uri);
        GroupId group = PathIds.read("group", id, GroupId::parse);
        Input input = body.input();
        Field<Optional<GroupSettings.Joining>> joining =
                input.optional("joining", Input.oneOf(GroupSettings.Joining.class));
        Field<Optional<GroupRole>> newcomers = input.optional("defaultRole", Input.oneOf(GroupRole.class));
        Map<GroupPermission, Field<Optional<GroupRole>>> least = LEAST.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue, entry -> input.optional(entry.getKey(), Input.oneOf(GroupRole.class))));
        input.done();
        return tagged(changeSettings.run(
                principal.caller(),
                group,
                new ChangeGroupSettings.Command(
                        joining.get(), newcomers.get(), given(least), Preconditions.seen(headers))));
    }

    private static Map<GroupPermission, GroupRole> given(Map<GroupPermission, Field<Optional<GroupRole>>> least) {
        return least.entrySet().stream()
                .filter(entry -> entry.getValue().get().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get().orElseThrow()));
    }

    private static Response tagged(GroupSettingsView settings) {
        return Preconditions.tagged(settings, settings.fingerprint());
    }
}

package dev.hearth.adapter.rest.admin;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.admin.AnnouncementView;
import dev.hearth.application.admin.CreateAnnouncement;
import dev.hearth.application.admin.ListAnnouncements;
import dev.hearth.application.admin.RevokeAnnouncement;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.group.GroupId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** What administrators say to everybody, or to a group. */
@Path("/api/v1/admin/announcements")
@Produces(MediaType.APPLICATION_JSON)
public final class AdminAnnouncementsResource {
    private final CreateAnnouncement create;
    private final ListAnnouncements list;
    private final RevokeAnnouncement revoke;

    public AdminAnnouncementsResource(CreateAnnouncement create, ListAnnouncements list, RevokeAnnouncement revoke) {
        this.create = create;
        this.list = list;
        this.revoke = revoke;
    }

    @GET
    public Envelope<List<AnnouncementView>> list(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        return Envelope.of(list.run(principal.caller(), Query.page(uri)));
    }

    @POST
    public Response create(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<String> title = input.required("title", Announcement::titleOf);
        Field<String> text = input.required("text", Announcement::textOf);
        Field<Optional<GroupId>> group = input.optional("groupId", GroupId::parse);
        input.done();
        AnnouncementView made =
                create.run(principal.caller(), new CreateAnnouncement.Command(title.get(), text.get(), group.get()));
        // No Location: it is read by those it is put before, and administrators have it in their list.
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(made))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public Envelope<AnnouncementView> revoke(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(revoke.run(principal.caller(), PathIds.read("announcement", id, AnnouncementId::parse)));
    }
}

package dev.hearth.adapter.rest.notification;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.notification.ShowAnnouncement;
import dev.hearth.application.notification.ToldAnnouncementView;
import dev.hearth.domain.admin.AnnouncementId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** All of what an administrator said to the caller. */
@Path("/api/v1/announcements/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class AnnouncementResource {
    private final ShowAnnouncement show;

    public AnnouncementResource(ShowAnnouncement show) {
        this.show = show;
    }

    @GET
    public Envelope<ToldAnnouncementView> show(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(show.run(principal.caller(), PathIds.read("announcement", id, AnnouncementId::parse)));
    }
}

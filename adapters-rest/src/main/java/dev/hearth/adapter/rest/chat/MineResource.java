package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.DraftView;
import dev.hearth.application.chat.ListDrafts;
import dev.hearth.application.chat.ListThreads;
import dev.hearth.application.chat.ListUnread;
import dev.hearth.application.chat.UnreadView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What one has not read, follows and has begun to write. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class MineResource {
    private final ListUnread listUnread;
    private final ListThreads listThreads;
    private final ListDrafts listDrafts;

    public MineResource(ListUnread listUnread, ListThreads listThreads, ListDrafts listDrafts) {
        this.listUnread = listUnread;
        this.listThreads = listThreads;
        this.listDrafts = listDrafts;
    }

    @GET
    @Path("/unread")
    public Envelope<List<UnreadView>> unread(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        return Envelope.of(listUnread.run(principal.caller(), Query.page(uri)));
    }

    @GET
    @Path("/threads")
    public Envelope<List<UnreadView>> threads(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        return Envelope.of(listThreads.run(principal.caller(), Query.page(uri)));
    }

    @GET
    @Path("/drafts")
    public Envelope<List<DraftView>> drafts(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        return Envelope.of(listDrafts.run(principal.caller(), Query.page(uri)));
    }
}

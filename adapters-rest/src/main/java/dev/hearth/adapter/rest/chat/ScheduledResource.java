package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.CancelScheduled;
import dev.hearth.application.chat.ChangeScheduled;
import dev.hearth.application.chat.ListScheduled;
import dev.hearth.application.chat.ScheduledView;
import dev.hearth.application.chat.ShowScheduled;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ScheduledId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one wants to have said later. */
@Path("/api/v1/scheduled")
@Produces(MediaType.APPLICATION_JSON)
public final class ScheduledResource {
    private final ListScheduled list;
    private final ShowScheduled show;
    private final ChangeScheduled change;
    private final CancelScheduled cancel;

    public ScheduledResource(ListScheduled list, ShowScheduled show, ChangeScheduled change, CancelScheduled cancel) {
        this.list = list;
        this.show = show;
        this.change = change;
        this.cancel = cancel;
    }

    @GET
    public Envelope<List<ScheduledView>> page(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        return Envelope.of(list.run(principal.caller(), Query.page(uri)));
    }

    @GET
    @Path("/{id}")
    public Response show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        ScheduledView wish = show.run(principal.caller(), read(id));
        return Preconditions.tagged(wish, wish.fingerprint());
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
        ScheduledId wish = read(id);
        Input input = body.input();
        Field<Optional<MessageText>> text = input.optional("text", MessageText::new);
        Field<Optional<Instant>> sendAt = input.optional("sendAt", Input::moment);
        input.done();
        ScheduledView changed = change.run(
                principal.caller(),
                wish,
                new ChangeScheduled.Command(text.get(), sendAt.get(), Preconditions.seen(headers)));
        return Preconditions.tagged(changed, changed.fingerprint());
    }

    @DELETE
    @Path("/{id}")
    public Envelope<ScheduledView> cancel(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(cancel.run(principal.caller(), read(id)));
    }

    private static ScheduledId read(String id) {
        return PathIds.read("scheduled message", id, ScheduledId::parse);
    }
}

package dev.hearth.adapter.rest.presence;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.presence.ListPresences;
import dev.hearth.application.presence.PresenceView;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** How several people are: {@code ?user=ID&user=ID}. */
@Path("/api/v1/presence")
@Produces(MediaType.APPLICATION_JSON)
public final class PresenceResource {
    private static final String USER = "user";

    private final ListPresences listPresences;

    public PresenceResource(ListPresences listPresences) {
        this.listPresences = listPresences;
    }

    @GET
    public Envelope<List<PresenceView>> list(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        List<String> asked = Query.all(uri, USER);
        if (asked.size() > ListPresences.MOST) {
            throw new Refusal.Invalid(USER, "must not be given more than " + ListPresences.MOST + " times");
        }
        List<UserId> people = asked.stream().map(PresenceResource::person).toList();
        return Envelope.of(listPresences.run(principal.caller(), people));
    }

    private static UserId person(String text) {
        try {
            return UserId.parse(text);
        } catch (Refusal.Invalid malformed) {
            throw new Refusal.Invalid(USER, malformed.violations().getFirst().message());
        }
    }
}

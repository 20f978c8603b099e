package dev.hearth.adapter.rest.notification;

import dev.hearth.adapter.rest.shared.AnyBody;
import dev.hearth.adapter.rest.shared.Open;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.identity.StopNotificationMail;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.shared.Refusal;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/**
 * Where mail programs end letters with one click (RFC 8058): they post to an address that stands in the letter, with a form as body,
 * signed in or not. All that matters is in the address; whatever comes as body is not read.
 */
@Path("/api/v1/notifications/unsubscribe")
@Produces(MediaType.APPLICATION_JSON)
public final class MailOptOutResource {
    private final StopNotificationMail stop;

    public MailOptOutResource(StopNotificationMail stop) {
        this.stop = stop;
    }

    @Open
    @AnyBody
    @POST
    public void stop(@Context UriInfo uri) {
        SecretCode code = Query.only(uri, "token")
                .read("token", SecretCode::new)
                .orElseThrow(() -> new Refusal.Invalid("token", "is required"));
        stop.run(code);
    }
}

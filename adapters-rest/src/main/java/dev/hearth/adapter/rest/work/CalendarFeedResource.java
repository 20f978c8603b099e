package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Limited;
import dev.hearth.adapter.rest.shared.Open;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.work.ReadCalendar;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.work.CalendarSheet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/**
 * A calendar, for whatever program has its secret address: they cannot sign in. The same calendar is not sent twice to a program that
 * tells which one it has.
 */
@Path("/api/v1/calendars/{token}.ics")
public final class CalendarFeedResource {
    static final String CALENDAR = "text/calendar";

    /** Nobody between the server and the program keeps it. */
    private static final String PRIVATE = "private, no-cache";

    private final ReadCalendar read;

    public CalendarFeedResource(ReadCalendar read) {
        this.read = read;
    }

    @Limited(RateClass.CALENDAR)
    @Open
    @GET
    @Produces(CALENDAR + ";charset=utf-8")
    public Response read(@PathParam("token") String token, @Context UriInfo uri, @Context Request request) {
        SecretCode code = PathIds.read("calendar", token, SecretCode::new);
        CalendarSheet.Form form = Query.only(uri, "as")
                .read("as", Input.oneOf(CalendarSheet.Form.class))
                .orElse(CalendarSheet.Form.EVENT);
        String calendar = read.run(code, form);
        EntityTag tag = new EntityTag(SecretDigest.ofText(calendar).value());
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(calendar))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }
}

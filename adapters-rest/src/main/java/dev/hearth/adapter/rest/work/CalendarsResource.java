package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.adapter.rest.shared.ShownOnce;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.CalendarView;
import dev.hearth.application.work.CreateCalendar;
import dev.hearth.application.work.ListCalendars;
import dev.hearth.application.work.RevokeCalendar;
import dev.hearth.application.work.RotateCalendar;
import dev.hearth.domain.work.CalendarId;
import dev.hearth.domain.work.CalendarLink;
import dev.hearth.domain.work.ProjectId;
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

/** The secret addresses at which calendar programs read one's tasks. */
@Path("/api/v1/users/me/calendars")
@Produces(MediaType.APPLICATION_JSON)
public final class CalendarsResource {
    private final CreateCalendar create;
    private final ListCalendars list;
    private final RotateCalendar rotate;
    private final RevokeCalendar revoke;
    private final CalendarAddresses addresses;

    public CalendarsResource(
            CreateCalendar create,
            ListCalendars list,
            RotateCalendar rotate,
            RevokeCalendar revoke,
            CalendarAddresses addresses) {
        this.create = create;
        this.list = list;
        this.rotate = rotate;
        this.revoke = revoke;
        this.addresses = addresses;
    }

    @GET
    public Envelope<List<CalendarView>> own(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(list.run(principal.caller()));
    }

    @ShownOnce
    @POST
    public Response create(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<Optional<ProjectId>> project = input.optional("projectId", ProjectId::parse);
        Field<Optional<String>> name = input.optional("name", CalendarLink::nameOf);
        input.done();
        CalendarView made = create.run(principal.caller(), new CreateCalendar.Command(project.get(), name.get()));
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(addressed(made)))
                .build();
    }

    /** The address there was leads nowhere from then on. */
    @ShownOnce
    @POST
    @Path("/{id}/rotate")
    public Envelope<CalendarView> rotate(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(addressed(rotate.run(principal.caller(), read(id))));
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        revoke.run(principal.caller(), read(id));
    }

    private CalendarView addressed(CalendarView made) {
        return made.token().map(addresses::of).map(made::withUrl).orElse(made);
    }

    private static CalendarId read(String id) {
        return PathIds.read("calendar", id, CalendarId::parse);
    }
}

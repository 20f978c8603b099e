package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.ChangeFilter;
import dev.hearth.application.work.DeleteFilter;
import dev.hearth.application.work.FilterView;
import dev.hearth.application.work.ListTasks;
import dev.hearth.application.work.ShowFilter;
import dev.hearth.application.work.TaskView;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.work.FilterCard;
import dev.hearth.domain.work.FilterId;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One list of tasks that is kept under a name. */
@Path("/api/v1/filters/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class FilterResource {
    private final ShowFilter show;
    private final ChangeFilter change;
    private final DeleteFilter delete;
    private final ListTasks listTasks;
    private final Clock clock;

    public FilterResource(ShowFilter show, ChangeFilter change, DeleteFilter delete, ListTasks listTasks, Clock clock) {
        this.show = show;
        this.change = change;
        this.delete = delete;
        this.listTasks = listTasks;
        this.clock = clock;
    }

    @GET
    public Response show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        FilterView filter = show.run(principal.caller(), read(id));
        return Preconditions.tagged(filter, filter.fingerprint());
    }

    /** What it lists now, to whoever looks. */
    @GET
    @Path("/tasks")
    public Envelope<List<TaskView>> tasks(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Caller caller = principal.caller();
        TaskQuery query = TaskQuery.of(show.run(caller, read(id)), uri);
        return Envelope.of(listTasks.run(caller, query.command(clock.instant()), query.page()));
    }

    /** Fields that are not there stay as they are. */
    @PATCH
    public Response change(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            Body body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.none(uri);
        FilterId filter = read(id);
        Input input = body.input();
        Field<Optional<String>> name = input.optional("name", FilterCard::nameOf);
        Field<Map<String, String>> query = input.texts("query");
        input.done();
        Optional<Map<String, String>> words = Optional.of(query.get())
                .filter(given -> input.isGiven("query"))
                .map(given -> TaskQuery.saved(
                        given, () -> show.run(principal.caller(), filter).projectId()));
        FilterView changed = change.run(
                principal.caller(), filter, new ChangeFilter.Command(name.get(), words, Preconditions.seen(headers)));
        return Preconditions.tagged(changed, changed.fingerprint());
    }

    @DELETE
    public void delete(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        delete.run(principal.caller(), read(id));
    }

    private static FilterId read(String id) {
        return PathIds.read("filter", id, FilterId::parse);
    }
}

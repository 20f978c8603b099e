package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.BoardView;
import dev.hearth.application.work.ShowBoard;
import dev.hearth.domain.work.ProjectId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** How the work of a project stands. */
@Path("/api/v1/projects/{id}/board")
@Produces(MediaType.APPLICATION_JSON)
public final class BoardResource {
    private final ShowBoard board;

    public BoardResource(ShowBoard board) {
        this.board = board;
    }

    /** With the first {@code limit} tasks of each column. */
    @GET
    public Envelope<BoardView> board(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.Filtered query = Query.only(uri, "limit");
        int limit = PageRequest.read(Optional.empty(), query.read("limit", text -> text))
                .limit();
        return Envelope.of(board.run(principal.caller(), PathIds.read("project", id, ProjectId::parse), limit));
    }
}

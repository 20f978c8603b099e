package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.ArrangeBoard;
import dev.hearth.application.work.ChangeLabel;
import dev.hearth.application.work.CreateLabel;
import dev.hearth.application.work.DeleteLabel;
import dev.hearth.application.work.LabelView;
import dev.hearth.application.work.ProjectView;
import dev.hearth.domain.work.Board;
import dev.hearth.domain.work.BoardColumn;
import dev.hearth.domain.work.Colour;
import dev.hearth.domain.work.Label;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskStatus;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The labels of a project and the columns of its board. */
@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectBoardResource {
    private final CreateLabel createLabel;
    private final ChangeLabel changeLabel;
    private final DeleteLabel deleteLabel;
    private final ArrangeBoard arrangeBoard;

    public ProjectBoardResource(
            CreateLabel createLabel, ChangeLabel changeLabel, DeleteLabel deleteLabel, ArrangeBoard arrangeBoard) {
        this.createLabel = createLabel;
        this.changeLabel = changeLabel;
        this.deleteLabel = deleteLabel;
        this.arrangeBoard = arrangeBoard;
    }

    @POST
    @Path("/{id}/labels")
    public Response add(@Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        ProjectId project = read(id);
        Input input = body.input();
        Field<String> name = input.required("name", Label::nameOf);
        Field<Colour> colour = input.required("colour", Colour::new);
        input.done();
        LabelView label = createLabel.run(principal.caller(), project, name.get(), colour.get());
        return Response.created(URI.create("/api/v1/projects/" + id + "/labels/" + label.id()))
                .entity(Envelope.of(label))
                .build();
    }

    /** Fields that are not there stay as they are. */
    @PATCH
    @Path("/{id}/labels/{label}")
    public Envelope<LabelView> change(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("label") String label,
            Body body,
            @Context UriInfo uri) {
        Query.none(uri);
        ProjectId project = read(id);
        LabelId one = PathIds.read("label", label, LabelId::parse);
        Input input = body.input();
        Field<Optional<String>> name = input.optional("name", Label::nameOf);
        Field<Optional<Colour>> colour = input.optional("colour", Colour::new);
        input.done();
        return Envelope.of(
                changeLabel.run(principal.caller(), project, one, new ChangeLabel.Command(name.get(), colour.get())));
    }

    @DELETE
    @Path("/{id}/labels/{label}")
    public void remove(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("label") String label,
            @Context UriInfo uri) {
        Query.none(uri);
        deleteLabel.run(principal.caller(), read(id), PathIds.read("label", label, LabelId::parse));
    }

    /** All of them, from left to right, in the place of those there are. */
    @PUT
    @Path("/{id}/columns")
    public Response arrange(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            Body body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.none(uri);
        ProjectId project = read(id);
        Input input = body.input();
        Field<List<BoardColumn>> columns =
                input.objects("columns", TaskStatus.values().length, ProjectBoardResource::column);
        input.done();
        ProjectView arranged =
                arrangeBoard.run(principal.caller(), project, new Board(columns.get()), Preconditions.seen(headers));
        return Preconditions.tagged(arranged, arranged.fingerprint());
    }

    private static Supplier<BoardColumn> column(Input input) {
        Field<String> name = input.required("name", BoardColumn::nameOf);
        Field<TaskStatus> status = input.required("status", Input.oneOf(TaskStatus.class));
        Field<Optional<Integer>> limit = input.optionalNumber("limit", 1, BoardColumn.MAX_LIMIT);
        return () -> new BoardColumn(name.get(), status.get(), limit.get());
    }

    private static ProjectId read(String id) {
        return PathIds.read("project", id, ProjectId::parse);
    }
}

package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.ChangeField;
import dev.hearth.application.work.CreateField;
import dev.hearth.application.work.DeleteField;
import dev.hearth.application.work.FieldView;
import dev.hearth.application.work.ListFields;
import dev.hearth.application.work.OptionEdit;
import dev.hearth.application.work.ShowField;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldOption;
import dev.hearth.domain.work.OptionId;
import dev.hearth.domain.work.ProjectId;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** What a project wants to know of its tasks besides: its custom fields. */
@Path("/api/v1/projects/{id}/fields")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectFieldsResource {
    private static final String FIELD = "/{field}";
    private static final String OPTIONS = "options";
    private static final String POSITION = "position";

    private final ListFields list;
    private final ShowField show;
    private final CreateField create;
    private final ChangeField change;
    private final DeleteField delete;

    public ProjectFieldsResource(
            ListFields list, ShowField show, CreateField create, ChangeField change, DeleteField delete) {
        this.list = list;
        this.show = show;
        this.create = create;
        this.change = change;
        this.delete = delete;
    }

    @GET
    public Envelope<List<FieldView>> all(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(list.run(principal.caller(), project(id)));
    }

    @POST
    public Response add(@Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        ProjectId project = project(id);
        Input input = body.input();
        Field<String> name = input.required("name", CustomField::nameOf);
        Field<FieldKind> kind = input.required("kind", Input.oneOf(FieldKind.class));
        Field<Optional<String>> description = input.optional("description", CustomField::descriptionOf);
        Field<Optional<Integer>> place = input.optionalNumber(POSITION, 0, CustomFields.MOST - 1);
        Field<List<String>> options = input.isGiven(OPTIONS)
                ? input.objects(OPTIONS, CustomField.MOST_OPTIONS, ProjectFieldsResource::added)
                : input.list(OPTIONS, FieldOption::nameOf);
        input.done();
        FieldView field = create.run(
                principal.caller(),
                project,
                new CreateField.Command(
                        kind.get(), name.get(), description.get().orElse(""), options.get(), place.get()));
        return Response.created(URI.create("/api/v1/projects/" + id + "/fields/" + field.id()))
                .entity(Envelope.of(field))
                .tag(field.fingerprint().toString())
                .build();
    }

    private static Supplier<String> added(Input input) {
        Field<String> name = input.required("name", FieldOption::nameOf);
        return name::get;
    }

    @GET
    @Path(FIELD)
    public Response one(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("field") String field,
            @Context UriInfo uri) {
        Query.none(uri);
        FieldView shown = show.run(principal.caller(), project(id), field(field));
        return Preconditions.tagged(shown, shown.fingerprint());
    }

    /** What is not there stays as it is; options that are there are all there are to be. */
    @PATCH
    @Path(FIELD)
    public Response change(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("field") String field,
            Body body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.none(uri);
        ProjectId project = project(id);
        FieldId one = field(field);
        Input input = body.input();
        Field<Optional<String>> name = input.optional("name", CustomField::nameOf);
        Field<Optional<String>> description = input.optional("description", CustomField::descriptionOf);
        Field<Optional<Integer>> place = input.optionalNumber(POSITION, 0, CustomFields.MOST - 1);
        Field<List<OptionEdit>> options = input.isGiven(OPTIONS)
                ? input.objects(OPTIONS, CustomField.MOST_OPTIONS, ProjectFieldsResource::edited)
                : input.list(OPTIONS, text -> new OptionEdit(Optional.empty(), text));
        input.done();
        FieldView changed = change.run(
                principal.caller(),
                project,
                one,
                new ChangeField.Command(
                        name.get(),
                        description.get(),
                        TaskResource.given(input, OPTIONS, options),
                        place.get(),
                        Preconditions.seen(headers)));
        return Preconditions.tagged(changed, changed.fingerprint());
    }

    private static Supplier<OptionEdit> edited(Input input) {
        Field<Optional<OptionId>> id = input.optional("id", OptionId::parse);
        Field<String> name = input.required("name", FieldOption::nameOf);
        return () -> new OptionEdit(id.get(), name.get());
    }

    @DELETE
    @Path(FIELD)
    public void remove(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @PathParam("field") String field,
            @Context UriInfo uri) {
        Query.none(uri);
        delete.run(principal.caller(), project(id), field(field));
    }

    private static ProjectId project(String id) {
        return PathIds.read("project", id, ProjectId::parse);
    }

    private static FieldId field(String id) {
        return PathIds.read("field", id, FieldId::parse);
    }
}

package dev.hearth.adapter.rest.work;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.CreateProject;
import dev.hearth.application.work.ListMyProjects;
import dev.hearth.application.work.ListOpenProjects;
import dev.hearth.application.work.ProjectView;
import dev.hearth.application.work.ShowProject;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.work.ProjectCard;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectKey;
import dev.hearth.domain.work.ProjectName;
import dev.hearth.domain.work.ProjectVisibility;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Projects one begins, looks for or is in. */
@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectsResource {
    private final CreateProject createProject;
    private final ListMyProjects listMyProjects;
    private final ListOpenProjects listOpenProjects;
    private final ShowProject showProject;

    public ProjectsResource(
            CreateProject createProject,
            ListMyProjects listMyProjects,
            ListOpenProjects listOpenProjects,
            ShowProject showProject) {
        this.createProject = createProject;
        this.listMyProjects = listMyProjects;
        this.listOpenProjects = listOpenProjects;
        this.showProject = showProject;
    }

    /** Without {@code groupId} a personal one. */
    @POST
    public Response create(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<ProjectKey> key = input.required("key", ProjectKey::new);
        Field<ProjectName> name = input.required("name", ProjectName::new);
        Field<Optional<GroupId>> group = input.optional("groupId", GroupId::parse);
        Field<Optional<String>> description = input.optional("description", ProjectCard::descriptionOf);
        Field<Optional<ProjectVisibility>> visibility =
                input.optional("visibility", Input.oneOf(ProjectVisibility.class));
        input.done();
        ProjectCard card =
                new ProjectCard(key.get(), name.get(), description.get().orElse(""));
        ProjectView project =
                createProject.run(principal.caller(), new CreateProject.Command(group.get(), card, visibility.get()));
        return Response.created(URI.create("/api/v1/projects/" + project.id()))
                .entity(Envelope.of(project))
                .build();
    }

    @GET
    public Envelope<List<ProjectView>> mine(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        return Envelope.of(listMyProjects.run(principal.caller(), Query.page(uri)));
    }

    /** Those of a group, or without {@code groupId} the public ones. */
    @GET
    @Path("/open")
    public Envelope<List<ProjectView>> browse(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, "groupId");
        Optional<GroupId> group = query.read("groupId", GroupId::parse);
        return Envelope.of(listOpenProjects.run(principal.caller(), group, query.page()));
    }

    @GET
    @Path("/{id}")
    public Response show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        ProjectView project = showProject.run(principal.caller(), PathIds.read("project", id, ProjectId::parse));
        return Preconditions.tagged(project, project.fingerprint());
    }
}

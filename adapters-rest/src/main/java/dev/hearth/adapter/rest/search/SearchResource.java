package dev.hearth.adapter.rest.search;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Limited;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.identity.CardView;
import dev.hearth.application.search.ChannelHitView;
import dev.hearth.application.search.CommentHitView;
import dev.hearth.application.search.MessageHitView;
import dev.hearth.application.search.ProjectHitView;
import dev.hearth.application.search.SearchChannels;
import dev.hearth.application.search.SearchComments;
import dev.hearth.application.search.SearchEverything;
import dev.hearth.application.search.SearchMessages;
import dev.hearth.application.search.SearchPeople;
import dev.hearth.application.search.SearchProjects;
import dev.hearth.application.search.SearchSort;
import dev.hearth.application.search.SearchTasks;
import dev.hearth.application.search.TaskHitView;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.domain.shared.Refusal;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Finds what the caller may see. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {
    private static final String WHAT = "q";
    private static final String SORT = "sort";

    private final SearchEverything everything;
    private final SearchMessages messages;
    private final SearchChannels channels;
    private final SearchPeople people;
    private final SearchTasks tasks;
    private final SearchProjects projects;
    private final SearchComments comments;

    public SearchResource(
            SearchEverything everything,
            SearchMessages messages,
            SearchChannels channels,
            SearchPeople people,
            SearchTasks tasks,
            SearchProjects projects,
            SearchComments comments) {
        this.everything = everything;
        this.messages = messages;
        this.channels = channels;
        this.people = people;
        this.tasks = tasks;
        this.projects = projects;
        this.comments = comments;
    }

    @GET
    @Limited(RateClass.SEARCH)
    public Envelope<SearchEverything.Found> everything(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        List<String> texts = Query.all(uri, WHAT);
        if (texts.size() > 1) {
            throw new Refusal.Invalid(WHAT, "must be given once");
        }
        String text = texts.stream().findFirst().orElseThrow(SearchResource::missing);
        return Envelope.of(everything.run(principal.caller(), text));
    }

    @GET
    @Path("/messages")
    @Limited(RateClass.SEARCH)
    public Envelope<List<MessageHitView>> messages(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, WHAT, SORT);
        return Envelope.of(messages.run(principal.caller(), text(query), sort(query), query.page()));
    }

    @GET
    @Path("/tasks")
    @Limited(RateClass.SEARCH)
    public Envelope<List<TaskHitView>> tasks(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, WHAT, SORT);
        return Envelope.of(tasks.run(principal.caller(), text(query), sort(query), query.page()));
    }

    @GET
    @Path("/comments")
    @Limited(RateClass.SEARCH)
    public Envelope<List<CommentHitView>> comments(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, WHAT, SORT);
        return Envelope.of(comments.run(principal.caller(), text(query), sort(query), query.page()));
    }

    @GET
    @Path("/projects")
    @Limited(RateClass.SEARCH)
    public Envelope<List<ProjectHitView>> projects(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, WHAT);
        return Envelope.of(projects.run(principal.caller(), text(query), query.page()));
    }

    @GET
    @Path("/channels")
    @Limited(RateClass.SEARCH)
    public Envelope<List<ChannelHitView>> channels(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, WHAT);
        return Envelope.of(channels.run(principal.caller(), text(query), query.page()));
    }

    @GET
    @Path("/people")
    @Limited(RateClass.SEARCH)
    public Envelope<List<CardView>> people(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, WHAT);
        return Envelope.of(people.run(principal.caller(), text(query), query.page()));
    }

    private static SearchSort sort(Query.Filtered query) {
        return query.read(SORT, Input.oneOf(SearchSort.class)).orElse(SearchSort.NEWEST);
    }

    private static String text(Query.Filtered query) {
        return query.read(WHAT, text -> text).orElseThrow(SearchResource::missing);
    }

    private static Refusal missing() {
        return new Refusal.Invalid(WHAT, "is required");
    }
}

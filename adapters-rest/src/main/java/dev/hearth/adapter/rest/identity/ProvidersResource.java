package dev.hearth.adapter.rest.identity;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Limited;
import dev.hearth.adapter.rest.shared.Open;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.adapter.rest.shared.RequestDevice;
import dev.hearth.adapter.rest.shared.ShownOnce;
import dev.hearth.application.identity.CompleteExternalSignIn;
import dev.hearth.application.identity.ExchangeTicket;
import dev.hearth.application.identity.ListProviders;
import dev.hearth.application.identity.LogInAnswer;
import dev.hearth.application.identity.ProviderView;
import dev.hearth.application.identity.StartExternalSignIn;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.shared.Refusal;
import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signing in with others: the browser goes to the provider, comes back here, and the client fetches its tokens by a ticket. */
@Path("/api/v1/auth/providers")
@Produces(MediaType.APPLICATION_JSON)
public final class ProvidersResource {
    private final ListProviders listProviders;
    private final StartExternalSignIn start;
    private final CompleteExternalSignIn complete;
    private final ExchangeTicket exchange;
    private final ExternalSignIn browser;

    public ProvidersResource(
            ListProviders listProviders,
            StartExternalSignIn start,
            CompleteExternalSignIn complete,
            ExchangeTicket exchange,
            ExternalSignIn browser) {
        this.listProviders = listProviders;
        this.start = start;
        this.complete = complete;
        this.exchange = exchange;
        this.browser = browser;
    }

    @Open
    @GET
    public Envelope<List<ProviderView>> list(@Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(listProviders.run());
    }

    /** Answers with the address to open, and gives the browser its attempt to keep. */
    @Open
    @POST
    @Path("/{id}/start")
    @Limited(RateClass.LOGIN)
    public Response signIn(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return started(provider(id), Optional.empty());
    }

    /** The same to link the account there with one's own. */
    @ShownOnce
    @POST
    @Path("/{id}/link")
    @Limited(RateClass.LOGIN)
    public Response link(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return started(provider(id), Optional.of(principal.caller()));
    }

    /** Where the provider sends the browser back to, with whatever parameters it likes beside ours (RFC 6749 §4.1.2). */
    @Open
    @GET
    @Path("/{id}/callback")
    @Limited(RateClass.LOGIN)
    public Response callback(
            @PathParam("id") String id, @CookieParam(ExternalSignIn.COOKIE) String attempt, @Context UriInfo uri) {
        return Response.seeOther(page(provider(id), Optional.ofNullable(attempt), uri.getQueryParameters()))
                .cookie(browser.noCookie())
                .build();
    }

    @Open
    @POST
    @Path("/exchange")
    @Limited(RateClass.LOGIN)
    public Envelope<LogInAnswer> exchange(Body body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Query.none(uri);
        Input input = body.input();
        Field<SecretCode> ticket = input.required("ticket", SecretCode::new);
        input.done();
        return Envelope.of(exchange.run(ticket.get(), RequestDevice.of(request)));
    }

    private Response started(ProviderId provider, Optional<Caller> caller) {
        StartExternalSignIn.Started started = start.run(provider, browser.callback(provider), caller);
        return Response.ok(Envelope.of(Map.of("url", started.address().toString())))
                .cookie(browser.cookie(started.attempt()))
                .build();
    }

    /** A person waits in front of the browser: whatever happens, they are sent to a page. */
    private URI page(ProviderId provider, Optional<String> attempt, MultivaluedMap<String, String> told) {
        try {
            return switch (complete.run(command(provider, attempt, told))) {
                case CompleteExternalSignIn.Outcome.Linked linked -> browser.page("linked=" + provider);
                case CompleteExternalSignIn.Outcome.Proven proven -> browser.page("ticket=" + proven.ticket());
            };
        } catch (Refusal refused) {
            return browser.page("error=" + URLEncoder.encode(refused.text(), StandardCharsets.UTF_8));
        }
    }

    private CompleteExternalSignIn.Command command(
            ProviderId provider, Optional<String> attempt, MultivaluedMap<String, String> told) {
        return new CompleteExternalSignIn.Command(
                provider,
                needed(attempt),
                needed(Optional.ofNullable(told.getFirst("state"))),
                needed(Optional.ofNullable(told.getFirst("code"))),
                Optional.ofNullable(told.getFirst("iss")),
                browser.callback(provider));
    }

    private static String needed(Optional<String> part) {
        return part.orElseThrow(() -> new Refusal.Unauthenticated("The provider did not sign you in."));
    }

    private static ProviderId provider(String id) {
        return PathIds.read("provider", id, ProviderId::new);
    }
}

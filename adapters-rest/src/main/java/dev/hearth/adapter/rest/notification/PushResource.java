package dev.hearth.adapter.rest.notification;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.adapter.rest.shared.ShownOnce;
import dev.hearth.application.notification.AddPushSubscription;
import dev.hearth.application.notification.ListPushSubscriptions;
import dev.hearth.application.notification.PushSubscriptionView;
import dev.hearth.application.notification.RemovePushSubscription;
import dev.hearth.application.notification.SendTestPush;
import dev.hearth.application.notification.ShowPushKey;
import dev.hearth.application.notification.ShowPushKey.PushKey;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.notification.PushKeys;
import dev.hearth.domain.notification.PushSubscription;
import dev.hearth.domain.notification.PushSubscriptionId;
import dev.hearth.domain.notification.PushTarget;
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
import java.util.function.Supplier;

/** The devices and programs that one is told by. */
@Path("/api/v1/push")
@Produces(MediaType.APPLICATION_JSON)
public final class PushResource {
    private final ShowPushKey showKey;
    private final AddPushSubscription add;
    private final ListPushSubscriptions list;
    private final RemovePushSubscription remove;
    private final SendTestPush sendTest;

    public PushResource(
            ShowPushKey showKey,
            AddPushSubscription add,
            ListPushSubscriptions list,
            RemovePushSubscription remove,
            SendTestPush sendTest) {
        this.showKey = showKey;
        this.add = add;
        this.list = list;
        this.remove = remove;
        this.sendTest = sendTest;
    }

    @GET
    @Path("/vapid")
    public Envelope<PushKey> key(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(showKey.run(principal.caller()));
    }

    @GET
    @Path("/subscriptions")
    public Envelope<List<PushSubscriptionView>> own(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(list.run(principal.caller()));
    }

    /** The secret of a webhook is told this once. */
    @ShownOnce
    @POST
    @Path("/subscriptions")
    public Response subscribe(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        Input input = body.input();
        Field<PushTarget.Kind> kind = input.required("kind", text -> kind(input, text));
        Field<PushEndpoint> endpoint = input.required("endpoint", PushEndpoint::parse);
        Field<Edit<PushKeys>> keys = input.editObject("keys", PushResource::keys);
        Field<Optional<String>> label = input.optional("label", PushSubscription::labelOf);
        input.done();
        Optional<PushKeys> given =
                keys.get() instanceof Edit.Put<PushKeys>(PushKeys known) ? Optional.of(known) : Optional.empty();
        PushSubscriptionView made = add.run(
                principal.caller(), new AddPushSubscription.Command(kind.get(), endpoint.get(), given, label.get()));
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(made))
                .build();
    }

    /** What is missing of a kind is named together with what else is wrong. */
    private static PushTarget.Kind kind(Input input, String text) {
        PushTarget.Kind kind = Input.oneOf(PushTarget.Kind.class).apply(text);
        if (kind == PushTarget.Kind.WEB_PUSH && !input.isGiven("keys")) {
            input.refuse("keys", "is required");
        }
        return kind;
    }

    private static Supplier<PushKeys> keys(Input input) {
        Field<String> p256dh = input.required("p256dh", PushKeys::p256dhOf);
        Field<String> auth = input.required("auth", PushKeys::authOf);
        return () -> new PushKeys(p256dh.get(), auth.get());
    }

    @DELETE
    @Path("/subscriptions/{id}")
    public void remove(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        remove.run(principal.caller(), named(id));
    }

    /** Answers before it is sent. */
    @POST
    @Path("/subscriptions/{id}/test")
    public Response test(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Response.accepted(Envelope.of(sendTest.run(principal.caller(), named(id))))
                .build();
    }

    private static PushSubscriptionId named(String id) {
        return PathIds.read("push subscription", id, PushSubscriptionId::parse);
    }
}

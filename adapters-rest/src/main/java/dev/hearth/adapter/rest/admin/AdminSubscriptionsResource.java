package dev.hearth.adapter.rest.admin;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.admin.SetSubscription;
import dev.hearth.application.group.SubscriptionView;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.PlanKey;
import dev.hearth.domain.group.Subscription;
import dev.hearth.domain.group.SubscriptionStatus;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;

/** What groups have bought, as administrators of the server write it down. */
@Path("/api/v1/admin/groups/{id}/subscription")
@Produces(MediaType.APPLICATION_JSON)
public final class AdminSubscriptionsResource {
    private final SetSubscription setSubscription;

    public AdminSubscriptionsResource(SetSubscription setSubscription) {
        this.setSubscription = setSubscription;
    }

    @PUT
    public Envelope<SubscriptionView> subscribe(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        GroupId group = PathIds.read("group", id, GroupId::parse);
        return Envelope.of(setSubscription.run(principal.caller(), read(group, body.input())));
    }

    private static Subscription read(GroupId group, Input input) {
        Field<PlanKey> plan = input.required("plan", PlanKey::new);
        Field<SubscriptionStatus> status = input.required("status", Input.oneOf(SubscriptionStatus.class));
        Field<Optional<Integer>> seats = input.optionalNumber("seats", 1, Subscription.MAX_SEATS);
        Field<Optional<Instant>> expiresAt = input.optional("expiresAt", Input::moment);
        input.done();
        return Subscription.of(group, plan.get(), status.get(), seats.get(), expiresAt.get());
    }
}

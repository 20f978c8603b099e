package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Limited;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.ScheduleMessage;
import dev.hearth.application.chat.ScheduledView;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to be said in a channel later. */
@Path("/api/v1/channels/{id}/scheduled")
@Produces(MediaType.APPLICATION_JSON)
public final class ChannelScheduledResource {
    private final ScheduleMessage schedule;

    public ChannelScheduledResource(ScheduleMessage schedule) {
        this.schedule = schedule;
    }

    @Limited(RateClass.SEND)
    @POST
    public Response schedule(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") List<String> idempotencyKeys,
            Body body,
            @Context UriInfo uri) {
        Query.none(uri);
        ChannelId channel = PathIds.read("channel", id, ChannelId::parse);
        Input input = body.input();
        Field<MessageText> text = input.required("text", MessageText::new);
        Field<Instant> sendAt = input.required("sendAt", Input::moment);
        Field<Optional<ClientMessageId>> clientId = input.optional("clientId", ClientMessageId::new);
        Field<Optional<MessageId>> parent = input.optional("parentMessageId", MessageId::parse);
        input.done();
        Optional<ClientMessageId> name = SenderName.of(clientId.get(), idempotencyKeys);
        ScheduledView wish = schedule.run(
                principal.caller(), new ScheduleMessage.Command(channel, text.get(), sendAt.get(), name, parent.get()));
        return Response.created(URI.create("/api/v1/scheduled/" + wish.id()))
                .entity(Envelope.of(wish))
                .build();
    }
}

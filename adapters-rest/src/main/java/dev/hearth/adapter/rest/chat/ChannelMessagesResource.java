package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Limited;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.PlainPost;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.adapter.rest.shared.Repeated;
import dev.hearth.application.chat.ListMessages;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.RenderMessages;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.shared.RateClass;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
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
import java.util.List;
import java.util.Optional;

/** What is said in a channel. */
@Path("/api/v1/channels/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
public final class ChannelMessagesResource implements PlainPost.Source {
    private final SendMessage sendMessage;
    private final ListMessages listMessages;
    private final HtmlOnRequest html;
    private final Repeated<ChannelId, MessageView> newest = new Repeated<>(128);

    public ChannelMessagesResource(SendMessage sendMessage, ListMessages listMessages, RenderMessages renderMessages) {
        this.sendMessage = sendMessage;
        this.listMessages = listMessages;
        this.html = new HtmlOnRequest(renderMessages);
    }

    @Limited(RateClass.SEND)
    @POST
    public Response send(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") List<String> idempotencyKeys,
            Body body,
            @Context UriInfo uri) {
        Query.none(uri);
        PlainPost.Created created = send(principal.caller(), id, idempotencyKeys, body);
        return Response.created(URI.create(created.location()))
                .entity(created.answer())
                .build();
    }

    @Override
    public PlainPost plainPost() {
        return PlainPost.of(ChannelMessagesResource.class, this::send);
    }

    private PlainPost.Created send(Caller caller, String id, List<String> idempotencyKeys, Body body) {
        ChannelId channel = PathIds.read("channel", id, ChannelId::parse);
        Input input = body.input();
        Field<MessageText> text = input.required("text", MessageText::new);
        Field<Optional<ClientMessageId>> clientId = input.optional("clientId", ClientMessageId::new);
        Field<Optional<MessageId>> parent = input.optional("parentMessageId", MessageId::parse);
        input.done();
        Optional<ClientMessageId> name = SenderName.of(clientId.get(), idempotencyKeys);
        MessageView message = sendMessage.run(caller, new SendMessage.Command(channel, text.get(), name, parent.get()));
        return new PlainPost.Created("/api/v1/messages/" + message.id(), Envelope.of(message));
    }

    @GET
    public Envelope<List<MessageView>> page(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        ChannelId channel = PathIds.read("channel", id, ChannelId::parse);
        Query.Filtered query = Query.filtered(uri, HtmlOnRequest.PARAMETER);
        PageRequest wish = query.page();
        Page<MessageView> page = listMessages.run(principal.caller(), channel, wish);
        if (wish.cursor().isEmpty() && !html.isAsked(query)) {
            return Envelope.of(newest.of(channel, page.items()), page.next());
        }
        return Envelope.of(html.of(query, page));
    }
}

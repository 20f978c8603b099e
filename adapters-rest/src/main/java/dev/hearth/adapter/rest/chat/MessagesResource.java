package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.Limited;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.DeleteMessage;
import dev.hearth.application.chat.EditMessage;
import dev.hearth.application.chat.ForwardMessage;
import dev.hearth.application.chat.ListVersions;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.RenderMessages;
import dev.hearth.application.chat.ShowMessage;
import dev.hearth.application.chat.ShowSurroundings;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.shared.RateClass;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** One message, wherever it was said. */
@Path("/api/v1/messages/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class MessagesResource {
    private final ShowMessage showMessage;
    private final ShowSurroundings showSurroundings;
    private final ListVersions listVersions;
    private final EditMessage editMessage;
    private final DeleteMessage deleteMessage;
    private final ForwardMessage forwardMessage;
    private final HtmlOnRequest html;

    public MessagesResource(
            ShowMessage showMessage,
            ShowSurroundings showSurroundings,
            ListVersions listVersions,
            EditMessage editMessage,
            DeleteMessage deleteMessage,
            ForwardMessage forwardMessage,
            RenderMessages renderMessages) {
        this.showMessage = showMessage;
        this.showSurroundings = showSurroundings;
        this.listVersions = listVersions;
        this.editMessage = editMessage;
        this.deleteMessage = deleteMessage;
        this.forwardMessage = forwardMessage;
        this.html = new HtmlOnRequest(renderMessages);
    }

    @GET
    public Response show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.Filtered query = Query.only(uri, HtmlOnRequest.PARAMETER);
        MessageView message = showMessage.run(principal.caller(), PathIds.read("message", id, MessageId::parse));
        return Preconditions.tagged(html.of(query, message), message.fingerprint());
    }

    /** Where a link to the message leads: half of {@code limit} older and half newer ones, at least one each. */
    @GET
    @Path("/around")
    public Envelope<ShowSurroundings.Surroundings> around(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.Filtered query = Query.only(uri, "limit", HtmlOnRequest.PARAMETER);
        ShowSurroundings.Surroundings around = showSurroundings.run(
                principal.caller(),
                PathIds.read("message", id, MessageId::parse),
                Math.max(1, query.page().limit() / 2));
        return Envelope.of(new ShowSurroundings.Surroundings(
                around.channelId(), html.of(query, around.messages()), around.older()));
    }

    @GET
    @Path("/versions")
    public Envelope<List<ListVersions.VersionView>> versions(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(listVersions.run(principal.caller(), PathIds.read("message", id, MessageId::parse)));
    }

    @PATCH
    public Response edit(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            Body body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.none(uri);
        MessageId message = PathIds.read("message", id, MessageId::parse);
        Input input = body.input();
        Field<MessageText> text = input.required("text", MessageText::new);
        input.done();
        MessageView edited = editMessage.run(
                principal.caller(), new EditMessage.Command(message, text.get(), Preconditions.seen(headers)));
        return Preconditions.tagged(edited, edited.fingerprint());
    }

    @DELETE
    public Envelope<MessageView> delete(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(deleteMessage.run(principal.caller(), PathIds.read("message", id, MessageId::parse)));
    }

    /** Passes the message on into another channel, once however often it is asked for with the same key. */
    @Limited(RateClass.SEND)
    @POST
    @Path("/forward")
    public Response forward(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") List<String> idempotencyKeys,
            Body body,
            @Context UriInfo uri) {
        Query.none(uri);
        MessageId message = PathIds.read("message", id, MessageId::parse);
        Input input = body.input();
        Field<ChannelId> channel = input.required("channelId", ChannelId::parse);
        Field<Optional<ClientMessageId>> clientId = input.optional("clientId", ClientMessageId::new);
        input.done();
        Optional<ClientMessageId> name = SenderName.of(clientId.get(), idempotencyKeys);
        MessageView forwarded =
                forwardMessage.run(principal.caller(), new ForwardMessage.Command(message, channel.get(), name));
        return Response.created(URI.create("/api/v1/messages/" + forwarded.id()))
                .entity(Envelope.of(forwarded))
                .build();
    }
}

package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.ChangePreference;
import dev.hearth.application.chat.DraftView;
import dev.hearth.application.chat.ExplainUnread;
import dev.hearth.application.chat.ListPins;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.PreferenceView;
import dev.hearth.application.chat.RenderMessages;
import dev.hearth.application.chat.SaveDraft;
import dev.hearth.application.chat.UnreadExplanation;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** A channel as one has it for oneself: what is starred, muted, unread and begun, and what is pinned for all. */
@Path("/api/v1/channels")
@Produces(MediaType.APPLICATION_JSON)
public final class MyChannelResource {
    private final ChangePreference changePreference;
    private final SaveDraft saveDraft;
    private final ExplainUnread explainUnread;
    private final ListPins listPins;
    private final HtmlOnRequest html;

    public MyChannelResource(
            ChangePreference changePreference,
            SaveDraft saveDraft,
            ExplainUnread explainUnread,
            ListPins listPins,
            RenderMessages renderMessages) {
        this.changePreference = changePreference;
        this.saveDraft = saveDraft;
        this.explainUnread = explainUnread;
        this.listPins = listPins;
        this.html = new HtmlOnRequest(renderMessages);
    }

    @PUT
    @Path("/{id}/star")
    public Envelope<PreferenceView> star(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return star(principal.caller(), PathIds.read("channel", id, ChannelId::parse), true);
    }

    @DELETE
    @Path("/{id}/star")
    public Envelope<PreferenceView> unstar(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return star(principal.caller(), PathIds.read("channel", id, ChannelId::parse), false);
    }

    private Envelope<PreferenceView> star(Caller caller, ChannelId channel, boolean starred) {
        ChangePreference.Command command =
                new ChangePreference.Command(Optional.of(starred), Optional.empty(), Optional.empty());
        return Envelope.of(changePreference.run(caller, channel, command));
    }

    /** Fields that are not there stay as they are. */
    @PATCH
    @Path("/{id}/preferences")
    public Envelope<PreferenceView> prefer(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        ChannelId channel = PathIds.read("channel", id, ChannelId::parse);
        Input input = body.input();
        Field<Optional<Boolean>> starred = input.flag("starred");
        Field<Optional<Boolean>> muted = input.flag("muted");
        Field<Optional<ChannelPreference.NotificationLevel>> level =
                input.optional("notifications", Input.oneOf(ChannelPreference.NotificationLevel.class));
        input.done();
        ChangePreference.Command command = new ChangePreference.Command(starred.get(), muted.get(), level.get());
        return Envelope.of(changePreference.run(principal.caller(), channel, command));
    }

    /** Without a text the draft is thrown away. */
    @PUT
    @Path("/{id}/draft")
    public Envelope<DraftView> draft(
            @Auth CallerPrincipal principal, @PathParam("id") String id, Body body, @Context UriInfo uri) {
        Query.none(uri);
        ChannelId channel = PathIds.read("channel", id, ChannelId::parse);
        Input input = body.input();
        Field<Optional<MessageText>> text = input.optional("text", MessageText::new);
        Field<Optional<MessageId>> parent = input.optional("parentMessageId", MessageId::parse);
        input.done();
        return Envelope.of(saveDraft.run(principal.caller(), new SaveDraft.Command(channel, parent.get(), text.get())));
    }

    @GET
    @Path("/{id}/unread")
    public Envelope<UnreadExplanation> unread(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        return Envelope.of(
                explainUnread.run(principal.caller(), PathIds.read("channel", id, ChannelId::parse), Query.page(uri)));
    }

    @GET
    @Path("/{id}/pins")
    public Envelope<List<MessageView>> pins(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, HtmlOnRequest.PARAMETER);
        ChannelId channel = PathIds.read("channel", id, ChannelId::parse);
        return Envelope.of(html.of(query, listPins.run(principal.caller(), channel, query.page())));
    }
}

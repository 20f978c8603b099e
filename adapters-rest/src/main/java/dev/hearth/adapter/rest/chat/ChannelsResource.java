package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.ListMyChannels;
import dev.hearth.application.chat.OpenDirectChannel;
import dev.hearth.application.chat.ShowChannel;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Text;
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

/** Channels one opens or is in. */
@Path("/api/v1/channels")
@Produces(MediaType.APPLICATION_JSON)
public final class ChannelsResource {
    private final CreateChannel createChannel;
    private final OpenDirectChannel openDirectChannel;
    private final ListMyChannels listMyChannels;
    private final ShowChannel showChannel;

    public ChannelsResource(
            CreateChannel createChannel,
            OpenDirectChannel openDirectChannel,
            ListMyChannels listMyChannels,
            ShowChannel showChannel) {
        this.createChannel = createChannel;
        this.openDirectChannel = openDirectChannel;
        this.listMyChannels = listMyChannels;
        this.showChannel = showChannel;
    }

    /** A direct channel is named by its other person, any other by a name. */
    @POST
    public Response create(@Auth CallerPrincipal principal, Body body, @Context UriInfo uri) {
        Query.none(uri);
        boolean direct = "direct".equals(body.fields().get("type"));
        ChannelView channel = direct ? direct(principal.caller(), body) : named(principal.caller(), body);
        return Response.created(URI.create("/api/v1/channels/" + channel.id()))
                .entity(Envelope.of(channel))
                .build();
    }

    private ChannelView direct(Caller caller, Body body) {
        Input input = body.input();
        input.optional("type", Input.oneOf(ChannelType.class));
        Field<UserId> other = input.required("userId", UserId::parse);
        input.done();
        return openDirectChannel.run(caller, other.get());
    }

    private ChannelView named(Caller caller, Body body) {
        Input input = body.input();
        Field<Optional<ChannelType>> type = input.optional("type", Input.oneOf(ChannelType.class));
        Field<ChannelName> name = input.required("name", ChannelName::new);
        Field<Optional<GroupId>> group = input.optional("groupId", GroupId::parse);
        Field<Optional<String>> description =
                input.optional("description", text -> Text.bounded("description", text, 0, Channel.MAX_DESCRIPTION));
        input.done();
        return createChannel.run(
                caller,
                new CreateChannel.Command(
                        group.get(),
                        type.get().orElse(ChannelType.PUBLIC),
                        name.get(),
                        description.get().orElse("")));
    }

    @GET
    public Envelope<List<ChannelView>> mine(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        return Envelope.of(listMyChannels.run(principal.caller(), Query.page(uri)));
    }

    @GET
    @Path("/{id}")
    public Envelope<ChannelView> show(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(showChannel.run(principal.caller(), PathIds.read("channel", id, ChannelId::parse)));
    }
}

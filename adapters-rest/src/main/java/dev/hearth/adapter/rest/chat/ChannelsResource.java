package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.ListMyChannels;
import dev.hearth.application.chat.ListPublicChannels;
import dev.hearth.application.chat.ListStarredChannels;
import dev.hearth.application.chat.OpenDirectChannel;
import dev.hearth.application.chat.ShowChannel;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.Admission;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
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

/** Channels one opens, looks for or is in. */
@Path("/api/v1/channels")
@Produces(MediaType.APPLICATION_JSON)
public final class ChannelsResource {
    private final CreateChannel createChannel;
    private final OpenDirectChannel openDirectChannel;
    private final ListMyChannels listMyChannels;
    private final ListStarredChannels listStarredChannels;
    private final ListPublicChannels listPublicChannels;
    private final ShowChannel showChannel;

    public ChannelsResource(
            CreateChannel createChannel,
            OpenDirectChannel openDirectChannel,
            ListMyChannels listMyChannels,
            ListStarredChannels listStarredChannels,
            ListPublicChannels listPublicChannels,
            ShowChannel showChannel) {
        this.createChannel = createChannel;
        this.openDirectChannel = openDirectChannel;
        this.listMyChannels = listMyChannels;
        this.listStarredChannels = listStarredChannels;
        this.listPublicChannels = listPublicChannels;
        this.showChannel = showChannel;
    }

    /** A direct channel is named by its people, any other by a name. */
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
        Field<Optional<UserId>> other = input.optional("userId", UserId::parse);
        Field<List<UserId>> others = input.list("userIds", UserId::parse);
        if (other.isAbsent() && others.isAbsent()) {
            input.refuse("userId", "is required, or userIds for several people");
        } else if (!other.isAbsent() && !others.isAbsent()) {
            input.refuse("userIds", "must be absent where userId is given");
        }
        input.done();
        return openDirectChannel.run(caller, other.get().map(List::of).orElseGet(others::get));
    }

    private ChannelView named(Caller caller, Body body) {
        Input input = body.input();
        Field<Optional<ChannelType>> type = input.optional("type", Input.oneOf(ChannelType.class));
        Field<ChannelName> name = input.required("name", ChannelName::new);
        Field<Optional<GroupId>> group = input.optional("groupId", GroupId::parse);
        Field<Optional<String>> topic = input.optional("topic", ChannelCard::topicOf);
        Field<Optional<String>> description = input.optional("description", ChannelCard::descriptionOf);
        Field<Optional<Boolean>> forNewcomers = input.flag("forNewcomers");
        input.done();
        ChannelCard card = ChannelCard.named(
                name.get(), topic.get().orElse(""), description.get().orElse(""));
        return createChannel.run(
                caller,
                new CreateChannel.Command(
                        group.get(),
                        type.get().orElse(ChannelType.PUBLIC),
                        card,
                        Admission.of(forNewcomers.get().orElse(false))));
    }

    @GET
    public Envelope<List<ChannelView>> mine(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        return Envelope.of(listMyChannels.run(principal.caller(), Query.page(uri)));
    }

    @GET
    @Path("/starred")
    public Envelope<List<ChannelView>> starred(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        return Envelope.of(listStarredChannels.run(principal.caller(), Query.page(uri)));
    }

    /** Those of a group, or without {@code groupId} the server-wide ones. */
    @GET
    @Path("/public")
    public Envelope<List<ChannelView>> browse(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, "groupId");
        Optional<GroupId> group = query.read("groupId", GroupId::parse);
        return Envelope.of(listPublicChannels.run(principal.caller(), group, query.page()));
    }

    @GET
    @Path("/{id}")
    public Response show(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        ChannelView channel = showChannel.run(principal.caller(), PathIds.read("channel", id, ChannelId::parse));
        return Preconditions.tagged(channel, channel.fingerprint());
    }
}

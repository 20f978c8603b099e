package dev.hearth.adapter.rest.chat;

import dev.hearth.adapter.rest.shared.Body;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Preconditions;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.chat.ArchiveChannel;
import dev.hearth.application.chat.ChangeChannel;
import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.DeleteChannel;
import dev.hearth.application.chat.LeaveChannel;
import dev.hearth.application.chat.RestoreChannel;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.Admission;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
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
import java.util.Optional;

/** What becomes of a channel. */
@Path("/api/v1/channels")
@Produces(MediaType.APPLICATION_JSON)
public final class ChannelResource {
    private final ChangeChannel change;
    private final ArchiveChannel archive;
    private final RestoreChannel restore;
    private final DeleteChannel delete;
    private final LeaveChannel leave;

    public ChannelResource(
            ChangeChannel change,
            ArchiveChannel archive,
            RestoreChannel restore,
            DeleteChannel delete,
            LeaveChannel leave) {
        this.change = change;
        this.archive = archive;
        this.restore = restore;
        this.delete = delete;
        this.leave = leave;
    }

    /** Fields that are not there stay as they are. */
    @PATCH
    @Path("/{id}")
    public Response change(
            @Auth CallerPrincipal principal,
            @PathParam("id") String id,
            Body body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.none(uri);
        ChannelId channel = PathIds.read("channel", id, ChannelId::parse);
        Input input = body.input();
        Field<Optional<ChannelName>> name = input.optional("name", ChannelName::new);
        Field<Optional<String>> topic = input.optional("topic", ChannelCard::topicOf);
        Field<Optional<String>> description = input.optional("description", ChannelCard::descriptionOf);
        Field<Optional<Boolean>> forNewcomers = input.flag("forNewcomers");
        input.done();
        ChangeChannel.Command command = new ChangeChannel.Command(
                name.get(),
                topic.get(),
                description.get(),
                forNewcomers.get().map(Admission::of),
                Preconditions.seen(headers));
        ChannelView changed = change.run(principal.caller(), channel, command);
        return Preconditions.tagged(changed, changed.fingerprint());
    }

    @DELETE
    @Path("/{id}")
    public void delete(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        delete.run(principal.caller(), PathIds.read("channel", id, ChannelId::parse));
    }

    @POST
    @Path("/{id}/archive")
    public Envelope<ChannelView> archive(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(archive.run(principal.caller(), PathIds.read("channel", id, ChannelId::parse)));
    }

    @POST
    @Path("/{id}/restore")
    public Envelope<ChannelView> restore(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(restore.run(principal.caller(), PathIds.read("channel", id, ChannelId::parse)));
    }

    @POST
    @Path("/{id}/leave")
    public void leave(@Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        leave.run(principal.caller(), PathIds.read("channel", id, ChannelId::parse));
    }
}

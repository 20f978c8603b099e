package dev.hearth.adapter.rest.notification;

import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.PathIds;
import dev.hearth.adapter.rest.shared.Query;
import dev.hearth.application.notification.DeleteNotification;
import dev.hearth.application.notification.ListNotifications;
import dev.hearth.application.notification.MarkAllNotificationsRead;
import dev.hearth.application.notification.MarkNotificationRead;
import dev.hearth.application.notification.MarkNotificationUnread;
import dev.hearth.application.notification.NotificationView;
import dev.hearth.application.notification.ShowUnreadNotifications;
import dev.hearth.application.notification.ShowUnreadNotifications.UnreadNotifications;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.notification.NotificationFilter.Reading;
import dev.hearth.domain.notification.NotificationId;
import dev.hearth.domain.shared.Refusal;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What one is told because it concerns one. */
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
public final class NotificationsResource {
    private final ListNotifications list;
    private final ShowUnreadNotifications showUnread;
    private final MarkNotificationRead markRead;
    private final MarkNotificationUnread markUnread;
    private final MarkAllNotificationsRead markAllRead;
    private final DeleteNotification delete;

    public NotificationsResource(
            ListNotifications list,
            ShowUnreadNotifications showUnread,
            MarkNotificationRead markRead,
            MarkNotificationUnread markUnread,
            MarkAllNotificationsRead markAllRead,
            DeleteNotification delete) {
        this.list = list;
        this.showUnread = showUnread;
        this.markRead = markRead;
        this.markUnread = markUnread;
        this.markAllRead = markAllRead;
        this.delete = delete;
    }

    @GET
    public Envelope<List<NotificationView>> page(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.Filtered query = Query.filtered(uri, "type", "unread");
        NotificationFilter filter = new NotificationFilter(
                query.read("type", Input.oneOf(NotificationType.class)),
                query.read("unread", NotificationsResource::reading).orElse(Reading.ALL));
        return Envelope.of(list.run(principal.caller(), filter, query.page()));
    }

    private static Reading reading(String text) {
        return switch (text) {
            case "true" -> Reading.UNREAD;
            case "false" -> Reading.ALL;
            default -> throw new Refusal.Invalid("unread", "must be true or false");
        };
    }

    @GET
    @Path("/unread")
    public Envelope<UnreadNotifications> unread(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(showUnread.run(principal.caller()));
    }

    /** Without a revision all are read, also those that come while this is done. */
    @POST
    @Path("/read")
    public Envelope<UnreadNotifications> allRead(@Auth CallerPrincipal principal, @Context UriInfo uri) {
        long upTo = Query.only(uri, "upTo")
                .read("upTo", NotificationsResource::revision)
                .orElse(Long.MAX_VALUE);
        return Envelope.of(markAllRead.run(principal.caller(), upTo));
    }

    private static long revision(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new Refusal.Invalid("upTo", "must be a revision");
        }
        return Long.parseLong(text);
    }

    @POST
    @Path("/{id}/read")
    public Envelope<NotificationView> read(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(markRead.run(principal.caller(), named(id)));
    }

    @POST
    @Path("/{id}/unread")
    public Envelope<NotificationView> unreadAgain(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(markUnread.run(principal.caller(), named(id)));
    }

    @DELETE
    @Path("/{id}")
    public Envelope<NotificationView> delete(
            @Auth CallerPrincipal principal, @PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        return Envelope.of(delete.run(principal.caller(), named(id)));
    }

    private static NotificationId named(String id) {
        return PathIds.read("notification", id, NotificationId::parse);
    }
}

package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.adapter.rest.RestAdapter;
import dev.hearth.adapter.rest.admin.AdminAnnouncementsResource;
import dev.hearth.adapter.rest.admin.AdminGroupsResource;
import dev.hearth.adapter.rest.admin.AdminJobsResource;
import dev.hearth.adapter.rest.admin.AdminSubscriptionsResource;
import dev.hearth.adapter.rest.admin.AdminUsersResource;
import dev.hearth.adapter.rest.admin.AuditResource;
import dev.hearth.adapter.rest.chat.ChannelMembersResource;
import dev.hearth.adapter.rest.chat.ChannelMessagesResource;
import dev.hearth.adapter.rest.chat.ChannelResource;
import dev.hearth.adapter.rest.chat.ChannelScheduledResource;
import dev.hearth.adapter.rest.chat.ChannelsResource;
import dev.hearth.adapter.rest.chat.MessageMarksResource;
import dev.hearth.adapter.rest.chat.MessagesResource;
import dev.hearth.adapter.rest.chat.MineResource;
import dev.hearth.adapter.rest.chat.MyChannelResource;
import dev.hearth.adapter.rest.chat.ScheduledResource;
import dev.hearth.adapter.rest.chat.ThreadResource;
import dev.hearth.adapter.rest.group.GroupInsightResource;
import dev.hearth.adapter.rest.group.GroupInvitationsResource;
import dev.hearth.adapter.rest.group.GroupLifeResource;
import dev.hearth.adapter.rest.group.GroupMembersResource;
import dev.hearth.adapter.rest.group.GroupSettingsResource;
import dev.hearth.adapter.rest.group.GroupsResource;
import dev.hearth.adapter.rest.group.InvitationLinks;
import dev.hearth.adapter.rest.group.InvitationsResource;
import dev.hearth.adapter.rest.group.OpenGroupsResource;
import dev.hearth.adapter.rest.identity.AccountResource;
import dev.hearth.adapter.rest.identity.AuthResource;
import dev.hearth.adapter.rest.identity.EmailResource;
import dev.hearth.adapter.rest.identity.ExternalSignIn;
import dev.hearth.adapter.rest.identity.IdentitiesResource;
import dev.hearth.adapter.rest.identity.MeResource;
import dev.hearth.adapter.rest.identity.ProvidersResource;
import dev.hearth.adapter.rest.identity.PublicKeysResource;
import dev.hearth.adapter.rest.identity.SecondFactorResource;
import dev.hearth.adapter.rest.identity.SessionsResource;
import dev.hearth.adapter.rest.live.AsyncApiResource;
import dev.hearth.adapter.rest.live.SyncResource;
import dev.hearth.adapter.rest.notification.AnnouncementResource;
import dev.hearth.adapter.rest.notification.MailOptOutResource;
import dev.hearth.adapter.rest.notification.NotificationsResource;
import dev.hearth.adapter.rest.notification.PushResource;
import dev.hearth.adapter.rest.presence.ChannelPresenceResource;
import dev.hearth.adapter.rest.presence.PresenceResource;
import dev.hearth.adapter.rest.presence.UserPresenceResource;
import dev.hearth.adapter.rest.search.SearchResource;
import dev.hearth.adapter.rest.shared.HealthResource;
import dev.hearth.adapter.rest.shared.IdempotentRequests;
import dev.hearth.adapter.rest.shared.RequestPrints;
import dev.hearth.adapter.rest.shared.RestSettings;
import dev.hearth.adapter.rest.work.BoardResource;
import dev.hearth.adapter.rest.work.CalendarAddresses;
import dev.hearth.adapter.rest.work.CalendarFeedResource;
import dev.hearth.adapter.rest.work.CalendarsResource;
import dev.hearth.adapter.rest.work.CommentMarksResource;
import dev.hearth.adapter.rest.work.CommentResource;
import dev.hearth.adapter.rest.work.FilterResource;
import dev.hearth.adapter.rest.work.FiltersResource;
import dev.hearth.adapter.rest.work.GuestTasksResource;
import dev.hearth.adapter.rest.work.MessageTasksResource;
import dev.hearth.adapter.rest.work.ProjectBoardResource;
import dev.hearth.adapter.rest.work.ProjectFieldsResource;
import dev.hearth.adapter.rest.work.ProjectFiltersResource;
import dev.hearth.adapter.rest.work.ProjectMembersResource;
import dev.hearth.adapter.rest.work.ProjectPostsResource;
import dev.hearth.adapter.rest.work.ProjectResource;
import dev.hearth.adapter.rest.work.ProjectStatisticsResource;
import dev.hearth.adapter.rest.work.ProjectTemplatesResource;
import dev.hearth.adapter.rest.work.ProjectsResource;
import dev.hearth.adapter.rest.work.TaskChangesResource;
import dev.hearth.adapter.rest.work.TaskCommentsResource;
import dev.hearth.adapter.rest.work.TaskFollowersResource;
import dev.hearth.adapter.rest.work.TaskGuestsResource;
import dev.hearth.adapter.rest.work.TaskLinksResource;
import dev.hearth.adapter.rest.work.TaskMessageResource;
import dev.hearth.adapter.rest.work.TaskMovesResource;
import dev.hearth.adapter.rest.work.TaskProjectResource;
import dev.hearth.adapter.rest.work.TaskResource;
import dev.hearth.adapter.rest.work.TasksResource;
import dev.hearth.adapter.rest.work.TemplateResource;
import dev.hearth.adapter.rest.work.UnfoldedCommentResource;
import dev.hearth.adapter.rest.work.UnfoldedResource;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.bootstrap.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The resources. */
final class RestModule extends AbstractModule {
    private static final List<Class<?>> RESOURCES = List.of(
            AuthResource.class,
            PublicKeysResource.class,
            EmailResource.class,
            ProvidersResource.class,
            MeResource.class,
            AccountResource.class,
            SessionsResource.class,
            SecondFactorResource.class,
            IdentitiesResource.class,
            AdminUsersResource.class,
            AdminSubscriptionsResource.class,
            AuditResource.class,
            AdminGroupsResource.class,
            AdminJobsResource.class,
            AdminAnnouncementsResource.class,
            AnnouncementResource.class,
            OpenGroupsResource.class,
            GroupsResource.class,
            GroupLifeResource.class,
            GroupSettingsResource.class,
            GroupMembersResource.class,
            GroupInvitationsResource.class,
            InvitationsResource.class,
            GroupInsightResource.class,
            ChannelsResource.class,
            ChannelResource.class,
            MyChannelResource.class,
            MineResource.class,
            ChannelScheduledResource.class,
            ScheduledResource.class,
            ChannelMembersResource.class,
            ChannelMessagesResource.class,
            MessagesResource.class,
            MessageMarksResource.class,
            ThreadResource.class,
            ProjectsResource.class,
            ProjectResource.class,
            ProjectMembersResource.class,
            ProjectBoardResource.class,
            ProjectFieldsResource.class,
            ProjectStatisticsResource.class,
            FiltersResource.class,
            FilterResource.class,
            ProjectFiltersResource.class,
            ProjectPostsResource.class,
            ProjectTemplatesResource.class,
            TemplateResource.class,
            TaskGuestsResource.class,
            GuestTasksResource.class,
            CalendarsResource.class,
            CalendarFeedResource.class,
            BoardResource.class,
            TasksResource.class,
            TaskResource.class,
            TaskChangesResource.class,
            TaskLinksResource.class,
            TaskMovesResource.class,
            TaskProjectResource.class,
            TaskFollowersResource.class,
            MessageTasksResource.class,
            TaskMessageResource.class,
            UnfoldedResource.class,
            UnfoldedCommentResource.class,
            TaskCommentsResource.class,
            CommentResource.class,
            CommentMarksResource.class,
            PresenceResource.class,
            UserPresenceResource.class,
            ChannelPresenceResource.class,
            MailOptOutResource.class,
            NotificationsResource.class,
            PushResource.class,
            SearchResource.class,
            SyncResource.class,
            AsyncApiResource.class);

    @Override
    protected void configure() {
        RESOURCES.forEach(resource -> Whole.bind(binder(), resource));
        Whole.bind(binder(), HealthResource.class);
        Whole.bind(binder(), IdempotentRequests.class);
    }

    @Provides
    @Singleton
    ExternalSignIn externalSignIn(PublicAddress address) {
        return new ExternalSignIn(address.url());
    }

    @Provides
    @Singleton
    InvitationLinks invitationLinks(PublicAddress address) {
        return new InvitationLinks(address.url());
    }

    @Provides
    @Singleton
    CalendarAddresses calendarAddresses(PublicAddress address) {
        return new CalendarAddresses(address.url());
    }

    @Provides
    @Singleton
    RequestPrints requestPrints(Secrets secrets) {
        return new RequestPrints(secrets.keyFor("prints of requests"));
    }

    @Provides
    @Singleton
    RestAdapter adapter(
            Injector injector,
            HealthResource health,
            Authenticate authenticate,
            CheckRate checkRate,
            IdempotentRequests idempotent,
            Settings settings,
            PublicAddress address) {
        List<Object> resources =
                RESOURCES.stream().<Object>map(injector::getInstance).toList();
        RestSettings rest = new RestSettings(
                settings.http().body(), settings.proxies(), settings.origins(), Optional.of(address.url()));
        // Not the one of the use cases, which tells only whole milliseconds.
        return new RestAdapter(resources, health, authenticate, checkRate, Clock.systemUTC(), idempotent, rest);
    }
}

package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.application.admin.port.Announcements;
import dev.hearth.application.admin.port.AuditLog;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.chat.port.ChannelPreferences;
import dev.hearth.application.chat.port.Channels;
import dev.hearth.application.chat.port.Drafts;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.chat.port.ScheduledMessages;
import dev.hearth.application.chat.port.Unread;
import dev.hearth.application.event.port.SettledRevisions;
import dev.hearth.application.group.port.GroupActivity;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.GroupSeats;
import dev.hearth.application.group.port.GroupStatistics;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.group.port.Invitations;
import dev.hearth.application.group.port.Subscriptions;
import dev.hearth.application.idempotency.UnderWay;
import dev.hearth.application.idempotency.port.IdempotencyKeys;
import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.local.ClaimedTransactions;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.application.work.port.CalendarLinks;
import dev.hearth.application.work.port.ProjectMembers;
import dev.hearth.application.work.port.ProjectPostings;
import dev.hearth.application.work.port.ProjectStatistics;
import dev.hearth.application.work.port.Projects;
import dev.hearth.application.work.port.SavedFilters;
import dev.hearth.application.work.port.TaskActivity;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.application.work.port.TaskLists;
import dev.hearth.application.work.port.TaskTemplates;
import dev.hearth.application.work.port.TaskTransfers;
import dev.hearth.application.work.port.Tasks;

/** Records on one embedded file. */
final class SqliteModule extends AbstractModule {
    private final SqliteStores stores;

    SqliteModule(SqliteStores stores) {
        this.stores = stores;
    }

    @Override
    protected void configure() {
        bind(Users.class).toInstance(stores.users());
        bind(UserDirectory.class).toInstance(stores.userDirectory());
        bind(Sessions.class).toInstance(stores.sessions());
        bind(OneTimeCodes.class).toInstance(stores.codes());
        bind(SecondFactors.class).toInstance(stores.secondFactors());
        bind(ExternalIdentities.class).toInstance(stores.externalIdentities());
        bind(AuditLog.class).toInstance(stores.auditLog());
        bind(Groups.class).toInstance(stores.groups());
        bind(GroupMembers.class).toInstance(stores.groupMembers());
        bind(Invitations.class).toInstance(stores.invitations());
        bind(Subscriptions.class).toInstance(stores.subscriptions());
        bind(GroupSeats.class).toInstance(stores.groupSeats());
        bind(GroupActivity.class).toInstance(stores.groupActivity());
        bind(GroupStatistics.class).toInstance(stores.groupStatistics());
        bind(Channels.class).toInstance(stores.channels());
        bind(ChannelMembers.class).toInstance(stores.channelMembers());
        bind(ChannelPreferences.class).toInstance(stores.channelPreferences());
        bind(Messages.class).toInstance(stores.messages());
        bind(ReadMarkers.class).toInstance(stores.readMarkers());
        bind(Unread.class).toInstance(stores.unread());
        bind(Drafts.class).toInstance(stores.drafts());
        bind(Projects.class).toInstance(stores.projects());
        bind(ScheduledMessages.class).toInstance(stores.scheduledMessages());
        bind(Jobs.class).toInstance(stores.jobs());
        bind(ProjectMembers.class).toInstance(stores.projectMembers());
        bind(Tasks.class).toInstance(stores.tasks());
        bind(TaskTransfers.class).toInstance(stores.taskTransfers());
        bind(TaskLists.class).toInstance(stores.taskLists());
        bind(TaskActivity.class).toInstance(stores.taskActivity());
        bind(ProjectStatistics.class).toInstance(stores.projectStatistics());
        bind(SavedFilters.class).toInstance(stores.savedFilters());
        bind(ProjectPostings.class).toInstance(stores.projectPostings());
        bind(CalendarLinks.class).toInstance(stores.calendarLinks());
        bind(TaskTemplates.class).toInstance(stores.taskTemplates());
        bind(TaskGuests.class).toInstance(stores.taskGuests());
        bind(Announcements.class).toInstance(stores.announcements());
        bind(Notifications.class).toInstance(stores.notifications());
        bind(PushSubscriptions.class).toInstance(stores.pushSubscriptions());
        bind(SearchIndex.class).toInstance(stores.searchIndex());
        bind(ChangeLog.class).toInstance(stores.changeLog());
        bind(SettledRevisions.class).toInstance(stores.changeLog());
        UnderWay underWay = new UnderWay();
        bind(UnderWay.class).toInstance(underWay);
        bind(IdempotencyKeys.class).toInstance(stores.idempotencyKeys());
        bind(Transactions.class)
                .toInstance(new ClaimedTransactions(stores.transactions(), stores.idempotencyKeys(), underWay));
    }
}

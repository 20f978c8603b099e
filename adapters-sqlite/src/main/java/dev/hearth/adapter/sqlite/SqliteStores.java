package dev.hearth.adapter.sqlite;

import dev.hearth.adapter.sqlite.admin.SqliteAnnouncements;
import dev.hearth.adapter.sqlite.admin.SqliteAuditLog;
import dev.hearth.adapter.sqlite.chat.SqliteChannelMembers;
import dev.hearth.adapter.sqlite.chat.SqliteChannelPreferences;
import dev.hearth.adapter.sqlite.chat.SqliteChannels;
import dev.hearth.adapter.sqlite.chat.SqliteDrafts;
import dev.hearth.adapter.sqlite.chat.SqliteMessages;
import dev.hearth.adapter.sqlite.chat.SqliteReadMarkers;
import dev.hearth.adapter.sqlite.chat.SqliteScheduledMessages;
import dev.hearth.adapter.sqlite.chat.SqliteUnread;
import dev.hearth.adapter.sqlite.group.SqliteGroupActivity;
import dev.hearth.adapter.sqlite.group.SqliteGroupMembers;
import dev.hearth.adapter.sqlite.group.SqliteGroupSeats;
import dev.hearth.adapter.sqlite.group.SqliteGroupStatistics;
import dev.hearth.adapter.sqlite.group.SqliteGroups;
import dev.hearth.adapter.sqlite.group.SqliteInvitations;
import dev.hearth.adapter.sqlite.group.SqliteSubscriptions;
import dev.hearth.adapter.sqlite.idempotency.SqliteIdempotencyKeys;
import dev.hearth.adapter.sqlite.identity.SqliteExternalIdentities;
import dev.hearth.adapter.sqlite.identity.SqliteOneTimeCodes;
import dev.hearth.adapter.sqlite.identity.SqliteSecondFactors;
import dev.hearth.adapter.sqlite.identity.SqliteSessions;
import dev.hearth.adapter.sqlite.identity.SqliteUserDirectory;
import dev.hearth.adapter.sqlite.identity.SqliteUsers;
import dev.hearth.adapter.sqlite.job.SqliteJobs;
import dev.hearth.adapter.sqlite.live.SqliteChangeLog;
import dev.hearth.adapter.sqlite.notification.SqliteNotifications;
import dev.hearth.adapter.sqlite.notification.SqlitePushSubscriptions;
import dev.hearth.adapter.sqlite.search.SqliteSearchIndex;
import dev.hearth.adapter.sqlite.shared.SqliteHealth;
import dev.hearth.adapter.sqlite.shared.SqliteTransactions;
import dev.hearth.adapter.sqlite.store.SqliteDatabase;
import dev.hearth.adapter.sqlite.store.SqliteSettings;
import dev.hearth.adapter.sqlite.work.SqliteCalendarLinks;
import dev.hearth.adapter.sqlite.work.SqliteProjectMembers;
import dev.hearth.adapter.sqlite.work.SqliteProjectPostings;
import dev.hearth.adapter.sqlite.work.SqliteProjectStatistics;
import dev.hearth.adapter.sqlite.work.SqliteProjects;
import dev.hearth.adapter.sqlite.work.SqliteSavedFilters;
import dev.hearth.adapter.sqlite.work.SqliteTaskActivity;
import dev.hearth.adapter.sqlite.work.SqliteTaskGuests;
import dev.hearth.adapter.sqlite.work.SqliteTaskLists;
import dev.hearth.adapter.sqlite.work.SqliteTaskTemplates;
import dev.hearth.adapter.sqlite.work.SqliteTaskTransfers;
import dev.hearth.adapter.sqlite.work.SqliteTasks;
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
import dev.hearth.application.group.port.GroupActivity;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.GroupSeats;
import dev.hearth.application.group.port.GroupStatistics;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.group.port.Invitations;
import dev.hearth.application.group.port.Subscriptions;
import dev.hearth.application.idempotency.port.IdempotencyKeys;
import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.identity.port.UserDirectory;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.application.shared.port.Dependency;
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

/** All persistence ports on one open file. */
public record SqliteStores(
        SqliteDatabase database,
        Users users,
        UserDirectory userDirectory,
        Sessions sessions,
        OneTimeCodes codes,
        SecondFactors secondFactors,
        ExternalIdentities externalIdentities,
        AuditLog auditLog,
        Groups groups,
        GroupMembers groupMembers,
        Invitations invitations,
        Subscriptions subscriptions,
        GroupSeats groupSeats,
        GroupActivity groupActivity,
        GroupStatistics groupStatistics,
        Channels channels,
        ChannelMembers channelMembers,
        ChannelPreferences channelPreferences,
        Messages messages,
        ReadMarkers readMarkers,
        Unread unread,
        Drafts drafts,
        Projects projects,
        ProjectMembers projectMembers,
        ScheduledMessages scheduledMessages,
        Jobs jobs,
        Tasks tasks,
        TaskTransfers taskTransfers,
        TaskLists taskLists,
        TaskActivity taskActivity,
        ProjectStatistics projectStatistics,
        SavedFilters savedFilters,
        ProjectPostings projectPostings,
        CalendarLinks calendarLinks,
        TaskTemplates taskTemplates,
        TaskGuests taskGuests,
        Announcements announcements,
        Notifications notifications,
        PushSubscriptions pushSubscriptions,
        SearchIndex searchIndex,
        ChangeLog changeLog,
        IdempotencyKeys idempotencyKeys,
        Transactions transactions,
        Dependency dependency)
        implements AutoCloseable {

    /**
     * Opens the file.
     *
     * @throws dev.hearth.adapter.sqlite.store.CannotOpenStore when the operator has to mend something first
     */
    public static SqliteStores open(SqliteSettings settings) {
        return on(SqliteDatabase.open(settings));
    }

    static SqliteStores on(SqliteDatabase database) {
        return new SqliteStores(
                database,
                new SqliteUsers(database),
                new SqliteUserDirectory(database),
                new SqliteSessions(database),
                new SqliteOneTimeCodes(database),
                new SqliteSecondFactors(database),
                new SqliteExternalIdentities(database),
                new SqliteAuditLog(database),
                new SqliteGroups(database),
                new SqliteGroupMembers(database),
                new SqliteInvitations(database),
                new SqliteSubscriptions(database),
                new SqliteGroupSeats(database),
                new SqliteGroupActivity(database),
                new SqliteGroupStatistics(database),
                new SqliteChannels(database),
                new SqliteChannelMembers(database),
                new SqliteChannelPreferences(database),
                new SqliteMessages(database),
                new SqliteReadMarkers(database),
                new SqliteUnread(database),
                new SqliteDrafts(database),
                new SqliteProjects(database),
                new SqliteProjectMembers(database),
                new SqliteScheduledMessages(database),
                new SqliteJobs(database),
                new SqliteTasks(database),
                new SqliteTaskTransfers(database),
                new SqliteTaskLists(database),
                new SqliteTaskActivity(database),
                new SqliteProjectStatistics(database),
                new SqliteSavedFilters(database),
                new SqliteProjectPostings(database),
                new SqliteCalendarLinks(database),
                new SqliteTaskTemplates(database),
                new SqliteTaskGuests(database),
                new SqliteAnnouncements(database),
                new SqliteNotifications(database),
                new SqlitePushSubscriptions(database),
                new SqliteSearchIndex(database),
                new SqliteChangeLog(database),
                new SqliteIdempotencyKeys(database),
                new SqliteTransactions(database),
                new SqliteHealth(database));
    }

    /** Finishes what was handed in, then closes and unlocks the file. */
    @Override
    public void close() {
        database.close();
    }
}

package dev.hearth.testkit;

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

/** The persistence ports of one node, all on the same store. */
public record Stores(
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
        Dependency dependency) {
    /** Stands between the use cases and a store. */
    public interface Between {
        /** What is asked instead of the store. */
        <P> P port(Class<P> port, P store);
    }

    /** The same stores, each behind something of a test's own. */
    public Stores behind(Between with) {
        return new Stores(
                with.port(Users.class, users),
                with.port(UserDirectory.class, userDirectory),
                with.port(Sessions.class, sessions),
                with.port(OneTimeCodes.class, codes),
                with.port(SecondFactors.class, secondFactors),
                with.port(ExternalIdentities.class, externalIdentities),
                with.port(AuditLog.class, auditLog),
                with.port(Groups.class, groups),
                with.port(GroupMembers.class, groupMembers),
                with.port(Invitations.class, invitations),
                with.port(Subscriptions.class, subscriptions),
                with.port(GroupSeats.class, groupSeats),
                with.port(GroupActivity.class, groupActivity),
                with.port(GroupStatistics.class, groupStatistics),
                with.port(Channels.class, channels),
                with.port(ChannelMembers.class, channelMembers),
                with.port(ChannelPreferences.class, channelPreferences),
                with.port(Messages.class, messages),
                with.port(ReadMarkers.class, readMarkers),
                with.port(Unread.class, unread),
                with.port(Drafts.class, drafts),
                with.port(Projects.class, projects),
                with.port(ProjectMembers.class, projectMembers),
                with.port(ScheduledMessages.class, scheduledMessages),
                with.port(Jobs.class, jobs),
                with.port(Tasks.class, tasks),
                with.port(TaskTransfers.class, taskTransfers),
                with.port(TaskLists.class, taskLists),
                with.port(TaskActivity.class, taskActivity),
                with.port(ProjectStatistics.class, projectStatistics),
                with.port(SavedFilters.class, savedFilters),
                with.port(ProjectPostings.class, projectPostings),
                with.port(CalendarLinks.class, calendarLinks),
                with.port(TaskTemplates.class, taskTemplates),
                with.port(TaskGuests.class, taskGuests),
                with.port(Announcements.class, announcements),
                with.port(Notifications.class, notifications),
                with.port(PushSubscriptions.class, pushSubscriptions),
                with.port(SearchIndex.class, searchIndex),
                with.port(ChangeLog.class, changeLog),
                with.port(IdempotencyKeys.class, idempotencyKeys),
                with.port(Transactions.class, transactions),
                with.port(Dependency.class, dependency));
    }
}

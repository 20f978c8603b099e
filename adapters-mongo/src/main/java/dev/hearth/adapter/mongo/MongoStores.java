package dev.hearth.adapter.mongo;

import com.mongodb.event.CommandListener;
import dev.hearth.adapter.mongo.admin.MongoAnnouncements;
import dev.hearth.adapter.mongo.admin.MongoAuditLog;
import dev.hearth.adapter.mongo.chat.MongoChannelMembers;
import dev.hearth.adapter.mongo.chat.MongoChannelPreferences;
import dev.hearth.adapter.mongo.chat.MongoChannels;
import dev.hearth.adapter.mongo.chat.MongoDrafts;
import dev.hearth.adapter.mongo.chat.MongoMessages;
import dev.hearth.adapter.mongo.chat.MongoReadMarkers;
import dev.hearth.adapter.mongo.chat.MongoScheduledMessages;
import dev.hearth.adapter.mongo.chat.MongoUnread;
import dev.hearth.adapter.mongo.chat.OlderMessages;
import dev.hearth.adapter.mongo.event.OneAtATime;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.event.Scopes;
import dev.hearth.adapter.mongo.group.MongoGroupActivity;
import dev.hearth.adapter.mongo.group.MongoGroupMembers;
import dev.hearth.adapter.mongo.group.MongoGroupSeats;
import dev.hearth.adapter.mongo.group.MongoGroupStatistics;
import dev.hearth.adapter.mongo.group.MongoGroups;
import dev.hearth.adapter.mongo.group.MongoInvitations;
import dev.hearth.adapter.mongo.group.MongoSubscriptions;
import dev.hearth.adapter.mongo.idempotency.MongoIdempotencyKeys;
import dev.hearth.adapter.mongo.identity.MongoExternalIdentities;
import dev.hearth.adapter.mongo.identity.MongoOneTimeCodes;
import dev.hearth.adapter.mongo.identity.MongoSecondFactors;
import dev.hearth.adapter.mongo.identity.MongoSessions;
import dev.hearth.adapter.mongo.identity.MongoUserDirectory;
import dev.hearth.adapter.mongo.identity.MongoUsers;
import dev.hearth.adapter.mongo.identity.OlderAccounts;
import dev.hearth.adapter.mongo.job.MongoJobs;
import dev.hearth.adapter.mongo.live.MongoChangeLog;
import dev.hearth.adapter.mongo.notification.MongoNotifications;
import dev.hearth.adapter.mongo.notification.MongoPushSubscriptions;
import dev.hearth.adapter.mongo.search.MongoSearchIndex;
import dev.hearth.adapter.mongo.shared.MongoDependency;
import dev.hearth.adapter.mongo.shared.PlainTransactions;
import dev.hearth.adapter.mongo.shared.SessionTransactions;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.MongoSettings;
import dev.hearth.adapter.mongo.work.MongoCalendarLinks;
import dev.hearth.adapter.mongo.work.MongoProjectMembers;
import dev.hearth.adapter.mongo.work.MongoProjectPostings;
import dev.hearth.adapter.mongo.work.MongoProjectStatistics;
import dev.hearth.adapter.mongo.work.MongoProjects;
import dev.hearth.adapter.mongo.work.MongoSavedFilters;
import dev.hearth.adapter.mongo.work.MongoTaskActivity;
import dev.hearth.adapter.mongo.work.MongoTaskGuests;
import dev.hearth.adapter.mongo.work.MongoTaskLists;
import dev.hearth.adapter.mongo.work.MongoTaskTemplates;
import dev.hearth.adapter.mongo.work.MongoTaskTransfers;
import dev.hearth.adapter.mongo.work.MongoTasks;
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
import dev.hearth.domain.event.Scope;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All persistence ports on one database. */
public record MongoStores(
        MongoLink link,
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
    private static final Logger LOG = LoggerFactory.getLogger(MongoStores.class);

    /**
     * Connects, creates the indexes that are missing, and completes documents that an older Hearth has written.
     *
     * @param clock must agree with the other nodes' clocks to within half the grace time
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when the server does not answer
     * @throws IllegalArgumentException when the connection string is none
     */
    public static MongoStores open(MongoSettings settings, Clock clock) {
        return open(settings, clock, new CommandListener() {});
    }

    /** As {@link #open(MongoSettings, Clock)}, with somebody who is told of every command. */
    static MongoStores open(MongoSettings settings, Clock clock, CommandListener listener) {
        MongoLink link = MongoLink.to(settings, listener);
        try {
            MongoSchema.prepare(link);
            OlderAccounts.complete(link);
            OlderMessages.complete(link);
            return on(link, settings, clock);
        } catch (RuntimeException e) {
            link.close();
            throw e;
        }
    }

    private static MongoStores on(MongoLink link, MongoSettings settings, Clock clock) {
        Scopes scopes = new Scopes(link);
        RevisedWrites writes = new RevisedWrites(scopes, link.sessions(), clock, settings.grace());
        MongoGroups groups = new MongoGroups(link, writes);
        MongoGroupMembers groupMembers = new MongoGroupMembers(link, writes);
        MongoSubscriptions subscriptions = new MongoSubscriptions(link, writes);
        MongoChannels channels = new MongoChannels(link, writes);
        MongoChannelMembers channelMembers = new MongoChannelMembers(link, writes);
        MongoChannelPreferences channelPreferences = new MongoChannelPreferences(link, writes);
        MongoMessages messages = new MongoMessages(link, writes);
        MongoReadMarkers readMarkers = new MongoReadMarkers(link, writes);
        MongoDrafts drafts = new MongoDrafts(link, writes);
        MongoProjects projects = new MongoProjects(link, writes);
        MongoProjectMembers projectMembers = new MongoProjectMembers(link, writes);
        MongoScheduledMessages scheduled = new MongoScheduledMessages(link, writes);
        MongoTasks tasks = new MongoTasks(link, writes, new OneAtATime(link, clock));
        MongoNotifications notifications = new MongoNotifications(link, writes);
        MongoSavedFilters savedFilters = new MongoSavedFilters(link, writes);
        MongoTaskTemplates templates = new MongoTaskTemplates(link, writes);
        channels.finishDeletions();
        projects.finishDeletions();
        MongoChangeLog changeLog = new MongoChangeLog(
                List.of(
                        groups.changes(),
                        groupMembers.changes(),
                        subscriptions.changes(),
                        channels.changes(),
                        channelMembers.changes(),
                        messages.changes(Scope.Kind.CHANNEL),
                        messages.changes(Scope.Kind.PROJECT),
                        channelPreferences.changes(),
                        readMarkers.changes(),
                        drafts.changes(),
                        projects.changes(),
                        projectMembers.changes(),
                        scheduled.changes(),
                        tasks.changes(),
                        tasks.traces(),
                        savedFilters.changes(Scope.Kind.USER),
                        savedFilters.changes(Scope.Kind.PROJECT),
                        templates.changes(),
                        notifications.changes()),
                scopes,
                clock,
                settings.grace());
        return new MongoStores(
                link,
                new MongoUsers(link),
                new MongoUserDirectory(link),
                new MongoSessions(link),
                new MongoOneTimeCodes(link),
                new MongoSecondFactors(link),
                new MongoExternalIdentities(link),
                new MongoAuditLog(link),
                groups,
                groupMembers,
                new MongoInvitations(link),
                subscriptions,
                new MongoGroupSeats(link, clock),
                new MongoGroupActivity(link),
                new MongoGroupStatistics(link),
                channels,
                channelMembers,
                channelPreferences,
                messages,
                readMarkers,
                new MongoUnread(link),
                drafts,
                projects,
                projectMembers,
                scheduled,
                new MongoJobs(link),
                tasks,
                new MongoTaskTransfers(link, writes),
                new MongoTaskLists(link),
                new MongoTaskActivity(link),
                new MongoProjectStatistics(link),
                savedFilters,
                new MongoProjectPostings(link),
                new MongoCalendarLinks(link),
                templates,
                new MongoTaskGuests(link),
                new MongoAnnouncements(link),
                notifications,
                new MongoPushSubscriptions(link),
                new MongoSearchIndex(link),
                changeLog,
                new MongoIdempotencyKeys(link),
                transactions(link),
                new MongoDependency(link));
    }

    private static Transactions transactions(MongoLink link) {
        return switch (link.topology()) {
            case CLUSTER -> new SessionTransactions(link);
            case STANDALONE -> {
                LOG.warn(
                        "This MongoDB is a stand-alone server: it has no transactions, and a crash in the middle of founding a"
                                + " group may leave the group without its founder. Make it a replica set of one to mend that.");
                yield new PlainTransactions();
            }
        };
    }

    /** Closes all connections. */
    @Override
    public void close() {
        link.close();
    }
}

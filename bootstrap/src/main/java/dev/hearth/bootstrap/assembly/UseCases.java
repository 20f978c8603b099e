package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.application.chat.AccountChannels;
import dev.hearth.application.chat.AddChannelMember;
import dev.hearth.application.chat.AddReaction;
import dev.hearth.application.chat.ArchiveChannel;
import dev.hearth.application.chat.CancelScheduled;
import dev.hearth.application.chat.ChangeChannel;
import dev.hearth.application.chat.ChangeChannelRole;
import dev.hearth.application.chat.ChangePreference;
import dev.hearth.application.chat.ChangeScheduled;
import dev.hearth.application.chat.ChannelAccess;
import dev.hearth.application.chat.ChannelDoor;
import dev.hearth.application.chat.ChannelExit;
import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.DeleteChannel;
import dev.hearth.application.chat.DeleteMessage;
import dev.hearth.application.chat.EditMessage;
import dev.hearth.application.chat.ExplainUnread;
import dev.hearth.application.chat.ExplainUnreadThread;
import dev.hearth.application.chat.FollowThread;
import dev.hearth.application.chat.ForwardMessage;
import dev.hearth.application.chat.GroupChannels;
import dev.hearth.application.chat.JoinChannel;
import dev.hearth.application.chat.LeaveChannel;
import dev.hearth.application.chat.ListChannelMembers;
import dev.hearth.application.chat.ListDrafts;
import dev.hearth.application.chat.ListMessages;
import dev.hearth.application.chat.ListMyChannels;
import dev.hearth.application.chat.ListPins;
import dev.hearth.application.chat.ListPublicChannels;
import dev.hearth.application.chat.ListScheduled;
import dev.hearth.application.chat.ListStarredChannels;
import dev.hearth.application.chat.ListThread;
import dev.hearth.application.chat.ListThreads;
import dev.hearth.application.chat.ListUnread;
import dev.hearth.application.chat.ListVersions;
import dev.hearth.application.chat.MarkRead;
import dev.hearth.application.chat.MarkUnread;
import dev.hearth.application.chat.MentionedPeople;
import dev.hearth.application.chat.MessageAccess;
import dev.hearth.application.chat.MessageViews;
import dev.hearth.application.chat.NewestMessages;
import dev.hearth.application.chat.NotedChanges;
import dev.hearth.application.chat.OpenDirectChannel;
import dev.hearth.application.chat.Owners;
import dev.hearth.application.chat.PinMessage;
import dev.hearth.application.chat.PostedMessages;
import dev.hearth.application.chat.RemoveChannelMember;
import dev.hearth.application.chat.RemoveReaction;
import dev.hearth.application.chat.RenderMessages;
import dev.hearth.application.chat.RestoreChannel;
import dev.hearth.application.chat.SaveDraft;
import dev.hearth.application.chat.ScheduleMessage;
import dev.hearth.application.chat.ScheduledAccess;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.chat.SentDrafts;
import dev.hearth.application.chat.ShowChannel;
import dev.hearth.application.chat.ShowMessage;
import dev.hearth.application.chat.ShowScheduled;
import dev.hearth.application.chat.ShowSurroundings;
import dev.hearth.application.chat.TakingPart;
import dev.hearth.application.chat.Threads;
import dev.hearth.application.chat.Timetable;
import dev.hearth.application.chat.UnfollowThread;
import dev.hearth.application.chat.UnpinMessage;
import dev.hearth.application.chat.UnreadExplainer;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.AcceptInvitation;
import dev.hearth.application.group.AccountGroups;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.Admission;
import dev.hearth.application.group.ArchiveGroup;
import dev.hearth.application.group.ChangeGroup;
import dev.hearth.application.group.ChangeGroupMember;
import dev.hearth.application.group.ChangeGroupSettings;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.group.DeclineInvitation;
import dev.hearth.application.group.DeleteGroup;
import dev.hearth.application.group.Departure;
import dev.hearth.application.group.GroupAccess;
import dev.hearth.application.group.GroupCloser;
import dev.hearth.application.group.GroupJournal;
import dev.hearth.application.group.Handover;
import dev.hearth.application.group.Heirs;
import dev.hearth.application.group.InvitationAccess;
import dev.hearth.application.group.InvitationLetters;
import dev.hearth.application.group.InviteByEmail;
import dev.hearth.application.group.InviteByLink;
import dev.hearth.application.group.JoinGroup;
import dev.hearth.application.group.LeaveGroup;
import dev.hearth.application.group.ListGroupActivity;
import dev.hearth.application.group.ListGroupMembers;
import dev.hearth.application.group.ListInvitations;
import dev.hearth.application.group.ListMyGroups;
import dev.hearth.application.group.ListOpenGroups;
import dev.hearth.application.group.MembershipEffects;
import dev.hearth.application.group.PreviewInvitation;
import dev.hearth.application.group.RemoveGroupMember;
import dev.hearth.application.group.ResendInvitation;
import dev.hearth.application.group.RestoreGroup;
import dev.hearth.application.group.RevokeInvitation;
import dev.hearth.application.group.ShowGroup;
import dev.hearth.application.group.ShowGroupSettings;
import dev.hearth.application.group.ShowGroupStatistics;
import dev.hearth.application.group.ShowSubscription;
import dev.hearth.application.group.TransferGroup;
import dev.hearth.application.idempotency.CompleteIdempotentRequest;
import dev.hearth.application.idempotency.StartIdempotentRequest;
import dev.hearth.application.idempotency.SweepIdempotencyKeys;
import dev.hearth.application.identity.AccountEffects;
import dev.hearth.application.identity.SessionEffects;
import dev.hearth.application.live.CheckHeads;
import dev.hearth.application.live.DisconnectEnded;
import dev.hearth.application.live.EventViews;
import dev.hearth.application.live.FollowRules;
import dev.hearth.application.live.Live;
import dev.hearth.application.live.Resumption;
import dev.hearth.application.live.Sync;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.local.TimeOrderedIds;
import dev.hearth.application.notification.AccountNotifications;
import dev.hearth.application.presence.Attendance;
import dev.hearth.application.search.QueryTarget;
import dev.hearth.application.search.SearchChannels;
import dev.hearth.application.search.SearchComments;
import dev.hearth.application.search.SearchEverything;
import dev.hearth.application.search.SearchMessages;
import dev.hearth.application.search.SearchPeople;
import dev.hearth.application.search.SearchProjects;
import dev.hearth.application.search.SearchTasks;
import dev.hearth.application.search.TidySearch;
import dev.hearth.application.search.WorkTarget;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.work.AccountCalendars;
import dev.hearth.application.work.AccountProjects;
import dev.hearth.application.work.GroupProjects;
import dev.hearth.bootstrap.settings.Settings;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;

/** The use cases and the live core. Each has one public constructor that takes its doors. */
final class UseCases extends AbstractModule {
    private static final List<Class<?>> ALL = List.of(
            CreateGroup.class,
            ListMyGroups.class,
            ShowGroup.class,
            ListOpenGroups.class,
            ChangeGroup.class,
            ShowGroupSettings.class,
            ChangeGroupSettings.class,
            ArchiveGroup.class,
            RestoreGroup.class,
            DeleteGroup.class,
            JoinGroup.class,
            LeaveGroup.class,
            TransferGroup.class,
            GroupJournal.class,
            InvitationAccess.class,
            InvitationLetters.class,
            InviteByEmail.class,
            InviteByLink.class,
            ListInvitations.class,
            RevokeInvitation.class,
            ResendInvitation.class,
            PreviewInvitation.class,
            AcceptInvitation.class,
            DeclineInvitation.class,
            ShowSubscription.class,
            ListGroupActivity.class,
            ShowGroupStatistics.class,
            AddGroupMember.class,
            ListGroupMembers.class,
            ChangeGroupMember.class,
            RemoveGroupMember.class,
            GroupAccess.class,
            Admission.class,
            Departure.class,
            Heirs.class,
            Handover.class,
            AccountGroups.class,
            AccountChannels.class,
            GroupCloser.class,
            ChannelAccess.class,
            ChannelExit.class,
            GroupChannels.class,
            CreateChannel.class,
            OpenDirectChannel.class,
            JoinChannel.class,
            AddChannelMember.class,
            ListMyChannels.class,
            ShowChannel.class,
            ListChannelMembers.class,
            SendMessage.class,
            ListMessages.class,
            ShowMessage.class,
            AddReaction.class,
            ArchiveChannel.class,
            ChangeChannel.class,
            ChangeChannelRole.class,
            ChangePreference.class,
            DeleteChannel.class,
            DeleteMessage.class,
            EditMessage.class,
            ExplainUnread.class,
            ExplainUnreadThread.class,
            UnreadExplainer.class,
            UnfollowThread.class,
            FollowThread.class,
            ForwardMessage.class,
            LeaveChannel.class,
            ListDrafts.class,
            ListPins.class,
            ListPublicChannels.class,
            ListStarredChannels.class,
            ListThread.class,
            ListThreads.class,
            ListUnread.class,
            ListVersions.class,
            MarkRead.class,
            MarkUnread.class,
            PinMessage.class,
            PostedMessages.class,
            RemoveChannelMember.class,
            RemoveReaction.class,
            RenderMessages.class,
            RestoreChannel.class,
            SaveDraft.class,
            ScheduleMessage.class,
            ListScheduled.class,
            ShowScheduled.class,
            ChangeScheduled.class,
            CancelScheduled.class,
            ScheduledAccess.class,
            Timetable.class,
            ShowSurroundings.class,
            UnpinMessage.class,
            MessageAccess.class,
            MessageViews.class,
            NewestMessages.class,
            MentionedPeople.class,
            TakingPart.class,
            Threads.class,
            SentDrafts.class,
            ChannelDoor.class,
            NotedChanges.class,
            Owners.class,
            QueryTarget.class,
            SearchMessages.class,
            SearchChannels.class,
            SearchPeople.class,
            SearchTasks.class,
            SearchProjects.class,
            SearchComments.class,
            WorkTarget.class,
            SearchEverything.class,
            TidySearch.class,
            FollowRules.class,
            EventViews.class,
            Sync.class,
            DisconnectEnded.class,
            StartIdempotentRequest.class,
            CompleteIdempotentRequest.class,
            SweepIdempotencyKeys.class);

    @Override
    protected void configure() {
        ALL.forEach(useCase -> Whole.bind(binder(), useCase));
    }

    /** What else happens when somebody comes into a group or goes: each feature that has a say in it is named here. */
    @Provides
    @Singleton
    List<MembershipEffects> membershipEffects(GroupChannels channels, GroupProjects projects) {
        return List.of(channels, projects);
    }

    /** What else happens when an account is deleted. Groups last: their channels and projects, too, pass on to an owner from among their people. */
    @Provides
    @Singleton
    List<AccountEffects> accountEffects(
            AccountChannels channels,
            AccountProjects projects,
            AccountGroups groups,
            AccountCalendars calendars,
            AccountNotifications notifications) {
        return List.of(channels, projects, groups, calendars, notifications);
    }

    /** What else ends when somebody is signed out everywhere. */
    @Provides
    @Singleton
    List<SessionEffects> sessionEffects(AccountCalendars calendars) {
        return List.of(calendars);
    }

    @Provides
    @Singleton
    Clock clock() {
        // What is stored has milliseconds; a finer time would not come back as it was told.
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Provides
    @Singleton
    IdSource ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }

    @Provides
    @Singleton
    Cursors cursors(Secrets secrets) {
        return new Cursors(secrets.keyFor("cursors"));
    }

    @Provides
    @Singleton
    Resumption resumption(FollowRules rules, ChangeLog log, Settings settings) {
        return new Resumption(rules, log, settings.sockets().window());
    }

    @Provides
    @Singleton
    CheckHeads checkHeads(Live live, ChangeLog log, Settings settings) {
        return new CheckHeads(live, log, settings.sockets().heads());
    }

    @Provides
    @Singleton
    Live live(
            EventBus bus,
            FollowRules rules,
            Resumption resumption,
            ChangeLog log,
            EventViews views,
            Attendance attendance,
            Clock clock,
            OnClose onClose) {
        return onClose.add(new Live(
                bus, rules, resumption, log, views, attendance, clock, Executors.newVirtualThreadPerTaskExecutor()));
    }
}

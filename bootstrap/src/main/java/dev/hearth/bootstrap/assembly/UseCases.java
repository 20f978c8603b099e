package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.application.chat.AddChannelMember;
import dev.hearth.application.chat.ChannelAccess;
import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.JoinChannel;
import dev.hearth.application.chat.ListChannelMembers;
import dev.hearth.application.chat.ListMessages;
import dev.hearth.application.chat.ListMyChannels;
import dev.hearth.application.chat.OpenDirectChannel;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.chat.ShowChannel;
import dev.hearth.application.chat.ShowMessage;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.application.group.ListGroupMembers;
import dev.hearth.application.group.ListMyGroups;
import dev.hearth.application.group.ShowGroup;
import dev.hearth.application.live.DisconnectEnded;
import dev.hearth.application.live.EventViews;
import dev.hearth.application.live.FollowRules;
import dev.hearth.application.live.Live;
import dev.hearth.application.live.Resumption;
import dev.hearth.application.live.Sync;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.local.TimeOrderedIds;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.port.IdSource;
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
            AddGroupMember.class,
            ListGroupMembers.class,
            ChannelAccess.class,
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
            FollowRules.class,
            EventViews.class,
            Sync.class,
            DisconnectEnded.class);

    @Override
    protected void configure() {
        ALL.forEach(useCase -> Whole.bind(binder(), useCase));
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
    Live live(
            EventBus bus, FollowRules rules, Resumption resumption, ChangeLog log, EventViews views, OnClose onClose) {
        return onClose.add(new Live(bus, rules, resumption, log, views, Executors.newVirtualThreadPerTaskExecutor()));
    }
}

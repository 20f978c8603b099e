package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.application.chat.StartTyping;
import dev.hearth.application.chat.StopTyping;
import dev.hearth.application.chat.TypingPace;
import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.live.GuestNews;
import dev.hearth.application.live.Live;
import dev.hearth.application.live.PresenceNews;
import dev.hearth.application.live.SweepPresence;
import dev.hearth.application.live.TypingNews;
import dev.hearth.application.presence.Attendance;
import dev.hearth.application.presence.Circles;
import dev.hearth.application.presence.ListOnline;
import dev.hearth.application.presence.ListPresences;
import dev.hearth.application.presence.PresenceTimes;
import dev.hearth.application.presence.PresenceViews;
import dev.hearth.application.presence.RefreshPresence;
import dev.hearth.application.presence.ShowPresence;
import dev.hearth.application.presence.port.Presences;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.bootstrap.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Who is there, and who is writing. */
final class PresenceModule extends AbstractModule {
    private static final List<Class<?>> ALL = List.of(
            StartTyping.class,
            StopTyping.class,
            TypingPace.class,
            PresenceViews.class,
            ShowPresence.class,
            ListPresences.class,
            ListOnline.class,
            RefreshPresence.class,
            SweepPresence.class);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    protected void configure() {
        ALL.forEach(useCase -> Whole.bind(binder(), useCase));
    }

    @Provides
    @Singleton
    Attendance attendance(
            Presences presences, UserCards cards, EventBus bus, Settings settings, Clock clock, OnClose onClose) {
        PresenceTimes times = new PresenceTimes(
                settings.presence().grace(), settings.presence().idle());
        return onClose.add(new Attendance(presences, cards, bus, times, clock, executor));
    }

    @Provides
    @Singleton
    Circles circles(GroupMembers groups, ChannelMembers channels, EventBus bus, Clock clock, OnClose onClose) {
        return onClose.add(new Circles(groups, channels, bus, clock));
    }

    @Provides
    @Singleton
    PresenceNews presenceNews(
            Live live,
            Presences presences,
            UserCards cards,
            Circles circles,
            EventBus bus,
            Clock clock,
            OnClose onClose) {
        return onClose.add(new PresenceNews(live, presences, cards, circles, bus, clock, executor));
    }

    @Provides
    @Singleton
    TypingNews typingNews(Live live, UserCards cards, EventBus bus, Clock clock, OnClose onClose) {
        return onClose.add(new TypingNews(live, cards, bus, clock, executor));
    }

    @Provides
    @Singleton
    GuestNews guestNews(Live live, TaskGuests places, EventBus bus, Clock clock, OnClose onClose) {
        return onClose.add(new GuestNews(live, places, bus, clock, executor));
    }
}

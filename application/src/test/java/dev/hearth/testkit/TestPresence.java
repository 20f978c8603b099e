package dev.hearth.testkit;

import dev.hearth.application.chat.ChannelAccess;
import dev.hearth.application.event.port.EventBus;
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
import dev.hearth.application.presence.ShowPresence;
import dev.hearth.application.presence.port.Presences;
import dev.hearth.application.shared.Cursors;
import java.time.Clock;
import java.util.concurrent.Executor;

/** Who is there, and the use cases of it, of one node. */
public final class TestPresence implements AutoCloseable {
    private final Stores stores;
    private final Presences presences;
    private final UserCards cards;
    private final EventBus bus;
    private final Clock clock;
    private final Executor executor;
    private final Attendance attendance;
    private final Circles circles;
    private final PresenceViews views;

    TestPresence(Stores stores, Presences presences, UserCards cards, EventBus bus, Clock clock, Executor executor) {
        this.stores = stores;
        this.presences = presences;
        this.cards = cards;
        this.bus = bus;
        this.clock = clock;
        this.executor = executor;
        this.attendance = new Attendance(presences, cards, bus, PresenceTimes.usual(), clock, executor);
        this.circles = new Circles(stores.groupMembers(), stores.channelMembers(), bus, clock);
        this.views = new PresenceViews(presences, cards, clock);
    }

    public Attendance attendance() {
        return attendance;
    }

    PresenceNews news(Live live) {
        return new PresenceNews(live, presences, cards, circles, bus, clock, executor);
    }

    TypingNews typing(Live live) {
        return new TypingNews(live, cards, bus, clock, executor);
    }

    GuestNews guests(Live live) {
        return new GuestNews(live, stores.taskGuests(), bus, clock, executor);
    }

    SweepPresence sweep(PresenceNews news, TypingNews typing, GuestNews guests) {
        return new SweepPresence(attendance, news, typing, guests);
    }

    public ShowPresence show() {
        return new ShowPresence(circles, views);
    }

    public ListPresences list() {
        return new ListPresences(circles, views);
    }

    ListOnline online(ChannelAccess access, Cursors cursors) {
        return new ListOnline(access, stores.channelMembers(), presences, views, cursors);
    }

    @Override
    public void close() {
        attendance.close();
        circles.close();
    }
}

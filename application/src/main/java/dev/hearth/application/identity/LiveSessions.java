package dev.hearth.application.identity;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether the sessions behind access tokens still go on. A token proves who somebody was when it was made; this says whether they
 * may still come in. What the store said is believed for {@link #BELIEVED}, so that a busy client does not cost a read for each
 * request; an end that this node hears of counts at once. Safe from any thread.
 */
public final class LiveSessions implements AutoCloseable {
    /** Of the kind that a session has ended; its text is the session's id, and it is about the person's own scope. */
    public static final String ENDED = "session-ended";
    /** Of the kind that an account has changed: its role, or who may use it. */
    public static final String ACCOUNT_CHANGED = "account-changed";

    private static final Duration BELIEVED = Duration.ofSeconds(3);
    /** Some 150 bytes each. */
    private static final int MOST = 50_000;

    private final Sessions sessions;
    private final Users users;
    private final EventBus bus;
    private final Clock clock;
    private final Map<SessionId, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong heard = new AtomicLong();
    private final EventBus.Subscription subscription;

    public LiveSessions(Sessions sessions, Users users, EventBus bus, Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.bus = bus;
        this.clock = clock;
        this.subscription = bus.subscribe(new Ear());
    }

    private record Known(User user, Instant until) {}

    /** The caller as they are now; refuses when their session has ended or their account may not be used. */
    Caller confirmed(Caller caller) {
        Instant now = clock.instant();
        Known before = known.get(caller.session());
        User user = before != null && now.isBefore(before.until()) ? before.user() : read(caller, now);
        return new Caller(user.id(), user.role(), caller.session(), caller.expiresAt());
    }

    private User read(Caller caller, Instant now) {
        long before = heard.get();
        User user = sessions.find(caller.session())
                .filter(session -> session.user().equals(caller.user()) && !session.isOver(now))
                .flatMap(session -> users.find(session.user()))
                .filter(User::isActive)
                .orElseThrow(() -> new Refusal.Unauthenticated("The session has ended."));
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(caller.session(), new Known(user, now.plus(BELIEVED)));
        if (heard.get() != before) {
            // An end that was told while the store was read may be of this session, and would be believed over now.
            known.remove(caller.session());
        }
        return user;
    }

    /** To be called when sessions were ended, after it is stored: tells all nodes. */
    void ended(UserId user, Collection<SessionId> ended) {
        ended.forEach(session -> bus.signal(new Signal(ENDED, user.scope(), session.toString())));
    }

    /** To be called when a role or a status was changed, after it is stored: tells all nodes. */
    void changed(UserId user) {
        bus.signal(new Signal(ACCOUNT_CHANGED, user.scope(), ""));
    }

    @Override
    public void close() {
        subscription.close();
    }

    /** Forgets what no longer holds. */
    private final class Ear implements EventBus.Listener {
        @Override
        public void signalled(Signal signal) {
            switch (signal.kind()) {
                case ENDED -> {
                    heard.incrementAndGet();
                    known.remove(SessionId.parse(signal.text()));
                }
                case ACCOUNT_CHANGED -> {
                    heard.incrementAndGet();
                    known.values().removeIf(k -> k.user().id().scope().equals(signal.about()));
                }
                default -> {
                    // Nothing of sessions; some come with every change.
                }
            }
        }
    }
}

package dev.hearth.application.live;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.Typing;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Signal;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Tells this node's clients who is writing in the channels they follow. It ends when the writer says so, when what they wrote is
 * sent, and by itself when nothing is heard of it any more. The writer's own devices hear nothing of it. Safe from any thread.
 */
public final class TypingNews implements AutoCloseable {
    /** The event's name. */
    static final String TYPING = "typing";

    /** Twice as long as between two notices of somebody who goes on writing. */
    private static final Duration LASTS = Duration.ofSeconds(6);

    private final Live live;
    private final UserCards cards;
    private final EventBus bus;
    private final Clock clock;
    private final Map<Typing.Writer, Instant> writing = new ConcurrentHashMap<>();
    private final Mailbox<Typing> mailbox;
    private final EventBus.Subscription subscription;

    /** Hears from now on. */
    public TypingNews(Live live, UserCards cards, EventBus bus, Clock clock, Executor executor) {
        this.live = live;
        this.cards = cards;
        this.bus = bus;
        this.clock = clock;
        this.mailbox = new Mailbox<>(clock, executor, this::tell);
        this.subscription = bus.subscribe(new Ear());
    }

    /** Ends what nothing was heard of for long enough. */
    void sweep() {
        Instant now = clock.instant();
        writing.forEach((writer, until) -> {
            if (!now.isBefore(until) && writing.remove(writer, until)) {
                mailbox.add(writer.stopped());
            }
        });
    }

    private void tell(List<Typing> all) {
        all.forEach(this::tell);
    }

    private void tell(Typing typing) {
        Typing.Writer writer = typing.writer();
        try {
            TypingView view = TypingView.of(typing, cards.one(writer.user()));
            LiveEvent event = LiveEvent.passing(TYPING, writer.channel().scope(), view);
            Round.within(live.places(), writer.channel().scope(), event, writer.user());
        } catch (Refusal.Unavailable storeIsAway) {
            // Nobody can tell who it is; it is soon over anyway.
            writing.remove(writer);
        }
    }

    @Override
    public void close() {
        subscription.close();
    }

    private final class Ear implements EventBus.Listener {
        @Override
        public void signalled(Signal signal) {
            if (signal.kind().equals(Typing.SIGNAL)) {
                Typing.read(signal).ifPresent(this::heard);
            }
        }

        /** Only here it is known by whom the message is: the other nodes are told. */
        @Override
        public void changed(Revised change) {
            if (change instanceof Message message && message.revision() == message.firstRevision()) {
                message.channel()
                        .map(channel -> new Typing.Writer(
                                message.author(), channel, message.origin().thread()))
                        .filter(writing::containsKey)
                        .ifPresent(writer -> bus.signal(writer.stopped().signal()));
            }
        }

        private void heard(Typing typing) {
            boolean news = switch (typing.state()) {
                case STARTED -> {
                    writing.put(typing.writer(), clock.instant().plus(LASTS));
                    yield true;
                }
                case STOPPED -> writing.remove(typing.writer()) != null;
            };
            if (news) {
                mailbox.add(typing);
            }
        }
    }
}

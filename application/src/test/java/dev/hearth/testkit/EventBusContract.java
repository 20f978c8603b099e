package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.event.port.EventBus.Subscription;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.event.Signal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link EventBus} on one node. */
public interface EventBusContract {
    /** The bus of the running test's node: the same at every call within a test. */
    EventBus bus();

    @Test
    default void aListenerHearsTheRecordItself() {
        try (EventEar ear = EventEar.on(bus())) {
            for (Revised change : Rumours.ofEveryKind()) {
                bus().publish(change);
                ear.mustHear(change);
            }
        }
    }

    @Test
    default void everyListenerHears() {
        try (EventEar one = EventEar.on(bus());
                EventEar two = EventEar.on(bus())) {
            bus().publish(Rumours.message(7));
            one.mustHear(Rumours.message(7));
            two.mustHear(Rumours.message(7));
        }
    }

    @Test
    default void whoHasClosedHearsNoMoreAndTheOthersStillDo() {
        EventEar closed = EventEar.on(bus());
        try (EventEar open = EventEar.on(bus())) {
            closed.close();
            closed.close();
            bus().publish(Rumours.message(7));
            open.mustHear(Rumours.message(7));
            assertThat(closed.heard()).isEmpty();
        }
    }

    @Test
    default void whoComesLateHearsOnlyWhatFollows() {
        try (EventEar early = EventEar.on(bus())) {
            bus().publish(Rumours.message(1));
            early.mustHear(Rumours.message(1));
            try (EventEar late = EventEar.on(bus())) {
                bus().publish(Rumours.message(2));
                late.mustHear(Rumours.message(2));
                assertThat(late.heard()).doesNotContain(Rumours.message(1));
            }
        }
    }

    @Test
    default void publishingWithoutListenersIsFine() {
        assertThatCode(() -> bus().publish(Rumours.message(7))).doesNotThrowAnyException();
    }

    @Test
    default void aListenerThatBreaksItsPromiseHurtsNobodyElse() {
        Subscription broken = bus().subscribe(new BrokenEar());
        try (EventEar ear = EventEar.on(bus())) {
            assertThatCode(() -> bus().publish(Rumours.message(7))).doesNotThrowAnyException();
            ear.mustHear(Rumours.message(7));
        } finally {
            broken.close();
        }
    }

    @Test
    default void whatManyPublishAtOnceIsAllHeard() {
        try (EventEar ear = EventEar.on(bus())) {
            List<Message> published = Race.of(50, runner -> {
                        Message message = Rumours.message(runner + 1);
                        bus().publish(message);
                        return message;
                    })
                    .everybody();
            published.forEach(ear::mustHear);
        }
    }

    @Test
    default void aListenerHearsASignalOnce() {
        try (EventEar ear = EventEar.on(bus())) {
            bus().signal(Rumours.signal("one"));
            bus().signal(Rumours.signal("two"));
            ear.mustHear(Rumours.signal("two"));
            assertThat(ear.signals()).containsExactly(Rumours.signal("one"), Rumours.signal("two"));
        }
    }

    @Test
    default void aSignalMayHaveNothingMoreToSay() {
        try (EventEar ear = EventEar.on(bus())) {
            bus().signal(Rumours.signal(""));
            ear.mustHear(Rumours.signal(""));
        }
    }

    @Test
    default void aListenerThatBreaksAtASignalHurtsNobodyElse() {
        Subscription broken = bus().subscribe(new BrokenEar());
        try (EventEar ear = EventEar.on(bus())) {
            assertThatCode(() -> bus().signal(Rumours.signal("x"))).doesNotThrowAnyException();
            ear.mustHear(Rumours.signal("x"));
        } finally {
            broken.close();
        }
    }

    /** A listener that throws at everything. */
    final class BrokenEar implements EventBus.Listener {
        @Override
        public void changed(Revised change) {
            throw new IllegalStateException("broken listener");
        }

        @Override
        public void moved(Scope scope, long revision, Optional<Scope> follower) {
            throw new IllegalStateException("broken listener");
        }

        @Override
        public void signalled(Signal signal) {
            throw new IllegalStateException("broken listener");
        }

        @Override
        public void missed() {
            throw new IllegalStateException("broken listener");
        }
    }
}

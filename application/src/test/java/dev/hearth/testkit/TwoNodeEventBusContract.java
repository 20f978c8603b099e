package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.event.Revised;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of an {@link EventBus} that joins several nodes, while the network is well. */
public interface TwoNodeEventBusContract extends EventBusContract {
    /** The bus of another node: the same at every call within a test. */
    EventBus secondNode();

    @Test
    default void theOtherNodeHearsThatTheScopeHasMoved() {
        try (EventEar ear = EventEar.on(secondNode())) {
            for (Revised change : Rumours.ofEveryKind()) {
                bus().publish(change);
                ear.mustHearOfMove(change);
            }
        }
    }

    @Test
    default void nodesHearEachOther() {
        try (EventEar first = EventEar.on(bus());
                EventEar second = EventEar.on(secondNode())) {
            bus().publish(Rumours.message(1));
            second.mustHearOfMove(Rumours.message(1));
            secondNode().publish(Rumours.message(2));
            first.mustHearOfMove(Rumours.message(2));
        }
    }

    @Test
    default void aNodeDoesNotHearOfItsOwnChangesTwice() {
        try (EventEar ear = EventEar.on(bus())) {
            bus().publish(Rumours.message(1));
            ear.mustHear(Rumours.message(1));
            secondNode().publish(Rumours.message(2));
            ear.mustHearOfMove(Rumours.message(2));
            assertThat(ear.moves()).extracting(EventEar.Move::revision).containsOnly(2L);
            assertThat(ear.heard()).containsOnly(Rumours.message(1));
        }
    }

    @Test
    default void whoHasClosedHearsNothingFromTheOtherNode() {
        EventEar closed = EventEar.on(secondNode());
        closed.close();
        try (EventEar open = EventEar.on(secondNode())) {
            bus().publish(Rumours.message(1));
            open.mustHearOfMove(Rumours.message(1));
            assertThat(closed.moves()).isEmpty();
        }
    }

    @Test
    default void whatManyPublishAtOnceReachesTheOtherNode() {
        try (EventEar ear = EventEar.on(secondNode())) {
            List<Message> published = Race.of(50, runner -> {
                        Message message = Rumours.message(runner + 1);
                        bus().publish(message);
                        return message;
                    })
                    .everybody();
            ear.mustHearOfMove(published.getLast());
        }
    }

    @Test
    default void aSignalIsHeardOnceOnEachNode() {
        try (EventEar near = EventEar.on(bus());
                EventEar far = EventEar.on(secondNode())) {
            bus().signal(Rumours.signal("here"));
            secondNode().signal(Rumours.signal("there"));
            near.mustHear(Rumours.signal("there"));
            far.mustHear(Rumours.signal("here"));
            assertThat(near.signals()).containsExactlyInAnyOrder(Rumours.signal("here"), Rumours.signal("there"));
            assertThat(far.signals()).containsExactlyInAnyOrder(Rumours.signal("here"), Rumours.signal("there"));
        }
    }
}

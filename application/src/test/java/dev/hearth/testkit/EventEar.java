package dev.hearth.testkit;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.event.Signal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens to a bus until it is closed, and writes down everything. */
public final class EventEar implements AutoCloseable {
    private final List<Revised> heard = new CopyOnWriteArrayList<>();
    private final List<Move> moves = new CopyOnWriteArrayList<>();
    private final List<Signal> signals = new CopyOnWriteArrayList<>();
    private final AtomicInteger gaps = new AtomicInteger();
    private final EventBus.Subscription subscription;

    private EventEar(EventBus bus) {
        this.subscription = bus.subscribe(new Pen());
    }

    public static EventEar on(EventBus bus) {
        return new EventEar(bus);
    }

    /** What {@link EventBus.Listener#moved} was called with. */
    public record Move(Scope scope, long revision, Optional<Scope> follower) {}

    public List<Revised> heard() {
        return List.copyOf(heard);
    }

    public List<Move> moves() {
        return List.copyOf(moves);
    }

    /** What {@link EventBus.Listener#signalled} was called with. */
    public List<Signal> signals() {
        return List.copyOf(signals);
    }

    /** How often it was told that notices may have been lost. */
    public int gaps() {
        return gaps.get();
    }

    /** Waits until the bus has handed over the signal. */
    public void mustHear(Signal signal) {
        Eventually.holds("hearing " + signal, () -> signals.contains(signal));
    }

    /** Waits until the bus has handed over the record itself. */
    public void mustHear(Revised change) {
        Eventually.holds("hearing " + change, () -> heard.contains(change));
    }

    /** Waits until the bus has told of the change or of a later one in its scope: it promises "at least that revision". */
    public void mustHearOfMove(Revised change) {
        Eventually.holds(
                "hearing that " + change.scope() + " moved",
                () -> moves.stream().anyMatch(move -> tells(move, change)));
    }

    private static boolean tells(Move move, Revised change) {
        return move.scope().equals(change.scope())
                && move.revision() >= change.revision()
                && move.follower().equals(change.follower());
    }

    @Override
    public void close() {
        subscription.close();
    }

    private final class Pen implements EventBus.Listener {
        @Override
        public void changed(Revised change) {
            heard.add(change);
        }

        @Override
        public void moved(Scope scope, long revision, Optional<Scope> follower) {
            moves.add(new Move(scope, revision, follower));
        }

        @Override
        public void signalled(Signal signal) {
            signals.add(signal);
        }

        @Override
        public void missed() {
            gaps.incrementAndGet();
        }
    }
}

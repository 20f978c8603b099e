package dev.hearth.application.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Some events of one scope on their way to everybody who follows it. Each dialect encodes them once, however many receivers it
 * has: the first receiver's {@link #encoded} does the work and the others get the same result.
 *
 * <p>Safe from any thread. Receivers take what they need during the call and keep only the encoded form.
 */
public final class Delivery {
    private final List<LiveEvent> events;
    private final Map<Object, Object> encodings = new ConcurrentHashMap<>(2);

    public Delivery(List<LiveEvent> events) {
        this.events = List.copyOf(events);
    }

    /** In revision order, at least one. */
    public List<LiveEvent> events() {
        return events;
    }

    /**
     * The events in a dialect's form.
     *
     * @param dialect the same object each time for the same dialect: it is what the result is remembered by
     */
    @SuppressWarnings("unchecked") // a dialect is the only one to put its own result here
    public <E> E encoded(Function<List<LiveEvent>, E> dialect) {
        // Looked for first: nearly all receivers find it, and shall not meet at a lock.
        Object known = encodings.get(dialect);
        return (E) (known == null ? encodings.computeIfAbsent(dialect, unused -> dialect.apply(events)) : known);
    }

    /**
     * Those events, if any, for somebody who is not to hear all of them.
     *
     * @param after what they know already
     * @param upTo the last revision that is for them
     */
    Optional<Delivery> within(long after, long upTo) {
        List<LiveEvent> some = events.stream()
                .filter(e -> e.revision() > after && e.revision() <= upTo)
                .toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(new Delivery(some));
    }
}

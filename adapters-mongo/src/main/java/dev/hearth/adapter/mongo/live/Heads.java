package dev.hearth.adapter.mongo.live;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Mark;
import dev.hearth.adapter.mongo.event.Scopes;
import dev.hearth.domain.event.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds where many scopes stand with one question for their counters and one for each kind of record. It looks at the newest few
 * revisions of each. Where that does not decide it, because very much happens there just now, that scope is left to be asked for
 * by itself.
 */
final class Heads {
    /** How far behind its counter each scope is looked at. */
    private static final int WINDOW = 16;

    private final Collection<ChangeSource> sources;
    private final Scopes scopes;

    Heads(Collection<ChangeSource> sources, Scopes scopes) {
        this.sources = sources;
        this.scopes = scopes;
    }

    /** The heads of those scopes for which the newest revisions decide it. */
    Map<Scope, Long> of(List<Scope> some, Instant youngAfter) {
        Map<Scope, Scopes.Counter> counters = scopes.counters(some, youngAfter);
        Map<Scope, List<Mark>> marks = marks(counters);
        Map<Scope, Long> heads = new HashMap<>();
        for (Scope scope : some) {
            Optional.ofNullable(counters.get(scope))
                    .map(counter -> head(counter, marks.getOrDefault(scope, List.of()), youngAfter))
                    .orElse(Optional.of(0L))
                    .ifPresent(head -> heads.put(scope, head));
        }
        return heads;
    }

    private Map<Scope, List<Mark>> marks(Map<Scope, Scopes.Counter> counters) {
        Map<Scope.Kind, Map<Scope, Long>> behind = counters.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().kind(),
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().head() - WINDOW)));
        Map<Scope, List<Mark>> marks = new HashMap<>();
        for (ChangeSource source : sources) {
            Map<Scope, Long> wanted = behind.getOrDefault(source.kind(), Map.of());
            if (!wanted.isEmpty()) {
                source.marksAfter(wanted)
                        .forEach((scope, found) -> marks.computeIfAbsent(scope, s -> new ArrayList<>())
                                .addAll(found));
            }
        }
        marks.values().forEach(found -> found.sort(Comparator.comparingLong(Mark::revision)));
        return marks;
    }

    /** Empty where nothing old is in sight that everything before has settled behind, or where something is held back. */
    private static Optional<Long> head(Scopes.Counter counter, List<Mark> rising, Instant youngAfter) {
        GapRule rule = new GapRule(youngAfter, counter.spent());
        int young = rising.size();
        while (young > 0 && rule.young(rising.get(young - 1))) {
            young--;
        }
        if (young == 0 && counter.head() > WINDOW) {
            return Optional.empty();
        }
        long base = young == 0 ? 0 : rising.get(young - 1).revision();
        List<Mark> rest = rising.subList(young, rising.size());
        boolean all = rule.tellable(base, rest) == rest.size();
        return all ? Optional.of(rest.isEmpty() ? base : rest.getLast().revision()) : Optional.empty();
    }
}

package dev.hearth.adapter.mongo.live;

import dev.hearth.adapter.mongo.event.Change;
import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Mark;
import dev.hearth.adapter.mongo.event.Scopes;
import dev.hearth.adapter.mongo.event.Spent;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.live.port.Changes;
import dev.hearth.application.live.port.Changes.Rest;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Merges the kinds of records of a scope by their revisions. */
public final class MongoChangeLog implements ChangeLog {
    /** How many of the newest revisions are looked at in one read. */
    private static final int GLANCE = 64;

    /** How often a young gap is looked at again at once; most are records that somebody is changing. */
    private static final int CLOSER_LOOKS = 3;

    /** For how many scopes is asked in one command. */
    private static final int AT_ONCE = 200;

    private final List<ChangeSource> sources;
    private final Heads together;
    private final Scopes scopes;
    private final Clock clock;
    private final Duration grace;

    public MongoChangeLog(List<ChangeSource> sources, Scopes scopes, Clock clock, Duration grace) {
        this.sources = List.copyOf(sources);
        this.together = new Heads(this.sources, scopes);
        this.scopes = scopes;
        this.clock = clock;
        this.grace = grace;
    }

    @Override
    public Changes since(Scope scope, long position, int limit) {
        Instant youngAfter = youngAfter();
        Changes changes = read(scope, position, limit, new GapRule(youngAfter, Spent.NOTHING));
        for (int look = 0; look < CLOSER_LOOKS && changes.rest() == Rest.HELD; look++) {
            changes = read(scope, position, limit, closer(scope, youngAfter));
        }
        return changes;
    }

    private Changes read(Scope scope, long position, int limit, GapRule rule) {
        List<Change> found = after(scope, position, limit);
        List<Change> page = found.subList(0, Math.min(limit, found.size()));
        int tellable = rule.tellable(position, page.stream().map(Change::mark).toList());
        List<Revised> records =
                page.stream().limit(tellable).map(Change::record).toList();
        long cursor = records.isEmpty() ? position : records.getLast().revision();
        if (tellable < page.size()) {
            return new Changes(records, cursor, Rest.HELD);
        }
        return new Changes(records, cursor, found.size() > limit ? Rest.MORE : Rest.NONE);
    }

    @Override
    public long head(Scope scope) {
        Instant youngAfter = youngAfter();
        Head head = head(scope, new GapRule(youngAfter, Spent.NOTHING));
        for (int look = 0; look < CLOSER_LOOKS && head.held(); look++) {
            head = head(scope, closer(scope, youngAfter));
        }
        return head.revision();
    }

    @Override
    public Map<Scope, Long> heads(Set<Scope> asked) {
        Instant youngAfter = youngAfter();
        List<Scope> all = List.copyOf(asked);
        Map<Scope, Long> heads = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            heads.putAll(together.of(all.subList(from, Math.min(all.size(), from + AT_ONCE)), youngAfter));
        }
        all.forEach(scope -> heads.computeIfAbsent(scope, this::head));
        return Map.copyOf(heads);
    }

    /** The counters: what they have handed out is stored already, will be soon, or never. */
    @Override
    public Map<Scope, Long> ceilings(Set<Scope> asked) {
        return scopes.heads(asked);
    }

    /** Writers commit out of order here, so that it takes many looks to tell. */
    @Override
    public OptionalLong settled(Scope scope) {
        return OptionalLong.empty();
    }

    /** Looks at the records of the last few seconds, and at one older: behind that, every gap is passed over. */
    private Head head(Scope scope, GapRule rule) {
        List<Mark> young = new ArrayList<>();
        long base = 0;
        for (Mark mark : newestFirst(scope, rule)) {
            if (!rule.young(mark)) {
                base = mark.revision();
                break;
            }
            young.add(mark);
        }
        List<Mark> rising = young.reversed();
        int tellable = rule.tellable(base, rising);
        long revision = tellable == 0 ? base : rising.get(tellable - 1).revision();
        return new Head(revision, tellable < rising.size());
    }

    /** @param held whether there is more behind a gap */
    private record Head(long revision, boolean held) {}

    /** Asked for before reading: what is stored between the looks at two collections is young then, and hides nothing. */
    private Instant youngAfter() {
        return clock.instant().minus(grace);
    }

    /** Asked for before reading again: a record that was about to leave its revision then is either seen there, or has left. */
    private GapRule closer(Scope scope, Instant youngAfter) {
        return new GapRule(youngAfter, scopes.spent(scope, youngAfter));
    }

    /** One more than the limit, if there are so many. */
    private List<Change> after(Scope scope, long position, int limit) {
        return sources(scope)
                .flatMap(source -> source.after(scope, position, limit + 1).stream())
                .sorted(Comparator.comparingLong(change -> change.mark().revision()))
                .limit(limit + 1L)
                .toList();
    }

    /** Reads back until something old comes, or the beginning. */
    private List<Mark> newestFirst(Scope scope, GapRule rule) {
        List<Mark> newest = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<Mark> glance;
        do {
            glance = glance(scope, before);
            newest.addAll(glance);
            before = glance.isEmpty() ? 0 : glance.getLast().revision();
        } while (glance.size() == GLANCE && rule.young(glance.getLast()));
        return newest;
    }

    private List<Mark> glance(Scope scope, long before) {
        return sources(scope)
                .flatMap(source -> source.marksBefore(scope, before, GLANCE).stream())
                .sorted(Comparator.comparingLong(Mark::revision).reversed())
                .limit(GLANCE)
                .toList();
    }

    private Stream<ChangeSource> sources(Scope scope) {
        return sources.stream().filter(source -> source.kind() == scope.kind());
    }
}

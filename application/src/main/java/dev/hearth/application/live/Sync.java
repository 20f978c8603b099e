package dev.hearth.application.live;

import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.live.port.Changes;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.Caller;
import java.util.Comparator;
import java.util.List;

/** Answers what changed since the positions somebody hands in; without any, where everything they follow stands now. */
public final class Sync {
    private static final int PAGE = 500;

    private final FollowRules rules;
    private final Resumption resumption;
    private final ChangeLog log;
    private final EventViews views;

    public Sync(FollowRules rules, Resumption resumption, ChangeLog log, EventViews views) {
        this.rules = rules;
        this.resumption = resumption;
        this.log = log;
        this.views = views;
    }

    public List<ScopeView> run(Caller caller, Positions positions) {
        if (positions.byScope().isEmpty()) {
            return log.heads(rules.followedBy(caller.user())).entrySet().stream()
                    .map(entry -> ScopeView.standing(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparing(ScopeView::scope))
                    .toList();
        }
        return positions.byScope().entrySet().stream()
                .map(entry -> since(caller, entry.getKey(), entry.getValue()))
                .toList();
    }

    private ScopeView since(Caller caller, Scope scope, long position) {
        return switch (resumption.resume(caller.user(), scope, position)) {
            case Resumption.Outcome.Resumed resumed -> read(scope, resumed.position());
            case Resumption.Outcome.Reset reset -> ScopeView.reset(scope, reset.head());
            case Resumption.Outcome.Closed closed -> ScopeView.closed(scope);
        };
    }

    private ScopeView read(Scope scope, long position) {
        Changes changes = log.since(scope, position, PAGE);
        return ScopeView.changed(scope, changes, views.of(changes.records(), position));
    }
}

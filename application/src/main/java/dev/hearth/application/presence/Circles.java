package dev.hearth.application.presence;

import dev.hearth.application.chat.port.ChannelMembers;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.shared.Recent;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.identity.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which places people are in, kept, so that telling how somebody is does not ask the store each time. A membership that begins or
 * ends is heard of on the bus; where that was lost, what is kept is read anew after a while. Safe from any thread.
 */
public final class Circles implements AutoCloseable {
    /** Some 100 bytes for each place. */
    private static final int KEPT = 10_000;

    private static final Duration BELIEVED = Duration.ofMinutes(5);

    private final GroupMembers groups;
    private final ChannelMembers channels;
    private final Clock clock;
    private final EventBus.Subscription subscription;
    private final Recent<UserId, Kept> kept = new Recent<>(KEPT);

    private record Kept(Set<Scope> places, Instant until) {}

    public Circles(GroupMembers groups, ChannelMembers channels, EventBus bus, Clock clock) {
        this.groups = groups;
        this.channels = channels;
        this.clock = clock;
        this.subscription = bus.subscribe(new Ear());
    }

    /** The channels somebody is in, and the groups in which they see who else is. */
    public Set<Scope> of(UserId user) {
        Instant now = clock.instant();
        return kept.find(user)
                .filter(known -> now.isBefore(known.until()))
                .orElseGet(() -> fresh(user, now))
                .places();
    }

    private Kept fresh(UserId user, Instant now) {
        long before = kept.timesForgotten();
        Kept fresh = new Kept(read(user), now.plus(BELIEVED));
        kept.keepUnlessForgotten(user, fresh, before);
        return fresh;
    }

    /** Whether two people are in one place; everybody is with themselves. */
    public boolean share(UserId one, UserId other) {
        return one.equals(other) || !Collections.disjoint(of(one), of(other));
    }

    private Set<Scope> read(UserId user) {
        Stream<Scope> seen = groups.membershipsOf(user).stream()
                .filter(member -> GroupPolicy.may(member, GroupPermission.SEE_MEMBERS))
                .map(GroupMember::scope);
        Stream<Scope> joined = channels.channelsOf(user).stream().map(ChannelId::scope);
        return Stream.concat(seen, joined).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        subscription.close();
    }

    private final class Ear implements EventBus.Listener {
        @Override
        public void changed(Revised change) {
            change.follower().ifPresent(this::forget);
        }

        @Override
        public void moved(Scope scope, long revision, Optional<Scope> follower) {
            follower.ifPresent(this::forget);
        }

        @Override
        public void missed() {
            kept.forgetAll();
        }

        private void forget(Scope follower) {
            if (follower.kind() == Scope.Kind.USER) {
                kept.forget(new UserId(follower.id()));
            }
        }
    }
}

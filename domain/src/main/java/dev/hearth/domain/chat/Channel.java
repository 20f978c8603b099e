package dev.hearth.domain.chat;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * A room people write messages in.
 *
 * @param group the group it belongs to, empty when it is server-wide
 * @param people those of a direct channel, empty otherwise
 * @param firstRevision the channel scope's revision at which the channel appeared
 * @param revision the channel scope's revision at which the channel itself (not its messages) last changed
 */
public record Channel(
        ChannelId id,
        Optional<GroupId> group,
        ChannelType type,
        ChannelCard card,
        Optional<DirectPeople> people,
        Admission admission,
        ChannelLife life,
        UserId creator,
        Instant createdAt,
        long firstRevision,
        long revision)
        implements Revised {

    public Channel {
        boolean direct = type == ChannelType.DIRECT;
        if (direct == card.name().isPresent()) {
            throw new Refusal.Invalid("name", direct ? "must be absent in a direct channel" : "is required");
        }
        if (direct != people.isPresent() || (direct && group.isPresent())) {
            throw new Refusal.Invalid("type", "a direct channel has its people and no group");
        }
        if (admission == Admission.EVERYBODY && (type != ChannelType.PUBLIC || group.isEmpty())) {
            throw new Refusal.Invalid(
                    "forNewcomers", "only a group's public channels can take in everybody who joins it");
        }
    }

    /** A named channel that is about to be stored. */
    public static Channel named(
            ChannelId id, Optional<GroupId> group, ChannelType type, ChannelCard card, UserId creator, Instant now) {
        return new Channel(
                id,
                group,
                type,
                card,
                Optional.empty(),
                Admission.ASKED,
                ChannelLife.OPEN,
                creator,
                now,
                UNSTORED,
                UNSTORED);
    }

    /** The direct channel of some people, about to be stored. */
    public static Channel direct(ChannelId id, DirectPeople people, UserId creator, Instant now) {
        return new Channel(
                id,
                Optional.empty(),
                ChannelType.DIRECT,
                ChannelCard.NAMELESS,
                Optional.of(people),
                Admission.ASKED,
                ChannelLife.OPEN,
                creator,
                now,
                UNSTORED,
                UNSTORED);
    }

    /** This channel as it was stored for the first time. */
    public Channel storedAt(long first) {
        return revised(first, first);
    }

    /** This channel as it was stored again. */
    public Channel changedAt(long next) {
        return revised(firstRevision, next);
    }

    private Channel revised(long first, long now) {
        return new Channel(id, group, type, card, people, admission, life, creator, createdAt, first, now);
    }

    public Channel with(ChannelCard next) {
        return new Channel(id, group, type, next, people, admission, life, creator, createdAt, firstRevision, revision);
    }

    public Channel with(Admission next) {
        return new Channel(id, group, type, card, people, next, life, creator, createdAt, firstRevision, revision);
    }

    public Channel with(ChannelLife next) {
        return new Channel(id, group, type, card, people, admission, next, creator, createdAt, firstRevision, revision);
    }

    /**
     * What no two channels may share, empty when nothing is: the name within the group, the name among server-wide public
     * channels, the people of a direct one. Server-wide private channels share freely: a refusal would tell that they exist. A
     * deleted channel shares everything.
     */
    public Optional<String> uniqueKey() {
        if (life.deleted()) {
            return Optional.empty();
        }
        String place = group.map(g -> "group:" + g.value()).orElse("server");
        return switch (type) {
            case DIRECT -> people.map(Channel::directKey);
            case PUBLIC -> card.name().map(n -> place + ":" + n.key().value());
            case PRIVATE ->
                group.flatMap(g -> card.name()).map(n -> place + ":" + n.key().value());
        };
    }

    /** The {@link #uniqueKey()} of the direct channel of some people. */
    public static String directKey(DirectPeople people) {
        return "direct:" + people.key();
    }

    @Override
    public Scope scope() {
        return id.scope();
    }

    /** When it is deleted, everybody who follows it has to look again. */
    @Override
    public Optional<Scope> follower() {
        return life.deletedAt().map(gone -> scope());
    }
}

package dev.hearth.domain.chat;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * A room people write messages in.
 *
 * @param group the group it belongs to, empty when it is server-wide
 * @param name present unless the channel is direct
 * @param description at most {@value #MAX_DESCRIPTION} characters, may be empty
 * @param pair the two people of a direct channel, empty otherwise
 * @param firstRevision the channel scope's revision at which the channel appeared
 * @param revision the channel scope's revision at which the channel itself (not its messages) last changed
 */
public record Channel(
        ChannelId id,
        Optional<GroupId> group,
        ChannelType type,
        Optional<ChannelName> name,
        String description,
        Optional<DirectPair> pair,
        UserId creator,
        Instant createdAt,
        long firstRevision,
        long revision)
        implements Revised {
    public static final int MAX_DESCRIPTION = 2000;

    public Channel {
        Text.bounded("description", description, 0, MAX_DESCRIPTION);
        boolean direct = type == ChannelType.DIRECT;
        if (direct == name.isPresent()) {
            throw new Refusal.Invalid("name", direct ? "must be absent in a direct channel" : "is required");
        }
        if (direct != pair.isPresent() || (direct && group.isPresent())) {
            throw new Refusal.Invalid("type", "a direct channel has exactly two people and no group");
        }
    }

    /** A named channel that is about to be stored. */
    public static Channel named(
            ChannelId id,
            Optional<GroupId> group,
            ChannelType type,
            ChannelName name,
            String description,
            UserId creator,
            Instant now) {
        return new Channel(
                id, group, type, Optional.of(name), description, Optional.empty(), creator, now, UNSTORED, UNSTORED);
    }

    /** The direct channel of two people, about to be stored. */
    public static Channel direct(ChannelId id, DirectPair pair, UserId creator, Instant now) {
        return new Channel(
                id,
                Optional.empty(),
                ChannelType.DIRECT,
                Optional.empty(),
                "",
                Optional.of(pair),
                creator,
                now,
                UNSTORED,
                UNSTORED);
    }

    /** This channel as it was stored for the first time. */
    public Channel storedAt(long first) {
        return new Channel(id, group, type, name, description, pair, creator, createdAt, first, first);
    }

    /**
     * What no two channels may share, empty when nothing is: the name within the group, the name among server-wide public
     * channels, the pair of a direct one. Server-wide private channels share freely: a refusal would tell that they exist.
     */
    public Optional<String> uniqueKey() {
        String place = group.map(g -> "group:" + g.value()).orElse("server");
        return switch (type) {
            case DIRECT -> pair.map(p -> "direct:" + p.key());
            case PUBLIC -> name.map(n -> place + ":" + n.key().value());
            case PRIVATE ->
                group.flatMap(g -> name).map(n -> place + ":" + n.key().value());
        };
    }

    @Override
    public Scope scope() {
        return id.scope();
    }
}

package dev.hearth.domain.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * What has become of a channel.
 *
 * @param archivedAt since when it is read only
 * @param deletedAt since when it is gone for everybody; its name is free again
 */
public record ChannelLife(Optional<Instant> archivedAt, Optional<Instant> deletedAt) {
    public static final ChannelLife OPEN = new ChannelLife(Optional.empty(), Optional.empty());

    public boolean archived() {
        return archivedAt.isPresent();
    }

    public boolean deleted() {
        return deletedAt.isPresent();
    }
}

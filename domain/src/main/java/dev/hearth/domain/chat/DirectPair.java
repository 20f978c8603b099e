package dev.hearth.domain.chat;

import dev.hearth.domain.identity.UserId;

/**
 * Two people, in one order whoever asks, so that they have one direct channel and not two.
 *
 * @param lower the one whose id sorts first as text; the same as {@code higher} in a channel of notes to oneself
 */
public record DirectPair(UserId lower, UserId higher) {
    public DirectPair {
        if (lower.toString().compareTo(higher.toString()) > 0) {
            UserId swap = lower;
            lower = higher;
            higher = swap;
        }
    }

    /** The stored form, unique among direct channels. */
    public String key() {
        return lower + "+" + higher;
    }
}

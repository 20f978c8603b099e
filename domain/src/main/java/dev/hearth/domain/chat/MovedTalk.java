package dev.hearth.domain.chat;

import java.util.Collections;
import java.util.List;

/**
 * What is said about a thing, when the thing has gone to another place: each message has a new position there, in the same order,
 * right behind each other.
 *
 * @param from where it was said
 * @param to where it stands by now
 * @param before the new position that the first message comes behind
 * @param positions where the messages stood before, rising
 */
public record MovedTalk(Conversation.About from, Conversation.About to, long before, List<Long> positions) {
    public MovedTalk {
        positions = List.copyOf(positions);
    }

    /**
     * The position by which as much lies behind somebody as did by one in the old place. What is before all that is said, or behind all
     * that can be, stays so.
     */
    public long at(long position) {
        if (position < 0 || position == Long.MAX_VALUE) {
            return position;
        }
        int found = Collections.binarySearch(positions, position);
        return before + (found < 0 ? -found - 1 : found + 1);
    }

    /** How much was said. */
    public int messages() {
        return positions.size();
    }
}

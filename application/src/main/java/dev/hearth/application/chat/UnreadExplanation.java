package dev.hearth.application.chat;

import java.util.List;
import java.util.Optional;

/**
 * A count of unread messages and a page of what it counts.
 *
 * @param messages oldest first
 * @param next continues the messages, absent on the last page
 */
public record UnreadExplanation(UnreadView count, List<MessageView> messages, Optional<String> next) {
    public UnreadExplanation {
        messages = List.copyOf(messages);
    }
}

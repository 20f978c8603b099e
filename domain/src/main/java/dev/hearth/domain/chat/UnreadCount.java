package dev.hearth.domain.chat;

/**
 * How much of a conversation is unread for one person: counted from the messages themselves, so it always equals a recount.
 *
 * @param from everything behind this position is unread
 * @param messages those by others that are not deleted
 * @param mentions those of them that call the person
 */
public record UnreadCount(Conversation conversation, long from, long messages, long mentions) {}

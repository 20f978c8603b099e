package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.AccountLetter;

/**
 * Mail about an account to the person it belongs to. Safe from any thread.
 *
 * <p>Sending may take as long as the mail server: an implementation that talks to one blocks for at most a few times 10 seconds
 * (to connect, to read, to write), and one that says so hands the letter to another thread and returns at once. A letter is
 * handed over once or not at all; that it reaches the reader is beyond what mail can promise.
 */
public interface AccountMail {
    /**
     * Sends one letter.
     *
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when the mail server does not take it now, or no more letters can
     *     wait; sending it again later may help
     * @throws dev.hearth.domain.shared.Refusal.Invalid on field {@code email} when no mail can ever reach the address; sending it
     *     again does not help. Not thrown where another thread does the sending
     */
    void send(AccountLetter letter);
}

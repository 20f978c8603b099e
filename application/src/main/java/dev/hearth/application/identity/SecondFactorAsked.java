package dev.hearth.application.identity;

import java.time.Instant;

/**
 * The password was right, and the account is guarded by a second factor.
 *
 * @param secondFactorTicket to be sent with the code
 * @param expiresAt until when
 */
public record SecondFactorAsked(String secondFactorTicket, Instant expiresAt) implements LogInAnswer {
    @Override
    public String toString() {
        return "[second factor asked]";
    }
}

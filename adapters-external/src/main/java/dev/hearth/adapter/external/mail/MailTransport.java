package dev.hearth.adapter.external.mail;

/** Carries finished mail away. Blocks as long as that takes; safe from any thread. */
public interface MailTransport {
    /**
     * Hands one mail over, whole or not at all.
     *
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when it is not taken now
     * @throws dev.hearth.domain.shared.Refusal.Invalid when the address is one no mail can reach
     */
    void send(OutgoingMail mail);
}

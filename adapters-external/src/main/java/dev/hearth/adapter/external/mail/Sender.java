package dev.hearth.adapter.external.mail;

import dev.hearth.domain.identity.EmailAddress;

/**
 * In whose name mail goes out.
 *
 * @param address answers and complaints go there
 * @param name one line, shown in place of the address
 */
public record Sender(EmailAddress address, String name) {
    public Sender {
        if (name.isBlank() || !name.equals(OneLine.of(name))) {
            throw new IllegalArgumentException("The name of the sender of mail must be one line.");
        }
    }
}

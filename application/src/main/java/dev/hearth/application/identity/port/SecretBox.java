package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.SealedText;

/**
 * Encrypts what must be read again, with authentication (AES-GCM, NIST SP 800-38D). Safe from any thread.
 *
 * <p>The context binds a sealed text to its place: sealed for one person it does not open for another.
 */
public interface SecretBox {
    /** Seals a text; two seals of one text differ. */
    SealedText seal(String text, String context);

    /**
     * Opens a sealed text.
     *
     * @throws dev.hearth.domain.shared.Refusal.Unauthenticated when it was changed, sealed for another context, or by another key
     */
    String open(SealedText sealed, String context);
}

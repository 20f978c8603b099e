package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.SecretCode;

/** Where secrets come from. Safe from any thread; never waits. */
public interface SecretSource {
    /** 256 random bits as URL-safe Base64 without padding (RFC 4648 §5): 43 characters. */
    SecretCode next();

    /**
     * A code that people copy from paper.
     *
     * @return 16 characters of Crockford's alphabet without its look-alikes in groups of four, 80 random bits
     */
    SecretCode readable();
}

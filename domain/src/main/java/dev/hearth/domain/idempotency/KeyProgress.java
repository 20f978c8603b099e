package dev.hearth.domain.idempotency;

/** How far the request under a key has come. */
public enum KeyProgress {
    /** It is being done, and has stored nothing yet. */
    CLAIMED,
    /** It has stored something, perhaps all, and was not answered. */
    STORED,
    /** It is done. */
    ANSWERED
}

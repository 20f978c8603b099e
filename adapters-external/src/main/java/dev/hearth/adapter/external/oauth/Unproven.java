package dev.hearth.adapter.external.oauth;

/** A check of a proof failed. The reason is for the log of the operator and holds nothing that came from outside. */
final class Unproven extends Exception {
    private static final long serialVersionUID = 1L;

    Unproven(String reason) {
        super(reason);
    }

    Unproven(String reason, Throwable cause) {
        super(reason, cause);
    }

    static void unless(boolean holds, String reason) throws Unproven {
        if (!holds) {
            throw new Unproven(reason);
        }
    }
}

package dev.hearth.journey;

import java.util.Map;

/** The settings of a server that a test may use as fast as it can, from one address. */
public final class NoLimits {
    public static final Map<String, String> VARIABLES = Map.of(
            "HEARTH_LIMITS_READS", "0",
            "HEARTH_LIMITS_WRITES", "0",
            "HEARTH_LIMITS_SENDS", "0",
            "HEARTH_LIMITS_SEARCHES", "0",
            "HEARTH_LIMITS_LOGINS", "0",
            "HEARTH_LIMITS_REGISTRATIONS", "0",
            "HEARTH_LIMITS_MAILS", "0",
            "HEARTH_LIMITS_INVITES", "0");

    private NoLimits() {}
}

package dev.hearth.journey;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of a server that a test may use as fast as it can, from one address. */
public final class NoLimits {
    public static final Map<String, String> VARIABLES = Stream.of(
                    "HEARTH_LIMITS_READS",
                    "HEARTH_LIMITS_WRITES",
                    "HEARTH_LIMITS_SENDS",
                    "HEARTH_LIMITS_SEARCHES",
                    "HEARTH_LIMITS_LOGINS",
                    "HEARTH_LIMITS_REGISTRATIONS",
                    "HEARTH_LIMITS_MAILS",
                    "HEARTH_LIMITS_INVITES",
                    "HEARTH_LIMITS_CONNECTS",
                    "HEARTH_SOCKETS_PERACCOUNT",
                    "HEARTH_SOCKETS_PERADDRESS")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> "0"));

    private NoLimits() {}
}

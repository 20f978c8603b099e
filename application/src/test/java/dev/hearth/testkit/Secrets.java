package dev.hearth.testkit;

import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import java.util.List;
import java.util.stream.IntStream;

/** Secrets to test with, told apart by a name. */
public final class Secrets {
    private Secrets() {}

    public static SecretDigest digest(String name) {
        return SecretDigest.of(new SecretCode(name));
    }

    /** Many different ones. */
    public static List<SecretDigest> digests(int count) {
        return IntStream.range(0, count).mapToObj(n -> digest("secret " + n)).toList();
    }
}

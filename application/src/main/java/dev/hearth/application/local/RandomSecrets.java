package dev.hearth.application.local;

import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.domain.identity.SecretCode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Secrets from the random source of the operating system. */
public final class RandomSecrets implements SecretSource {
    private static final int BYTES = 32;
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    /** Crockford's: without I, L, O and U. */
    private static final String READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();

    @Override
    public SecretCode next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SecretCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public SecretCode readable() {
        return new SecretCode(
                IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-")));
    }

    private String group() {
        StringBuilder group = new StringBuilder();
        for (int i = 0; i < GROUP_LENGTH; i++) {
            group.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return group.toString();
    }
}

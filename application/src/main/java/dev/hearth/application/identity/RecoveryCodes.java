package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codes for the day the authenticator is lost, shown this once.
 *
 * @param recoveryCodes each is good for one log-in
 */
public record RecoveryCodes(List<String> recoveryCodes) {
    private static final int HOW_MANY = 10;

    public RecoveryCodes {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    static RecoveryCodes fresh(SecretSource secrets) {
        return new RecoveryCodes(Stream.generate(secrets::readable)
                .limit(HOW_MANY)
                .map(SecretCode::value)
                .toList());
    }

    Set<SecretDigest> digests() {
        return recoveryCodes.stream()
                .map(CodeChecker::recovery)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "[recovery codes]";
    }
}

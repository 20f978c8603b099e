package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.KnownPasswords;
import dev.hearth.domain.identity.Password;
import java.util.Locale;
import java.util.Set;

/** The few passwords that tests call common. */
public final class FewPasswords implements KnownPasswords {
    private static final Set<String> KNOWN =
            Set.of("password", "password1", "12345678", "123456789", "qwertyuiop", "iloveyou", "sunshine", "football");

    @Override
    public boolean contains(Password password) {
        return KNOWN.contains(password.value().toLowerCase(Locale.ROOT));
    }
}

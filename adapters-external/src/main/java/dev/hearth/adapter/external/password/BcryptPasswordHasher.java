package dev.hearth.adapter.external.password;

import com.password4j.BcryptFunction;
import com.password4j.types.Bcrypt;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PasswordHash;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hashes passwords with bcrypt over {@link PreHash}, so that every character counts. As many run at once as there are cores;
 * the others wait for their turn. Safe from any thread.
 */
public final class BcryptPasswordHasher implements PasswordHasher {
    /** About a tenth of a second of one core. */
    public static final int DEFAULT_COST = 11;

    /** The least that bcrypt knows; only for tests. */
    public static final int MIN_COST = 4;

    /** Several seconds of one core: more would only let those who log in keep the server busy. */
    public static final int MAX_COST = 16;

    private static final String SCHEME = "$hmac-sha384";

    /** Costs outside the bounds are not computed at all: a stored 31 would hold a core for days. */
    private static final Pattern OURS =
            Pattern.compile(Pattern.quote(SCHEME) + "(\\$2b\\$(0[4-9]|1[0-6])\\$[./A-Za-z0-9]{53})");

    private final BcryptFunction bcrypt;
    private final String current;
    private final Turnstile cores = new Turnstile(Runtime.getRuntime().availableProcessors());

    /**
     * Hashes at a cost. Hashes made at another cost still match.
     *
     * @param cost the binary logarithm of the number of rounds: one more doubles the time
     * @throws IllegalArgumentException when the cost is outside the bounds
     */
    public BcryptPasswordHasher(int cost) {
        if (cost < MIN_COST || cost > MAX_COST) {
            throw new IllegalArgumentException(
                    "The bcrypt cost must be %d to %d, not %d.".formatted(MIN_COST, MAX_COST, cost));
        }
        this.bcrypt = BcryptFunction.getInstance(Bcrypt.B, cost);
        this.current = SCHEME + "$2b$%02d$".formatted(cost);
    }

    @Override
    public PasswordHash hash(Password password) {
        String input = PreHash.of(password);
        return new PasswordHash(SCHEME + cores.pass(() -> bcrypt.hash(input).getResult()));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        Matcher ours = OURS.matcher(hash.value());
        return ours.matches() && check(PreHash.of(password), ours.group(1));
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return !hash.value().startsWith(current) || !OURS.matcher(hash.value()).matches();
    }

    private boolean check(String input, String stored) {
        return cores.pass(() -> BcryptFunction.getInstanceFromHash(stored).check(input, stored));
    }
}

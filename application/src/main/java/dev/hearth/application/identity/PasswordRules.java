package dev.hearth.application.identity;

import dev.hearth.application.identity.port.KnownPasswords;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Refusal;
import java.util.Comparator;
import java.util.List;

/**
 * Which passwords nobody may choose, beyond too short ones: what attackers try first (NIST SP 800-63B rev. 4, §3.1.1.2). There are
 * no rules on kinds of characters.
 */
public final class PasswordRules {
    private static final String PRODUCT = "hearth";
    private static final int FEWEST_CHARACTERS = 3;
    private static final int SHORTEST_WORD = 3;
    private static final int LEAST_BESIDE_WORDS = 4;

    private final KnownPasswords known;

    public PasswordRules(KnownPasswords known) {
        this.known = known;
    }

    /** Refuses a password that is too easy to guess for somebody who knows this much of the person. */
    public void check(Password password, Username username, EmailAddress email) {
        if (password.value().codePoints().distinct().count() < FEWEST_CHARACTERS) {
            throw refused("must not repeat one or two characters");
        }
        if (known.contains(password)) {
            throw refused("is among the commonest passwords");
        }
        String address = email.value();
        List<String> words = List.of(address, address.substring(0, address.indexOf('@')), username.value(), PRODUCT);
        if (besides(password, words) < LEAST_BESIDE_WORDS) {
            throw refused("must be more than a name that goes with the account");
        }
    }

    /** How many letters are left of a password without the words, digits and signs that people add to them. */
    private static int besides(Password password, List<String> words) {
        String left = NameKey.of(password.value()).value();
        // The longest first: a short one taken out of its middle would hide it.
        for (String key : longestFirst(words)) {
            left = key.length() < SHORTEST_WORD ? left : left.replace(key, "");
        }
        boolean untouched = left.equals(NameKey.of(password.value()).value());
        return untouched
                ? Integer.MAX_VALUE
                : (int) left.codePoints().filter(Character::isLetter).count();
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .map(word -> NameKey.of(word).value())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Refusal refused(String why) {
        return new Refusal.Invalid("password", why);
    }
}

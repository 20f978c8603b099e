package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.people.AdapterSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nobody finds out who has an account, neither by what is answered nor by how long it takes (OWASP ASVS 5.0, 6.3.8). That
 * registering tells it is decided in {@code docs/decisions/0013}.
 */
class KnownOrNotTest {
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String FORGOT = "/api/v1/auth/forgot-password";

    /** Few tries of each of an account's two names: from the sixth on in a minute whoever guesses must wait. */
    private static final int ACCOUNTS = Alike.EACH / 8;

    private static final String WRONG = "a long phrase that is not theirs";

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AN_4_logging_in_does_not_tell_an_unknown_account_from_a_wrong_password(AdapterSet set) {
        try (Town town = apart(set)) {
            Alike tried = Alike.asked(
                    town.here(), LOGIN, guesses(() -> registered(town)), guesses(() -> Member.Login.fresh("nobody")));
            tried.saysTheSame(401);
            tried.takesTheSame();
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AN_4_forgetting_a_password_does_not_tell_who_has_an_account(AdapterSet set) {
        try (Town town = apart(set)) {
            Alike forgotten = Alike.asked(
                    town.here(),
                    FORGOT,
                    addresses(() -> registered(town)),
                    addresses(() -> Member.Login.fresh("nobody")));
            forgotten.saysTheSame(202);
            forgotten.takesTheSame();
        }
    }

    /** What cannot be an address is nobody's, without any work. That tells nothing; here it proves that the measure is not blind. */
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AN_4_the_same_refusal_without_the_work_would_be_seen(AdapterSet set) {
        Alike tried = Alike.asked(
                Town.on(set).here(),
                LOGIN,
                guesses(() -> Member.Login.fresh("nobody")),
                List.of(Map.of("email", "no address", "password", WRONG)));
        tried.saysTheSame(401);
        assertThat(tried.separation()).isGreaterThan(Alike.MOST);
    }

    /** Of its own, for there will be hundreds of letters, through which everybody else would have to look. */
    private static Town apart(AdapterSet set) {
        return Town.with(set, Map.of());
    }

    private static Member.Login registered(Town town) {
        return Member.registered(town.here(), "known").login();
    }

    /** By the address, and by the name. */
    private static List<Map<String, String>> guesses(Supplier<Member.Login> accounts) {
        return Stream.generate(accounts)
                .limit(ACCOUNTS)
                .flatMap(account -> Stream.of(
                        Map.of("email", account.email(), "password", WRONG),
                        Map.of("username", account.username(), "password", WRONG)))
                .toList();
    }

    private static List<Map<String, String>> addresses(Supplier<Member.Login> accounts) {
        return Stream.generate(accounts)
                .limit(ACCOUNTS)
                .map(account -> Map.of("email", account.email()))
                .toList();
    }
}

package dev.hearth.adapter.external.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.AccessTokensContract;
import dev.hearth.testkit.People;
import dev.hearth.testkit.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server moves from a shared secret to key pairs, one key at a time, and nobody is logged out. */
class KeyRotationTest {
    private final User ada = People.ada().user();
    private final SigningKey secret = Kind.HS256.key();
    private final SigningKey edwards = Kind.EDDSA.key();
    private final SigningKey rsa = Kind.RS256.key();

    @Test
    void tokensOfEveryKeyBeforeAreStillBelieved() {
        String first = issued(signingBy(secret));
        String second = issued(signingBy(edwards, secret));
        String third = issued(signingBy(rsa, edwards, secret));
        for (String token : List.of(first, second, third)) {
            assertThat(signingBy(rsa, edwards, secret).verify(token).user()).isEqualTo(ada.id());
        }
    }

    @Test
    void tokensOfAKeyThatWasDroppedAreRefusedAndTheOthersAreNot() {
        String first = issued(signingBy(secret));
        String second = issued(signingBy(edwards, secret));
        mustBeRefused(signingBy(edwards), first);
        assertThat(signingBy(edwards).verify(second).user()).isEqualTo(ada.id());
        mustBeRefused(signingBy(rsa), second);
        mustBeRefused(signingBy(secret), second);
    }

    @Test
    void aNodeThatKnowsTheNextKeyAheadBelievesItsTokens() {
        String next = issued(signingBy(edwards, secret));
        assertThat(signingBy(secret, edwards).verify(next).user()).isEqualTo(ada.id());
    }

    @Test
    void theWayBackIsOpenToo() {
        String token = issued(signingBy(rsa));
        assertThat(signingBy(secret, rsa).verify(token).user()).isEqualTo(ada.id());
    }

    @Test
    void othersSeeTheKeysThatAreBelievedTheSigningOneFirst() {
        assertThat(shown(rsa, edwards, secret)).containsExactly(rsa.id(), edwards.id());
        assertThat(shown(secret, edwards)).containsExactly(edwards.id());
        assertThat(shown(rsa)).containsExactly(rsa.id());
        assertThat(shown(secret)).isEmpty();
    }

    private static List<String> shown(SigningKey current, SigningKey... older) {
        return new JwtPublicKeys(Mint.settings(current, older))
                .all().stream()
                        .map((Map<String, String> key) -> key.getOrDefault("kid", ""))
                        .toList();
    }

    private static AccessTokens signingBy(SigningKey current, SigningKey... older) {
        return new JwtAccessTokens(Mint.settings(current, older), TestClock.someDay());
    }

    private String issued(AccessTokens tokens) {
        return tokens.issue(ada, AccessTokensContract.SESSION).value();
    }

    private static void mustBeRefused(AccessTokens tokens, String token) {
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(Refusal.Unauthenticated.class);
    }
}

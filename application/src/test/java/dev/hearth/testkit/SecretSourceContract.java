package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.domain.identity.SecretCode;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of {@link SecretSource}. */
public interface SecretSourceContract {
    /** So many that a sound source breaks a law about chance less than once in 10^50 runs. */
    int DRAWS = 200;

    SecretSource secrets();

    @Test
    default void aSecretIsBase64OfThirtyTwoBytes() {
        String secret = secrets().next().value();
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
    }

    @Test
    default void aReadableSecretHasFourGroupsWithoutLookAlikes() {
        for (SecretCode code : drawn(SecretSource::readable)) {
            assertThat(code.value()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        }
    }

    @Test
    default void everyBitOfASecretIsThrown() {
        allBitsVary(
                256,
                drawn(SecretSource::next).stream()
                        .map(code -> new BigInteger(1, Base64.getUrlDecoder().decode(code.value())))
                        .toList());
    }

    @Test
    default void everyBitOfAReadableSecretIsThrown() {
        allBitsVary(
                80,
                drawn(SecretSource::readable).stream()
                        .map(code -> crockford(code.value()))
                        .toList());
    }

    @Test
    default void noTwoAreAlikeWhoeverAsks() {
        List<SecretCode> all = Race.of(
                        8,
                        runner -> Stream.concat(
                                        drawn(SecretSource::next).stream(), drawn(SecretSource::readable).stream())
                                .toList())
                .everybody()
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(all).hasSize(8 * 2 * DRAWS).doesNotHaveDuplicates();
    }

    private List<SecretCode> drawn(Function<SecretSource, SecretCode> way) {
        return IntStream.range(0, DRAWS).mapToObj(i -> way.apply(secrets())).toList();
    }

    private static BigInteger crockford(String readable) {
        return readable.replace("-", "")
                .chars()
                .map("0123456789ABCDEFGHJKMNPQRSTVWXYZ"::indexOf)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).or(digit));
    }

    private static void allBitsVary(int bits, List<BigInteger> numbers) {
        for (int bit = 0; bit < bits; bit++) {
            int position = bit;
            assertThat(numbers.stream().map(number -> number.testBit(position)))
                    .as("bit %d", bit)
                    .contains(true, false);
        }
    }
}

package dev.hearth.adapter.external.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.KnownPasswords;
import dev.hearth.domain.identity.Password;
import dev.hearth.testkit.KnownPasswordsContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest implements KnownPasswordsContract {
    /** What the yearly lists of the commonest passwords agree on, as far as it is long enough. */
    private static final String COMMONEST = """
            password 12345678 123456789 1234567890 0123456789 0987654321 987654321 87654321 12345678910 11111111
            00000000 88888888 99999999 1111111111 123123123 321321321 12341234 12121212 11223344 11112222
            123654789 147258369 789456123 147852369 159753456 102030405060 qwertyuiop qwertyui qwerty123
            qwerty12 qwerty1234 qwer1234 1234qwer q1w2e3r4 1q2w3e4r 1q2w3e4r5t q1w2e3r4t5 1qaz2wsx 1qazxsw2
            zaq12wsx zaq1zaq1 qazwsxedc asdfghjkl asdfghjk asdfasdf asdf1234 asdasdasd zxcvbnm1 zxcvbnm123
            123qweasd abcd1234 abc12345 abc123456 abcdefgh a1234567 1234567a 123456789a aa123456 aa12345678
            password1 password12 password123 1password passw0rd p@ssw0rd password! pass1234 pass@123 passpass
            welcome1 welcome123 letmein1 letmein123 admin123 admin1234 adminadmin administrator changeme
            trustno1 iloveyou iloveyou1 iloveyou2 sunshine sunshine1 princess princess1 football football1
            baseball basketball superman spiderman starwars startrek pokemon1 computer internet samantha
            jennifer michelle victoria danielle jonathan alexander elizabeth christopher charlie1 michael1
            jessica1 liverpool barcelona chelsea1 chocolate butterfly babygirl blink182 corvette mercedes
            maverick midnight whatever jordan23 monkey123 dragon123 master123 hello123 test1234 testtest
            secret123 google123 minecraft tinkerbell beautiful lovelove
            """;

    private final KnownPasswords known = new CommonPasswords();

    @Override
    public KnownPasswords known() {
        return known;
    }

    @Test
    void theCommonestOfAllListsAreKnown() {
        assertThat(Stream.of(COMMONEST.split("\\s+")).map(Password::chosen))
                .hasSizeGreaterThan(100)
                .allMatch(known::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"qwertyuiOP", "poiuytrewq", "HGFEDCBA", "9876543210987", "AbAbAbAb", "zzzzzzzzz", "%%%%%%%%"})
    void runsAndRepetitionsAreKnownWithoutAList(String text) {
        assertThat(known.contains(Password.chosen(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13570246", "abcdefgi", "88888889", "abcdeabcdf", "k7#xP2wqk7#xP2wq", "qwertyuiopasdfghj-"})
    void whatOnlyBeginsLikeOneIsNot(String text) {
        assertThat(known.contains(Password.chosen(text))).isFalse();
    }

    @Test
    void aLongPasswordIsAnsweredToo() {
        assertThat(known.contains(Password.chosen("🔥x".repeat(499) + "yz"))).isFalse();
        assertThat(known.contains(Password.chosen("x".repeat(1000)))).isTrue();
    }
}
